import Foundation
import PixelCodecs
import PixelCore
import TestSupport
import Testing

/// What other programs find in animations that are written here: the same frames, the same timing.
@Suite("Animations written here, read by others")
struct AnimationToolTests {
    /// Sprites that move, come again, vanish and stay as they are, with odd durations. Opaque or transparent pixels
    /// only, as GIF has no others.
    private static let animation: Animation = {
        var random = RandomSource(seed: 31)
        // More than 16 colours: ffmpeg 5 mixes up rectangles of fewer than 8 bits a pixel.
        let sprite = random.bitmap(.noise, size: Size(12, 9)).flattened(onto: RGBA8(30, 60, 90))
        var frames = [Bitmap](repeating: Bitmap(size: Size(32, 24)), count: 9)
        for (index, x) in [0, 0, 4, 11, 11, 19, nil, 5, 0].enumerated() {
            if let x { frames[index].draw(sprite, at: Point(x: x, y: index)) }
        }
        frames[1] = frames[0]
        let durations = [75, 75, 75, 41, 42, 42, 33, 120, 1003]
        let cels = zip(frames, durations).map { Cel($0, duration: .milliseconds($1)) }
        return (try? Animation(cels: cels, loopCount: 3)) ?? Animation(sprite)
    }()

    /// The animation as a file of `format` in `folder`.
    private static func file(_ format: ImageFormat, in folder: TemporaryFolder) throws -> String {
        let path = "\(folder.path)/animation.\(format.pathExtension)"
        try Data(animation.encoded(as: format)).write(to: URL(filePath: path))
        return path
    }

    /// What `format` makes of the durations, in ms: GIF rounds to 10 and carries the rest.
    private static func durations(_ format: ImageFormat) throws -> [Double] {
        try Animation(decoding: animation.encoded(as: format)).cels.map { $0.duration.milliseconds }
    }

    @Test func gifDelaysAddUpWithinFiveMilliseconds() throws {
        let (stored, wanted) = (try Self.durations(.gif), Self.animation.cels.map { $0.duration.milliseconds })
        for end in 1...wanted.count {
            let (shown, meant): (Double, Double) = (stored[..<end].reduce(0, +), wanted[..<end].reduce(0, +))
            #expect(abs(shown - meant) <= 5)
        }
    }

    @Test(
        .enabled(if: PillowDecoder.python != nil, "\(PillowDecoder.absence)"),
        arguments: [ImageFormat.apng, .webp, .gif])
    func pillowFindsTheSame(format: ImageFormat) throws {
        let folder = TemporaryFolder()
        let image = try #require(PillowDecoder.decode([Self.file(format, in: folder)]).first)
        #expect(image.error == nil)
        // Pillow counts in floating point.
        let durations = try Self.durations(format)
        #expect(image.durations.count == durations.count)
        #expect(zip(image.durations, durations).allSatisfy { abs($0 - $1) < 0.001 }, "\(image.durations)")
        #expect(image.frames.count == Self.animation.cels.count)
        for (frame, cel) in zip(image.frames, Self.animation.cels) {
            #expect(cel.bitmap.visibleDifference(from: frame) == 0)
        }
    }

    @Test(
        .enabled(if: Tool(named: "ffmpeg") != nil, "needs ffmpeg on PATH"),
        arguments: [ImageFormat.apng, .gif])
    func ffmpegFindsTheSameFrames(format: ImageFormat) throws {
        let folder = TemporaryFolder()
        let ffmpeg = try #require(Tool(named: "ffmpeg"))
        let arguments = ["-v", "error", "-i", try Self.file(format, in: folder), "-fps_mode", "passthrough"]
        let pixels = try ffmpeg.run(
            arguments + ["-f", "rawvideo", "-pix_fmt", "rgba", "-"], inFolder: folder.path)
        let size = Self.animation.size
        let frames = stride(from: 0, to: pixels.count, by: size.area * 4).compactMap {
            Bitmap(rgba: pixels, from: $0, size)
        }
        #expect(frames.count == Self.animation.cels.count)
        for (frame, cel) in zip(frames, Self.animation.cels) {
            #expect(cel.bitmap.visibleDifference(from: frame) == 0)
        }
    }

    @Test(.enabled(if: Tool(named: "gifsicle") != nil, "needs gifsicle on PATH"))
    func gifsicleFindsTheSameTiming() throws {
        let folder = TemporaryFolder()
        let gifsicle = try #require(Tool(named: "gifsicle"))
        let text = String(
            decoding: try gifsicle.run(["-I", Self.file(.gif, in: folder)], inFolder: folder.path), as: UTF8.self)
        let delays = text.matches(of: /delay ([0-9.]+)s/).compactMap { Double($0.1) }.map { ($0 * 1000).rounded() }
        #expect(delays == (try Self.durations(.gif)))
        #expect(text.contains("loop count 2"))
    }

    @Test(.enabled(if: Tool(named: "webpmux") != nil, "needs webpmux on PATH"))
    func webpmuxFindsTheSameTiming() throws {
        let folder = TemporaryFolder()
        let webpmux = try #require(Tool(named: "webpmux"))
        let text = String(
            decoding: try webpmux.run(["-info", Self.file(.webp, in: folder)], inFolder: folder.path), as: UTF8.self)
        let rows = text.split(separator: "\n").map { $0.split(separator: " ") }.filter { $0.first?.last == ":" }
        let durations = rows.filter { Int($0[0].dropLast()) != nil }.compactMap { $0.count > 6 ? Double($0[6]) : nil }
        #expect(durations == Self.animation.cels.map { $0.duration.milliseconds })
        #expect(text.contains("Loop Count : 3"))
    }
}
