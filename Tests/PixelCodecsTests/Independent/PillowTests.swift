import CorpusKit
import PixelCodecs
import PixelCore
import TestSupport
import Testing

/// Our decoders beside Pillow's, over the valid corpus: the same pixels and the same timing.
@Suite(.enabled(if: PillowDecoder.python != nil, "\(PillowDecoder.absence)"))
struct PillowTests {
    /// Where Pillow 13 is known to be wrong or to refuse what is right, by the beginnings of paths.
    private static let exceptions: [(path: String, reason: String)] = [
        ("valid/png/bomb-", "refuses files with large text"),
        ("valid/png/transparent-grayscale-2", "compares tRNS with samples that it has scaled to 8 bits"),
        ("valid/png/transparent-grayscale-4", "compares tRNS with samples that it has scaled to 8 bits"),
        ("valid/png/transparent-rgb-16", "compares tRNS of 16 bits with samples of 8"),
        ("valid/png/no-animation-count-short", "refuses an acTL that is too short"),
        ("valid/apng/dispose-keep-over-hiddenColors", "mixes alphas as if they were colours"),
        ("valid/apng/dispose-clear-over-hiddenColors", "mixes alphas as if they were colours"),
        ("valid/apng/dispose-restore-over", "draws onto the copy that it keeps for restoring"),
        ("valid/gif/background", "starts with the background colour"),
        ("valid/gif/dispose", "clears to the background colour"),
        ("valid/gif/frame-", "grows the canvas to frames that leave it, and wants every frame to have a size"),
        ("valid/gif/screen-", "does not grow the canvas to the first frame"),
        ("valid/gif/no-palette", "makes up a palette of greys"),
    ]

    @Test(arguments: ImageFormat.allCases)
    func pixelsAndTimingAreTheSame(_ format: ImageFormat) throws {
        let files = Corpus.files.filter { file in
            file.image?.format == format && !Self.exceptions.contains { file.path.hasPrefix($0.path) }
        }
        let images = try PillowDecoder.decode(files.map(\.path))
        try #require(images.count == files.count)
        for (file, image) in zip(files, images) {
            #expect(image.error == nil, "\(file.path)")
            let ours = try Animation(decoding: file.bytes)
            comparePixels(file, ours, image)
            if file.image?.loopCount != nil { compareTiming(file, ours, image) }
        }
    }

    private func comparePixels(_ file: CorpusFile, _ ours: Animation, _ image: PillowDecoder.Image) {
        #expect(image.frames.count == ours.cels.count, "\(file.path)")
        // Pillow cuts 16 bits down to 8 without rounding; colour and alpha may each be off by one.
        let isRounded = file.image?.isRounded == true || file.path.contains("-16")
        for (index, (cel, frame)) in zip(ours.cels, image.frames).enumerated() {
            let difference = cel.bitmap.visibleDifference(from: frame)
            #expect(difference ?? 255 <= (isRounded ? 2 : 0), "\(file.path), frame \(index)")
        }
    }

    private func compareTiming(_ file: CorpusFile, _ ours: Animation, _ image: PillowDecoder.Image) {
        for (index, (cel, duration)) in zip(ours.cels, image.durations).enumerated() {
            // Pillow gives a GIF's delay as it is stored; browsers show such short ones for longer.
            let shown = file.image?.format == .gif && duration <= 10 ? 100 : duration
            #expect(abs(cel.duration.milliseconds - shown) < 0.5, "\(file.path), frame \(index)")
        }
    }
}
