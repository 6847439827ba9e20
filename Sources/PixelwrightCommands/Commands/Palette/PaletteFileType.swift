import ArgumentParser
import Pixelwright

/// What a palette is written as: a palette file, or a picture.
enum PaletteFileType: ExpressibleByArgument, Hashable, Sendable {
    case file(PaletteFormat)
    case png

    /// Reads a format by its name or by an ending that stands for it, such as `pal`.
    init?(argument: String) {
        let word = argument.lowercased()
        if word == "png" {
            self = .png
        } else if let format = PaletteFormat(rawValue: word) ?? PaletteFormat(fileExtension: word) {
            self = .file(format)
        } else {
            return nil
        }
    }

    static var allValueStrings: [String] { PaletteFormat.allCases.map(\.rawValue) + ["png"] }

    /// The format that the ending of `path` asks for.
    init(endingOf path: String) throws(CommandFailure) {
        guard let type = FilePath(path).ending.flatMap({ PaletteFileType(argument: $0) }) else {
            throw .usage(
                "the ending of \(path) asks for no palette format known here; end it in .gpl, .hex, .pal, .act, .ase, "
                    + ".txt, .json or .png, give --format, or end it in / to write into a folder")
        }
        self = type
    }

    /// Its name in reports.
    var name: String {
        switch self {
        case .file(let format): format.rawValue
        case .png: "png"
        }
    }

    /// The ending of such a file, without its dot.
    var fileExtension: String {
        switch self {
        case .file(let format): format.fileExtension
        case .png: "png"
        }
    }

    /// Whether a terminal shows it as text.
    var isText: Bool {
        switch self {
        case .file(.act), .file(.ase), .png: false
        case .file: true
        }
    }

    /// `palette` as such a file.
    ///
    /// - Parameter cellSize: The sides of a colour's square in a picture, in pixels.
    func encode(_ palette: NamedPalette, cellSize: Int) throws(EncodeError) -> [UInt8] {
        switch self {
        case .file(let format): palette.encoded(as: format)
        case .png: try palette.palette.strip(cellSize: cellSize).encoded(as: .png)
        }
    }

    /// What is not read back as it is in `palette`, in sentences.
    func losses(of palette: Palette) -> [String] {
        guard case .file(let format) = self else {
            let isRepeating = Set(palette.colors).count < palette.count
            return isRepeating ? ["a picture does not tell that colours repeat"] : []
        }
        let isLost =
            switch format.alphaSupport {
            case .full: false
            case .none: palette.colors.contains { !$0.isOpaque }
            case .oneTransparentColor:
                palette.colors.contains { !$0.isOpaque && !$0.isTransparent }
                    || palette.colors.count(where: \.isTransparent) > 1
            }
        return isLost ? ["\(format.rawValue) does not keep the transparency of this palette"] : []
    }
}
