import ArgumentParser
import Pixelwright

/// A palette as it is named on the command line: a file, a palette built in, or colours with commas between.
struct PaletteArgument: ExpressibleByArgument, Hashable, Sendable {
    private let text: String

    init?(argument: String) {
        if argument.isEmpty { return nil }
        text = argument
    }

    static var defaultCompletionKind: CompletionKind { .file(extensions: ["gpl", "hex", "pal", "txt"]) }

    /// The palette that is meant: a file that is there comes first, then a list of colours, then a name.
    func palette() throws(CommandFailure) -> Palette {
        do {
            if FileSystem.kind(of: text) != nil {
                return try Palette(
                    parsing: fileText(), as: FilePath(text).ending.flatMap { PaletteFormat(fileExtension: $0) })
            }
            if let colors = Self.colors(in: text) { return try Palette(colors) }
            return try Palette(named: text)
        } catch let error as PaletteError where error.code == .unknownName {
            let names = BuiltInPalette.all.map(\.name).joined(separator: ", ")
            throw .usage(
                "--palette \(text): no such file, and no palette built in; give a file, hexadecimal colours with "
                    + "commas between, or one of \(names)")
        } catch {
            throw .usage("--palette \(text): \(error)")
        }
    }

    private func fileText() throws -> String {
        let bytes = try [UInt8](contentsOfFile: text)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The colours in `#112233,#445566`; nil when a part is none.
    private static func colors(in text: String) -> [RGBA8]? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let colors = parts.compactMap { RGBA8(hex: $0) }
        return colors.count == parts.count ? colors : nil
    }
}
