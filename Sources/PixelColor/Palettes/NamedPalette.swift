public import PixelCore

/// A palette with the names that its file gives it and its colours.
public struct NamedPalette: Hashable, Sendable {
    /// The colours.
    public let palette: Palette
    /// What the palette is called, if its file says so. One line.
    public let name: String?
    /// What each colour is called, one entry a colour; nil for those without a name.
    public let colorNames: [String?]

    /// Creates a palette with names.
    ///
    /// Line breaks in names become spaces; a name that is empty counts as none.
    ///
    /// - Parameter colorNames: A name for each colour in order; the rest have none, names beyond the last colour are
    ///   left out.
    public init(_ palette: Palette, name: String? = nil, colorNames: [String?] = []) {
        self.palette = palette
        self.name = name.flatMap(Self.line)
        self.colorNames = (0..<palette.count).map { $0 < colorNames.count ? colorNames[$0].flatMap(Self.line) : nil }
    }

    /// The colours at `indices` in that order, each with its name.
    ///
    /// - Precondition: `indices` are 1 through 256 positions in the palette.
    func reordered(by indices: [Int]) -> NamedPalette {
        NamedPalette(
            Palette(unchecked: indices.map { palette.colors[$0] }), name: name,
            colorNames: indices.map { colorNames[$0] })
    }

    /// `text` on one line without blanks at its ends; nil when nothing is left.
    private static func line(_ text: String) -> String? {
        let words = text.split { $0.isNewline || $0 == "\0" || $0 == "\t" }.joined(separator: " ")
        let trimmed = words.drop(while: \.isWhitespace)
        guard let last = trimmed.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        return String(trimmed[...last])
    }
}

extension NamedPalette {
    /// Reads a palette file.
    ///
    /// Never crashes, whatever the bytes are.
    ///
    /// - Parameters:
    ///   - bytes: What the file holds.
    ///   - format: What it is in; guessed from its contents when nil. Say `.paintNET` for such a file without comments,
    ///     which looks like `.hex`.
    /// - Throws: ``PixelCore/PaletteError`` with the line or byte at which the file breaks its format and what was
    ///   expected there, or when there are not 1 through 256 colours.
    /// - Complexity: O(number of bytes)
    public init(decoding bytes: [UInt8], as format: PaletteFormat? = nil) throws(PaletteError) {
        guard !bytes.isEmpty else {
            throw PaletteError(.colorCount, detail: "the file is empty; a palette holds 1 through 256 colours")
        }
        let format = format ?? PaletteFormat(guessing: bytes)
        let entries =
            switch format {
            case .act: try AdobeColorTable.entries(of: bytes)
            case .ase: try AdobeSwatchExchange.entries(of: bytes)
            case .gpl: try GIMPPalette.entries(of: TextLines(bytes))
            case .hex: try HexPalette.entries(of: TextLines(bytes))
            case .jasc: try JASCPalette.entries(of: TextLines(bytes))
            case .paintNET: try PaintNETPalette.entries(of: TextLines(bytes))
            case .json: try JSONPalette.entries(of: bytes)
            case .list: try HexPalette.listEntries(of: TextLines(bytes))
            }
        guard !entries.colors.isEmpty else {
            throw PaletteError(.colorCount, detail: "no colours in this \(format.rawValue) palette")
        }
        self.init(try Palette(entries.colors), name: entries.name, colorNames: entries.colorNames)
    }

    /// This palette as a file.
    ///
    /// Names and alpha are kept where the format has them; see ``PaletteFormat``.
    public func encoded(as format: PaletteFormat) -> [UInt8] {
        switch format {
        case .gpl: Array(GIMPPalette.text(of: self).utf8)
        case .hex: Array(palette.hexText.utf8)
        case .jasc: Array(JASCPalette.text(of: palette).utf8)
        case .act: AdobeColorTable.bytes(of: palette)
        case .ase: AdobeSwatchExchange.bytes(of: self)
        case .paintNET: Array(PaintNETPalette.text(of: self).utf8)
        case .json: Array(JSONPalette.text(of: self).utf8)
        case .list: Array((palette.colors.map(\.hex).joined(separator: ",") + "\n").utf8)
        }
    }
}

extension Palette {
    /// Reads the text of a palette file; see ``NamedPalette/init(decoding:as:)`` for names and binary formats.
    ///
    /// - Throws: ``PixelCore/PaletteError`` with the line at which the text breaks its format, or when there are not
    ///   1 through 256 colours.
    public init(parsing text: String, as format: PaletteFormat? = nil) throws(PaletteError) {
        self = try NamedPalette(decoding: Array(text.utf8), as: format).palette
    }

    /// This palette as a GIMP palette file. The format has no alpha, so that is lost.
    ///
    /// - Parameter name: What GIMP shows; line breaks become spaces.
    public func gplText(name: String = "Pixelwright") -> String {
        GIMPPalette.text(of: NamedPalette(self, name: name))
    }

    /// This palette as a `.hex` file: `rrggbb` a line, `rrggbbaa` for colours that are not opaque.
    public var hexText: String {
        colors.map { $0.hex.dropFirst() + "\n" }.joined()
    }
}

/// What a palette file holds, before it is known whether that makes a palette.
struct PaletteEntries {
    var name: String?
    private(set) var colors: [RGBA8] = []
    private(set) var colorNames: [String?] = []

    /// Adds a colour. A name that only repeats its digits, as files have it where a name is needed, is none.
    mutating func append(_ color: RGBA8, name: String? = nil) {
        let digits = name?.drop { $0 == "#" }.lowercased()
        colors.append(color)
        colorNames.append(digits.map { color.hex.dropFirst() == $0 } == true ? nil : name)
    }
}
