import ArgumentParser
import Pixelwright

/// A tag as the command line says it: `walk=0-7`, `idle=8-11:pingpong`, `run=hero_run_*:reverse:3`.
struct TagArgument: Hashable, Sendable {
    let name: String
    /// Which sprites its frames are.
    let frames: Frames
    private(set) var direction = AnimationTag.Direction.forward
    /// How often it is played; 0 means for ever.
    private(set) var loopCount = 0

    enum Frames: Hashable, Sendable {
        /// By their positions on the sheet, counted from 0.
        case range(ClosedRange<Int>)
        /// By their names.
        case named(String)
    }

    /// - Throws: What is wrong with `argument`.
    init(_ argument: String) throws(ValidationError) {
        let halves = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2, let name = halves.first, !name.isEmpty, !halves[1].isEmpty else {
            throw ValidationError("a tag is NAME=FIRST-LAST or NAME=PATTERN, such as walk=0-7 or walk=walk_*")
        }
        self.name = String(name)
        var parts = halves[1].split(separator: ":", omittingEmptySubsequences: false)
        frames = try Self.frames(parts.removeFirst())
        for part in parts {
            if let direction = AnimationTag.Direction(rawValue: String(part.replacing("-", with: "_"))) {
                self.direction = direction
            } else if let count = Int(part), (0...65_535).contains(count) {
                loopCount = count
            } else {
                throw ValidationError(
                    "“\(part)” is neither forward, reverse, pingpong or pingpong-reverse, nor how often it is played, "
                        + "0 through 65535")
            }
        }
    }

    private static func frames(_ text: Substring) throws(ValidationError) -> Frames {
        let numbers = text.split(separator: "-", omittingEmptySubsequences: false)
        guard numbers.count <= 2, numbers.allSatisfy({ !$0.isEmpty && $0.allSatisfy("0123456789".contains) }) else {
            return .named(String(text))
        }
        guard let first = Int(numbers[0]), let last = Int(numbers[numbers.count - 1]), first <= last else {
            throw ValidationError(
                "“\(text)” is no range: frames are counted from 0, and the first is not after the last")
        }
        return .range(first...last)
    }

    /// The tag on a sheet of sprites of these names.
    func tag(among names: [String]) throws(CommandFailure) -> AnimationTag {
        AnimationTag(name: name, frames: try range(among: names), direction: direction, loopCount: loopCount)
    }

    private func range(among names: [String]) throws(CommandFailure) -> Range<Int> {
        switch frames {
        case .range(let range):
            guard range.upperBound < names.count else {
                throw .usage(
                    "--tag \(name): there is no frame \(range.upperBound); the sheet has \(names.count), "
                        + "counted from 0")
            }
            return range.lowerBound..<range.upperBound + 1
        case .named(let pattern):
            let matches = names.indices.filter { FileSystem.isMatch(names[$0], of: pattern) }
            guard let first = matches.first, let last = matches.last else {
                throw .usage("--tag \(name): no sprite is called \(pattern)")
            }
            for index in first...last where !FileSystem.isMatch(names[index], of: pattern) {
                throw .usage(
                    "--tag \(name): the sprites that are called \(pattern) do not follow one another on the sheet: "
                        + "\(names[index]) lies between them")
            }
            return first..<last + 1
        }
    }
}

extension [TagArgument] {
    /// The tags on a sheet of sprites of these names, and those of `runs` whose names are not taken.
    func tags(among names: [String], besides runs: [AnimationTag]) throws(CommandFailure) -> [AnimationTag] {
        var tags: [AnimationTag] = []
        for argument in self {
            guard !tags.contains(where: { $0.name == argument.name }) else {
                throw .usage("--tag \(argument.name): two tags have this name")
            }
            tags.append(try argument.tag(among: names))
        }
        let others = runs.filter { run in !tags.contains { $0.name == run.name } }
        return (tags + others).sorted { $0.frames.lowerBound < $1.frames.lowerBound }
    }
}
