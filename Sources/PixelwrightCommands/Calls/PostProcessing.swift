#if Services
import ArgumentParser
import Foundation
import Pixelwright
import ServiceCatalog

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

    /// The commands that take a picture or animation and make one of it.
    private static let commands: [String: [String]] = [
        "pixelate": ["pixelate"], "quantize": ["quantize"], "flatten": ["flatten"], "alpha": ["alpha"],
        "remove-background": ["remove-background"], "convert": ["convert"], "sheet": ["sheet", "pack"],
        "trim": ["animation", "trim"], "speed": ["animation", "speed"], "crop": ["animation", "crop"],
        "resize": ["animation", "resize"], "reverse": ["animation", "reverse"],
        "pingpong": ["animation", "pingpong"], "align": ["animation", "align"], "steady": ["animation", "steady"],
    ]

    /// Reads `pixelate --colors 16, remove-background`.
    init(_ text: String) throws {
        self.text = text
        steps = try text.split(separator: ",").map { part in
            let words = try Self.words(of: part)
            guard let name = words.first else { throw ValidationError("--then: there is nothing between two commas.") }
            guard let command = Self.commands[name] else {
                throw ValidationError(
                    "--then \(name): no such step; there are \(Self.commands.keys.sorted().alternatives).")
            }
            return Step(command: command, options: Array(words.dropFirst()))
        }
        guard !steps.isEmpty else { throw ValidationError("--then takes steps, as 'pixelate, remove-background'.") }
        for step in steps { try Self.check(step) }
    }

    /// The words of a step; quotes keep spaces and commas are for between the steps.
    private static func words(of text: Substring) throws -> [String] {
        var words: [String] = []
        var (word, quote): (String?, Character?) = (nil, nil)
        for letter in text {
            switch letter {
            case quote: quote = nil
            case "'", "\"":
                if quote == nil {
                    quote = letter
                    word = word ?? ""
                } else {
                    word = (word ?? "") + String(letter)
                }
            case " " where quote == nil:
                if let done = word { words.append(done) }
                word = nil
            default: word = (word ?? "") + String(letter)
            }
        }
        guard quote == nil else { throw ValidationError("--then: a quote is open at the end of “\(text)”.") }
        return words + (word.map { [$0] } ?? [])
    }

    /// Refuses options that a step does not take, before anything is paid for.
    private static func check(_ step: Step) throws {
        do { _ = try PixelwrightCommand.parseAsRoot(step.arguments("in.png", "out.png", isForced: true)) } catch {
            throw ValidationError(
                "--then \(step.command.joined(separator: " ")): \(PixelwrightCommand.message(for: error))")
        }
    }

    /// Makes the steps of the file at `path`, and gives what lies in the end at `place`.
    ///
    /// - Throws: What a step throws; the file at `path` stays in any case.
    func run(on path: String, to place: CallPlace, isForced: Bool) throws -> String {
        let workshop = try Workshop(place, isForced: isForced)
        defer { workshop.remove() }
        var current = path
        for (index, step) in steps.enumerated() {
            let isLast = index == steps.count - 1
            let ending = step.ending(after: FilePath(current).ending ?? "png")
            let next =
                isLast ? workshop.path(of: place, endingIn: ending) : workshop.path(ofStep: index, endingIn: ending)
            try step.run(from: current, to: next, isForced: isForced || !isLast)
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
    fileprivate func arguments(_ input: String, _ output: String, isForced: Bool) -> [String] {
        var words = command + [input.afterNoDash, "-o", output.afterNoDash] + options
        // The format alone says that metadata is wanted: it goes beside the sheet.
        if command.first == "sheet", !options.contains("--metadata"), let format = metadataFormat {
            let stem = FilePath.join(FilePath(output).folder, FilePath(output).stem)
            words += ["--metadata", format == .unity ? "\(output).meta" : "\(stem).\(format.fileExtension)"]
        }
        if isForced { words.append("--force") }
        return words + ["--quiet"]
    }

    private var metadataFormat: MetadataFormat? {
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
