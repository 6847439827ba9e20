import Pixelwright

/// Videos: small valid MP4 files in which each macroblock of 16 by 16 pixels is one pixel of what is drawn.
///
/// Size, length and rate are those of the spec, with these bounds: sides are even numbers, at least 16 and of 36 864
/// macroblocks together at the most (larger ones are scaled down) and 8192 px a side; a video lasts 0.1 s through 3600
/// frames, at 1 through 60 frames a second. So that files stay below some 300 kB, what is drawn moves eight times a
/// second, and less often where it is large or the video is long.
enum VideoResult {
    static let mediaType = "video/mp4"
    private static let macroblock = 16
    private static let mostMacroblocks = 36_864
    private static let longestSide = 8192
    private static let mostFrames = 3600
    /// How many drawn frames a cycle has.
    private static let poseCount = 8
    /// What the moving part of a file may take, and what a macroblock takes that changes, in bytes.
    private static let room = 160_000.0
    private static let changeCost = 9.0

    static func make(_ spec: ResultSpec, _ files: [[UInt8]]) throws(ServiceFailure) -> MadeResult {
        guard let asked = Size(validating: spec.width, spec.height) else {
            throw .unmakeable("no video is \(spec.width)×\(spec.height) px")
        }
        let size = bounded(asked)
        let cells = Size((size.width + 15) / macroblock, (size.height + 15) / macroblock)
        let rate = min(max(spec.framesPerSecond.isNaN ? 8 : spec.framesPerSecond, 1), 60)
        let seconds = min(max(spec.seconds.isNaN ? 1 : spec.seconds, 0.1), Double(mostFrames))
        let frameCount = min(max(1, Int((seconds * rate).rounded())), mostFrames)
        let poses = Self.poses(spec, cells, files)
        let interval = Self.interval(poses, frameCount: frameCount, rate: rate)
        let parameters = MosaicParameters(
            columns: cells.width, rows: cells.height, width: size.width, height: size.height, framesPerSecond: rate)
        var encoder = MosaicEncoder(parameters)
        let frames = (0..<frameCount).map { encoder.encode(poses[$0 / interval % poses.count]) }
        var made = MadeResult(MP4File(parameters: parameters, frames: frames).bytes, mediaType: mediaType)
        (made.width, made.height, made.frameCount) = (size.width, size.height, frameCount)
        return made
    }

    /// Even sides that make no more macroblocks than decoders take, in all and along a side.
    private static func bounded(_ size: Size) -> Size {
        let cells = Double(size.width) * Double(size.height) / 256
        // Those that the last column and row begin are counted too.
        let scale = min(1, (Double(mostMacroblocks) * 0.95 / cells).squareRoot())
        func even(_ side: Int) -> Int {
            let scaled = Int((Double(side) * scale).rounded())
            return min(max(macroblock, (scaled + 1) / 2 * 2), longestSide)
        }
        return Size(even(size.width), even(size.height))
    }

    /// What is shown in turn: the pictures that were sent, or a sprite; files of other kinds are left out.
    private static func poses(_ spec: ResultSpec, _ cells: Size, _ files: [[UInt8]]) -> [[MosaicColor]] {
        var spec = spec
        spec.background = spec.background ?? backdrop(spec.seed)
        let sources = files.compactMap { try? Bitmap(decoding: $0) }
        var drawn = DrawnFrames(spec, size: cells, frameCount: poseCount, sources: sources)
        drawn.mark()
        return drawn.frames.map { frame in
            let pixels = frame.pixels
            return pixels.indices.map { MosaicColor(pixels[$0]) }
        }
    }

    private static func backdrop(_ seed: UInt64) -> String {
        var random = SeededRandom(seed: ~seed)
        return random.pick(["#26304a", "#2f4538", "#4a3a52", "#8fb7d6", "#b9d3a3", "#d9c7a0"])
    }

    /// After how many frames what is drawn moves on.
    private static func interval(_ poses: [[MosaicColor]], frameCount: Int, rate: Double) -> Int {
        let changes = poses.indices.reduce(0) { sum, index in
            let (pose, next) = (poses[index], poses[(index + 1) % poses.count])
            return sum + zip(pose, next).count { $0 != $1 }
        }
        let cost = max(1, Double(changes) / Double(poses.count) * changeCost)
        let usual = Int((rate / Double(poseCount)).rounded())
        let least = Int((Double(frameCount) * cost / room).rounded(.up))
        return max(1, usual, least)
    }
}
