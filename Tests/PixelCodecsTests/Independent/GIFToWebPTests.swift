import CorpusKit
import PixelCodecs
import PixelCore
import TestSupport
import Testing

/// Our GIF decoder beside libwebp's gif2webp, which plays GIFs as browsers do.
@Suite(
    .enabled(
        if: CommandLineDecoder.gif2webp.isInstalled, "\(CommandLineDecoder.gif2webp.absence)"))
struct GIFToWebPTests {
    /// What gif2webp refuses and browsers show, by the beginnings of paths.
    private static let exceptions: [(path: String, reason: String)] = [
        ("valid/gif/frame-", "wants frames that have a size and lie on the canvas"),
        ("valid/gif/screen-too-small", "does not grow the canvas to the first frame"),
        ("valid/gif/no-palette", "wants a palette"),
    ]

    @Test func pixelsAndTimingAreTheSame() throws {
        let files = Corpus.files.filter { file in
            file.image?.format == .gif && !Self.exceptions.contains { file.path.hasPrefix($0.path) }
        }
        let outputs = try CommandLineDecoder.gif2webp.run(files.map(\.path), in: TemporaryFolder())
        for (file, output) in zip(files, outputs) {
            guard let output else {
                Issue.record("\(file.path): no output")
                continue
            }
            let (ours, theirs) = (try Animation(decoding: file.bytes), try Animation(decoding: output))
            #expect(timeline(ours, file) == timeline(theirs, file), "\(file.path)")
        }
    }

    /// What is shown, and until when in ms: gif2webp joins frames that look the same. A still's time does not count.
    private func timeline(_ animation: Animation, _ file: CorpusFile) -> [Moment] {
        var moments: [Moment] = []
        var end = 0.0
        for cel in animation.cels {
            end += file.image?.loopCount == nil ? 0 : cel.duration.milliseconds
            if let last = moments.last, last.bitmap.visibleDifference(from: cel.bitmap) == 0 { moments.removeLast() }
            moments.append(Moment(bitmap: cel.bitmap, end: end))
        }
        return moments
    }

    private struct Moment: Equatable {
        var bitmap: Bitmap
        var end: Double

        static func == (a: Moment, b: Moment) -> Bool {
            a.end == b.end && a.bitmap.visibleDifference(from: b.bitmap) == 0
        }
    }
}
