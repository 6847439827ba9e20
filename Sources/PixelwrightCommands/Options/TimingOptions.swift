import ArgumentParser
import Pixelwright

/// How long the frames of an animation are shown, and how often they are played.
struct TimingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How long a frame is shown: one number for all, or one a frame with commas between.",
            valueName: "ms[,ms...]"),
        transform: FrameDurations.expecting("milliseconds from 0 through 3600000, such as 80 or 80,80,240"))
    var duration: FrameDurations?

    @Option(help: ArgumentHelp("Frames a second, instead of --duration.", valueName: "number"))
    var fps: Double?

    @Option(
        name: .customLong("loop"),
        help: ArgumentHelp("How often the animation is played; 0 is for ever.", valueName: "count"))
    var loopCount: Int?

    /// How long a still is shown that becomes a frame.
    static let defaultDuration = Duration.milliseconds(100)

    func validate() throws {
        if duration != nil && fps != nil { throw ValidationError("Give --duration or --fps, not both.") }
        if let fps, !(fps >= 0.01 && fps <= 1000) {
            throw ValidationError("--fps takes a number from 0.01 through 1000.")
        }
        if let loopCount, !(0...65_535).contains(loopCount) {
            throw ValidationError("--loop takes a number from 0 through 65535.")
        }
    }

    /// Whether anything was asked for.
    var isGiven: Bool { duration != nil || fps != nil || loopCount != nil }

    /// The durations asked for, one a frame; nil to keep those that the frames have.
    func durations(frameCount: Int) throws(CommandFailure) -> [Duration]? {
        if let fps { return Array(repeating: .seconds(1 / fps), count: frameCount) }
        guard let values = duration?.values else { return nil }
        if values.count == 1 { return Array(repeating: values[0], count: frameCount) }
        guard values.count == frameCount else {
            throw .usage("--duration names \(values.count) durations and there are \(frameCount) frames")
        }
        return values
    }
}

/// Durations as they are written on the command line: `120` or `100,100,400`, in milliseconds.
struct FrameDurations: ExpressibleByArgument, Hashable, Sendable {
    /// One or more.
    let values: [Duration]

    init?(argument: String) {
        var values: [Duration] = []
        for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
            guard let number = Double(part), number >= 0, number <= 3_600_000 else { return nil }
            values.append(.nanoseconds(Int64((number * 1e6).rounded())))
        }
        self.values = values
    }
}
