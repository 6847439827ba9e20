import ArgumentParser
import Pixelwright

/// A palette as it is named on the command line: a file or image, a palette built in, or colours with commas between.
struct PaletteArgument: ExpressibleByArgument, Hashable, Sendable {
    private let text: String

    init?(argument: String) {
        if argument.isEmpty { return nil }
        text = argument
    }

    static var defaultCompletionKind: CompletionKind {
        .file(extensions: ["gpl", "hex", "pal", "act", "ase", "txt", "json", "png"])
    }

    /// The palette that is meant: a file that is there comes first, then a name, then a list of colours.
    func palette() throws(CommandFailure) -> Palette {
        guard text != "-" else { throw .usage("--palette takes no standard input; give a file") }
        do {
            return try PaletteSource(text).palette.palette
        } catch let error as PaletteError where error.code == .unknownName {
            let names = BuiltInPalette.all.map(\.name).joined(separator: ", ")
            throw .usage(
                "--palette \(text): no such file, and no palette built in; give a file, hexadecimal colours with "
                    + "commas between, or one of \(names)")
        } catch let failure as CommandFailure {
            throw .usage("--palette \(text): \(failure.message)")
        } catch {
            throw .usage("--palette \(text): \(error)")
        }
    }
}
