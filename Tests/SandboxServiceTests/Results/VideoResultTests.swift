import Foundation
import Pixelwright
import TestSupport
import Testing

@testable import SandboxService

@Suite("Videos of the sandbox")
struct VideoResultTests {
    /// Width, height, seconds, frames a second.
    static let cases: [(Int, Int, Double, Double)] = [
        (64, 64, 1, 8), (320, 240, 2, 12), (848, 480, 2.5, 16), (480, 848, 5, 24), (1000, 562, 4, 30),
        (1920, 1080, 6, 24),
    ]

    private static func video(_ width: Int, _ height: Int, _ seconds: Double, _ rate: Double) throws -> MadeResult {
        try ResultBench().make(.video) {
            ($0.width, $0.height, $0.seconds, $0.framesPerSecond, $0.format) = (width, height, seconds, rate, "mp4")
            $0.seed = UInt64(width)
        }
    }

    @Test(arguments: cases)
    func filesAreSmallAndAsLargeAsAsked(width: Int, height: Int, seconds: Double, rate: Double) throws {
        let made = try Self.video(width, height, seconds, rate)
        #expect((made.width, made.height) == (width, height))
        #expect(made.frameCount == Int((seconds * rate).rounded()))
        #expect(made.bytes.count < 300_000)
        #expect(made.mediaType == "video/mp4")
        #expect(Array(made.bytes[4..<12]) == Array("ftypisom".utf8))
    }

    @Test(.enabled(if: Tool(named: "ffprobe") != nil, "needs ffprobe on PATH"), arguments: cases)
    func ffprobeFindsWhatWasAskedFor(width: Int, height: Int, seconds: Double, rate: Double) throws {
        let tool = try #require(Tool(named: "ffprobe"))
        let made = try Self.video(width, height, seconds, rate)
        let text = try ResultBench.withFile(made.bytes, "video.mp4") { path, folder in
            try tool.run(
                [
                    "-v", "error", "-count_frames", "-show_entries",
                    "stream=codec_name,profile,width,height,nb_read_frames,color_space:format=duration", "-of",
                    "default=noprint_wrappers=1", path,
                ], inFolder: folder)
        }
        let lines = Set(String(decoding: text, as: UTF8.self).split(separator: "\n"))
        #expect(lines.contains("codec_name=h264"))
        #expect(lines.contains("profile=Constrained Baseline"))
        #expect(lines.contains("width=\(width)") && lines.contains("height=\(height)"))
        #expect(lines.contains("nb_read_frames=\(made.frameCount)"))
        #expect(lines.contains("color_space=bt709"))
        let duration = lines.first { $0.hasPrefix("duration=") }.flatMap { Double($0.dropFirst(9)) }
        #expect(abs((duration ?? 0) - seconds) < 0.06)
    }

    /// Every pixel of every frame, as another decoder has it; with damage it ends in an error.
    @Test(.enabled(if: Tool(named: "ffmpeg") != nil, "needs ffmpeg on PATH"), arguments: [1, 2, 3] as [UInt64])
    func ffmpegDecodesEveryMacroblockAsItWasMeant(seed: UInt64) throws {
        let tool = try #require(Tool(named: "ffmpeg"))
        let parameters = MosaicParameters(columns: 12, rows: 9, width: 190, height: 138, framesPerSecond: 10)
        var random = RandomSource(seed: seed)
        var frame = random.bitmap(.noise, size: Size(12, 9))
        var encoder = MosaicEncoder(parameters)
        // More frames than their numbers count.
        let frames = (0..<270).map { index in
            if index % 3 != 2 { frame[random.next(in: 0...11), random.next(in: 0...8)] = random.color() }
            let pixels = frame.pixels
            return pixels.indices.map { MosaicColor(pixels[$0]) }
        }
        let file = MP4File(parameters: parameters, frames: frames.map { encoder.encode($0) }).bytes
        let planes = try ResultBench.withFile(file, "video.mp4") { path, folder in
            try tool.run(
                [
                    "-v", "error", "-xerror", "-err_detect", "explode", "-i", path, "-f", "rawvideo", "-pix_fmt",
                    "yuv420p", "-",
                ],
                inFolder: folder)
        }
        let (luma, chroma) = (190 * 138, 95 * 69)
        #expect(planes.count == 270 * (luma + 2 * chroma))
        guard planes.count == 270 * (luma + 2 * chroma) else { return }
        var wrong = 0
        for (index, frame) in frames.enumerated() {
            let start = index * (luma + 2 * chroma)
            for (cell, color) in frame.enumerated() {
                let (x, y) = (cell % 12, cell / 12)
                let places = [
                    (start + y * 16 * 190 + x * 16, color.luma), (start + (y * 16 + 9) * 190 + x * 16 + 13, color.luma),
                    (start + luma + y * 8 * 95 + x * 8, color.blue),
                    (start + luma + chroma + (y * 8 + 4) * 95 + x * 8 + 6, color.red),
                ]
                for (place, value) in places where Int(planes[place]) != value { wrong += 1 }
            }
        }
        #expect(wrong == 0)
    }

    @Test func tooLargeVideosAreScaledDown() throws {
        for (width, height) in [(7680, 4320), (100_000, 10), (1, 1), (4000, 4000)] {
            let made = try Self.video(width, height, 0.25, 8)
            let (columns, rows) = ((made.width + 15) / 16, (made.height + 15) / 16)
            #expect(columns * rows <= 36_864 && max(columns, rows) <= 543 && min(made.width, made.height) >= 16)
            #expect(made.width % 2 == 0 && made.height % 2 == 0)
        }
    }

    @Test func unitsNeverLookLikeTheBeginningOfAnother() {
        var bits = UnitWriter()
        for byte in [0, 0, 0, 0, 0, 1, 0, 0, 2, 0, 0, 3, 0, 0, 4] { bits.write(byte, 8) }
        #expect(
            bits.unit(header: 0x65) == [
                0x65, 0, 0, 3, 0, 0, 3, 0, 1, 0, 0, 3, 2, 0, 0, 3, 3, 0, 0, 4,
            ])
    }
}
