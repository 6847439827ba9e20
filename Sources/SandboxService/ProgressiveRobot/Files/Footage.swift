import Pixelwright

/// The size and length of a video.
struct Footage: Hashable, Sendable {
    /// In pixels.
    var width: Int
    var height: Int
    /// How many frames it has.
    var frames: Int
    /// How many are shown a second.
    var frameRate: Int

    /// How long it is.
    var seconds: Double { Double(frames) / Double(max(1, frameRate)) }

    /// The longest side, in pixels, and the most frames that any edit leads to: edits of edits grow fast.
    static let sides = 1...16_384
    private static let frameCounts = 1...1_000_000

    /// Gives it another length, as near to so many seconds as whole frames come.
    mutating func last(_ seconds: Double) {
        let counts = Self.frameCounts
        frames = Int(
            min(max((seconds * Double(frameRate)).rounded(), Double(counts.lowerBound)), Double(counts.upperBound)))
    }
}

extension Footage {
    /// What a record says of its video.
    init(_ record: Record) {
        width = record.content.whole(at: "width") ?? 848
        height = record.content.whole(at: "height") ?? 480
        frames = record.content.whole(at: "frames") ?? 41
        frameRate = record.content.whole(at: "frame_rate") ?? 24
    }

    /// What a record is to say of it.
    var members: JSONObject {
        [
            "width": .integer(width), "height": .integer(height), "frames": .integer(frames),
            "frame_rate": .integer(frameRate),
        ]
    }

    /// A video of this size and length.
    func spec(seed: UInt64, sources: [String] = []) -> ResultSpec {
        var spec = ResultSpec(.video)
        (spec.width, spec.height) = (width, height)
        spec.frameCount = frames
        spec.framesPerSecond = Double(frameRate)
        spec.seconds = seconds
        spec.seed = seed
        spec.sources = sources
        spec.format = "mp4"
        return spec
    }

    /// The work of making it.
    func work(_ prefix: String, seed: UInt64) -> RobotWork {
        var work = RobotWork(.video, prefix, spec(seed: seed))
        work.content = members
        work.content.set("seed", .integer(Int(truncatingIfNeeded: seed)))
        return work
    }
}

extension RobotFile {
    /// The size and length of a video.
    var footage: Footage { Footage(record) }

    /// The number that it was drawn by.
    var seed: UInt64 { UInt64(truncatingIfNeeded: record.content.whole(at: "seed") ?? record.id) }
}
