import Pixelwright

/// A palette that a command reads, and where it is from.
struct PaletteSource: Sendable {
    /// As it was named on the command line; `-` for standard input.
    let path: String
    /// `gpl` and so on for a file, `png` and so on for an image, `built-in`, or `list`.
    let format: String
    /// What was read.
    let palette: NamedPalette

    /// The palette that `word` means: what a file or standard input holds comes first, then a name, then a list of
    /// colours, as `db16` and `c64` could be colours too.
    init(_ word: String) throws {
        path = word
        if word == "-" {
            (format, palette) = try Self.decode(readStandardInput(), ending: nil)
        } else if let kind = FileSystem.kind(of: word) {
            if kind == .folder { throw CommandFailure(.inputWanting, path: word, "a folder is no palette") }
            (format, palette) = try Self.decode([UInt8](contentsOfFile: word), ending: FilePath(word).ending)
        } else if let builtIn = try? BuiltInPalette(named: word) {
            (format, palette) = ("built-in", builtIn.named)
        } else if let colors = Self.colors(in: word) {
            (format, palette) = (PaletteFormat.list.rawValue, NamedPalette(try Palette(colors)))
        } else {
            // Said again for its error, which lists the names there are.
            (format, palette) = ("built-in", try BuiltInPalette(named: word).named)
        }
    }

    /// How a file is called that is made of it, without its ending.
    var stem: String {
        switch path {
        case "-": "stdin"
        default: format == PaletteFormat.list.rawValue ? "palette" : FilePath(path).stem
        }
    }

    private static func decode(_ bytes: [UInt8], ending: String?) throws -> (String, NamedPalette) {
        if let image = ImageFormat(sniffing: bytes.span.extracting(first: 12)) {
            let bitmap = try Bitmap(decoding: bytes, options: .commandLine)
            return (image.rawValue, NamedPalette(try Palette(strip: bitmap)))
        }
        let format = ending.flatMap { PaletteFormat(fileExtension: $0) } ?? PaletteFormat(guessing: bytes)
        return (format.rawValue, try NamedPalette(decoding: bytes, as: format))
    }

    /// The colours in `#112233,#445566`; nil when a part is none.
    private static func colors(in text: String) -> [RGBA8]? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let colors = parts.compactMap { RGBA8(hex: $0) }
        return colors.count == parts.count ? colors : nil
    }
}

extension PaletteSource {
    /// Reads each of `words`; what cannot be read is reported to `batch`.
    static func all(_ words: [String], reportingTo batch: Batch) throws(CommandFailure) -> [PaletteSource] {
        guard words.count(where: { $0 == "-" }) < 2 else {
            throw .usage("- stands for standard input, which can be read only once")
        }
        var sources: [PaletteSource] = []
        for word in words {
            do {
                sources.append(try PaletteSource(word))
            } catch let error as PaletteError where error.code == .unknownName {
                batch.fail(
                    CommandFailure(
                        .inputWanting, path: word,
                        "no such file, and no palette built in; pixelwright palette list names those there are"))
            } catch {
                batch.fail(CommandFailure(error, path: word))
            }
        }
        return sources
    }
}
