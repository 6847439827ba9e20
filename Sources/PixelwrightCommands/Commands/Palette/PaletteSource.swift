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
        } else if word.hasPrefix("#") || word.contains(",") {
            throw CommandFailure(
                .inputWanting, path: word,
                "no such file, and no colours; write rgb, rrggbb or rrggbbaa, with or without #, and commas between")
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
        // What is named as an image and is none is refused as an image is.
        let isImage = ending.flatMap { ImageFormat(pathExtension: $0) } != nil
        if isImage || ImageFormat(sniffing: bytes.span.extracting(first: 12)) != nil {
            let info = try ImageInfo(bytes, limits: .commandLine)
            let frames = try DecodedImage(bytes, info: info).bitmaps
            return (info.format.rawValue, NamedPalette(try Palette(strips: frames)))
        }
        let format = PaletteFormat(of: bytes, fileExtension: ending)
        return (format.rawValue, try NamedPalette(decoding: bytes, as: format))
    }

    /// The colours in `#112233, #445566`; nil when a part is none.
    private static func colors(in text: String) -> [RGBA8]? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let colors = parts.compactMap { RGBA8(hex: $0.filter { !$0.isWhitespace }) }
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
        var seen: Set<String> = []
        // A palette that is named twice is done once.
        for word in words where seen.insert(FileSystem.kind(of: word) == nil ? word : FileSystem.key(of: word)).inserted
        {
            do {
                sources.append(try PaletteSource(word))
            } catch let error as PaletteError where error.code == .unknownName {
                batch.fail(
                    CommandFailure(
                        .inputWanting, path: word,
                        "no such file, and no palette built in; pixelwright palette list names those there are, and "
                            + "colours are written as #rrggbb with commas between"))
            } catch {
                batch.fail(CommandFailure(error, path: word))
            }
        }
        return sources
    }
}
