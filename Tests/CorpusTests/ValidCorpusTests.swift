import CorpusKit
import PixelCodecs
import PixelCore
import Testing

/// Every valid file decodes to what is known of it without a decoder.
@Suite struct ValidCorpusTests {
    private static let files = Corpus.files.compactMap { file -> (CorpusFile, ExpectedImage)? in
        guard case .image(let image) = file.expectation else { return nil }
        return (file, image)
    }

    private func files(_ format: ImageFormat) -> [(CorpusFile, ExpectedImage)] {
        Self.files.filter { $0.1.format == format }
    }

    @Test(arguments: ImageFormat.allCases)
    func pixelsAndTimingAreAsExpected(_ format: ImageFormat) {
        for (file, expected) in files(format) {
            do {
                let animation = try Animation(decoding: file.bytes)
                #expect(animation.cels.count == expected.cels.count, "\(file.path)")
                #expect(animation.loopCount == expected.loopCount ?? 0, "\(file.path)")
                for (index, (cel, wanted)) in zip(animation.cels, expected.cels).enumerated() {
                    let difference = cel.bitmap.firstDifference(from: wanted.bitmap)
                    #expect(difference == nil, "\(file.path), frame \(index)")
                    #expect(cel.duration == wanted.duration, "\(file.path), frame \(index)")
                }
            } catch { Issue.record(error, "\(file.path)") }
        }
    }

    @Test(arguments: ImageFormat.allCases)
    func headersAgreeWithTheImage(_ format: ImageFormat) {
        for (file, expected) in files(format) {
            do {
                let info = try ImageInfo(file.bytes)
                #expect(info.format == format, "\(file.path)")
                #expect(info.size == expected.cels[0].bitmap.size, "\(file.path)")
                #expect(info.frameCount == expected.cels.count, "\(file.path)")
                #expect(info.isAnimated == (expected.loopCount != nil), "\(file.path)")
                #expect(info.loopCount == expected.loopCount, "\(file.path)")
                #expect(info.durations == (info.isAnimated ? expected.cels.map(\.duration) : []), "\(file.path)")
                #expect(info.byteCount == file.bytes.count, "\(file.path)")
                let isOpaque = expected.cels.allSatisfy { $0.bitmap.isOpaque }
                #expect(info.hasAlpha || isOpaque, "\(file.path)")
            } catch { Issue.record(error, "\(file.path)") }
        }
    }

    @Test(arguments: ImageFormat.allCases)
    func partialDecodingChangesNothing(_ format: ImageFormat) {
        var options = DecodeOptions()
        options.allowsPartial = true
        for (file, expected) in files(format) {
            let animation = try? Animation(decoding: file.bytes, options: options)
            #expect(animation?.cels == expected.cels, "\(file.path)")
        }
    }
}

extension Bitmap {
    /// Where and how this bitmap first differs from another; nil when they are equal.
    fileprivate func firstDifference(from other: Bitmap) -> String? {
        guard size == other.size else { return "\(size), not \(other.size)" }
        for y in 0..<height {
            for x in 0..<width where self[x, y] != other[x, y] {
                return "(\(x), \(y)) is \(self[x, y]), not \(other[x, y])"
            }
        }
        return nil
    }

    fileprivate var isOpaque: Bool {
        pixels.indices.allSatisfy { pixels[$0].isOpaque }
    }
}
