import CorpusKit
import PixelCodecs
import PixelCore
import TestSupport
import Testing

/// Our decoders beside Pillow's, over the valid corpus: the same pixels and the same timing.
@Suite(.enabled(if: PillowDecoder.python != nil, "\(PillowDecoder.absence)"))
struct PillowTests {
    @Test(arguments: ImageFormat.allCases)
    func pixelsAndTimingAreTheSame(_ format: ImageFormat) throws {
        let files = Corpus.files().filter { $0.expectedFormat == format }
        let images = try PillowDecoder.decode(files.map(\.path))
        try #require(images.count == files.count)
        for (file, image) in zip(files, images) {
            if let error = image.error { Issue.record("\(file.path): \(error)"); continue }
            let ours = try Animation(decoding: file.bytes)
            #expect(image.frames.count == ours.cels.count, "\(file.path)")
            for (index, (cel, frame)) in zip(ours.cels, image.frames).enumerated() {
                let difference = cel.bitmap.visibleDifference(from: frame)
                #expect(difference ?? 255 <= file.tolerance, "\(file.path), frame \(index)")
            }
            for (index, (cel, duration)) in zip(ours.cels, image.durations).enumerated() {
                #expect(abs(cel.duration.milliseconds - duration) < 0.5, "\(file.path), frame \(index)")
            }
        }
    }
}

extension CorpusFile {
    /// How far another decoder's channels may be off.
    fileprivate var tolerance: Int {
        guard case .image(let image) = expectation else { return 0 }
        return image.isRounded || path.contains("-16") ? 1 : 0
    }

    /// The format of a valid file; nil for a broken one.
    var expectedFormat: ImageFormat? {
        guard case .image(let image) = expectation else { return nil }
        return image.format
    }
}
