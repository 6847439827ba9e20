#if Services
import ArgumentParser
import Foundation
import Pixelwright

/// A step that could not be made.
struct StepFailure: Error {
    let step: PostProcessing.Step
    let cause: any Error

    /// What it means for a command. A step that has said by itself why throws no more than its status.
    func failure(path: String) -> CommandFailure {
        guard let code = cause as? ExitCode else { return CommandFailure(cause, path: path) }
        return CommandFailure(
            ExitStatus(rawValue: code.rawValue) ?? .inputWanting, path: path, "\(step.name) could not be made of it")
    }
}

/// What is made of the result of a call: commands of this program, one after the other.
struct PostProcessing: Hashable, Sendable {
    /// A command and its options.
    struct Step: Hashable, Sendable {
        /// The command's words: `sheet`, `pack`.
        let command: [String]
        /// What follows the input and output.
        let options: [String]
    }
    let steps: [Step]
    /// As it was written.
    let text: String

    init(steps: [Step], text: String) {
        self.steps = steps
        self.text = text
    }

    /// The commands that take a picture or animation and make one of it.
    static let commands: [String: [String]] = [
        "pixelate": ["pixelate"], "quantize": ["quantize"], "flatten": ["flatten"], "alpha": ["alpha"],
        "remove-background": ["remove-background"], "convert": ["convert"], "sheet": ["sheet", "pack"],
        "trim": ["animation", "trim"], "speed": ["animation", "speed"], "crop": ["animation", "crop"],
        "resize": ["animation", "resize"], "reverse": ["animation", "reverse"],
        "pingpong": ["animation", "pingpong"], "align": ["animation", "align"], "steady": ["animation", "steady"],
    ]

    /// Makes the steps of the file at `path`, and gives what lies in the end at `place`.
    ///
    /// - Throws: ``StepFailure``, or ``PlaceTaken``; the file at `path` stays in any case.
    func run(on path: String, to place: CallPlace, isForced: Bool) throws -> String {
        let workshop = try Workshop(place, isForced: isForced)
        defer { workshop.remove() }
        var current = path
        for (index, step) in steps.enumerated() {
            let isLast = index == steps.count - 1
            let ending = step.ending(after: FilePath(current).ending ?? "png")
            let next = isLast ? workshop.path(endingIn: ending) : workshop.path(ofStep: index, endingIn: ending)
            do { try step.run(from: current, to: next, isForced: isForced || !isLast) } catch {
                throw StepFailure(step: step, cause: error)
            }
            current = next
        }
        try workshop.deliver()
        return FilePath.join(place.folder, FilePath(current).name)
    }
}

extension PostProcessing.Step {
    /// The format that comes out of what goes in, by their endings: a sheet is a PNG, and so is what once was lossy.
    fileprivate func ending(after ending: String) -> String {
        if command.first == "sheet" { return "png" }
        return ["jpg", "jpeg"].contains(ending.lowercased()) ? "png" : ending
    }

    /// The whole command line.
    func arguments(_ input: String, _ output: String, isForced: Bool) -> [String] {
        var words = command + [input.afterNoDash, "-o", output.afterNoDash] + options
        // The format alone says that metadata is wanted: it goes beside the sheet.
        if command.first == "sheet", !options.contains("--metadata"), let format = metadataFormat {
            let stem = FilePath.join(FilePath(output).folder, FilePath(output).stem)
            words += ["--metadata", format == .unity ? "\(output).meta" : "\(stem).\(format.fileExtension)"]
        }
        if isForced { words.append("--force") }
        return words + ["--quiet"]
    }

    /// What a sheet's metadata is written as; nil for none.
    var metadataFormat: MetadataFormat? {
        guard let place = options.firstIndex(of: "--format"), place + 1 < options.count else { return nil }
        return MetadataFormat(rawValue: options[place + 1])
    }

    fileprivate func run(from input: String, to output: String, isForced: Bool) throws {
        var command = try PixelwrightCommand.parseAsRoot(arguments(input, output, isForced: isForced))
        try command.run()
    }
}

extension String {
    /// A path that no parser takes for an option.
    fileprivate var afterNoDash: String { hasPrefix("-") ? "./\(self)" : self }
}
#endif
