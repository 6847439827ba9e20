#if Services
import ArgumentParser
import Pixelwright
import ServiceCatalog

extension PostProcessing {
    /// Reads `pixelate --colors 16, remove-background`. What stands in quotes is one word, with its blanks and commas.
    ///
    /// - Throws: `ValidationError` for what is no step, or one that could not be made.
    init(_ text: String) throws {
        let parts = try Self.parts(of: text)
        let steps = try parts.map(Self.step)
        guard !steps.isEmpty else { throw ValidationError("--then takes steps, as 'pixelate, remove-background'.") }
        for step in steps.dropLast() where step.writesMetadata {
            throw ValidationError(
                "--then \(step.name): metadata tells of the sheet as it then is, so this is the last step that may be.")
        }
        for step in steps { try step.check() }
        self.init(steps: steps, text: text)
    }

    /// The words between the commas.
    private static func parts(of text: String) throws -> [[String]] {
        var parts: [[String]] = [[]]
        var (word, quote): (String?, Character?) = (nil, nil)
        func endWord() {
            if let done = word { parts[parts.count - 1].append(done) }
            word = nil
        }
        for letter in text {
            switch letter {
            case quote: quote = nil
            case "'" where quote == nil, "\"" where quote == nil:
                quote = letter
                word = word ?? ""
            case " " where quote == nil: endWord()
            case "," where quote == nil:
                endWord()
                parts.append([])
            default: word = (word ?? "") + String(letter)
            }
        }
        guard quote == nil else { throw ValidationError("--then: a quote is open at the end of “\(text)”.") }
        endWord()
        return parts
    }

    private static func step(_ words: [String]) throws -> Step {
        guard let name = words.first else { throw ValidationError("--then: there is nothing between two commas.") }
        guard let command = commands[name] else {
            throw ValidationError("--then \(name): no such step; there are \(commands.keys.sorted().alternatives).")
        }
        var options = Array(words.dropFirst())
        // By its whole name.
        if command.count == 2, command[0] == name, options.first == command[1] { options.removeFirst() }
        return Step(command: command, options: options)
    }
}

extension PostProcessing.Step {
    /// As messages call it.
    var name: String { command.joined(separator: " ") }

    /// Whether it writes what tells of a sheet.
    fileprivate var writesMetadata: Bool {
        command.first == "sheet" && options.contains { $0.hasPrefix("--metadata") || $0.hasPrefix("--format") }
    }

    /// What is not a step's to say, and why.
    private static let refused: [(options: [String], reason: String)] = [
        (["-o", "--output"], "where results go is what -o of the call says"),
        (["--json"], "the call makes the report"),
        (["--force"], "--force of the call goes for its steps"),
        (["-h", "--help", "--version"], "it would make nothing"),
        (["--resume"], "there is nothing to go on with"),
    ]

    /// Refuses what it does not take, before anything is paid for.
    fileprivate func check() throws {
        for option in options {
            let word = option.prefix { $0 != "=" }
            if let (_, reason) = Self.refused.first(where: { $0.options.contains(String(word)) }) {
                throw ValidationError("--then \(name): \(word) is not for a step: \(reason).")
            }
            if word == "--engine" {
                throw ValidationError(
                    "--then \(name): steps are made on this machine, so that nothing more is paid for.")
            }
            if word == "--format" && command == ["convert"] {
                throw ValidationError("--then convert: the ending of -o chooses the format.")
            }
        }
        do { _ = try PixelwrightCommand.parseAsRoot(arguments("in.png", "out.png", isForced: true)) } catch {
            throw ValidationError("--then \(name): \(PixelwrightCommand.message(for: error))")
        }
    }
}
#endif
