import PixelCore

/// The formats of palette files.
///
/// A picture of a palette is not among them; see ``PixelCore/Palette/init(strip:)``.
public enum PaletteFormat: String, CaseIterable, Hashable, Sendable {
    /// GIMP palette, `.gpl`: a header, then a line `red green blue name` a colour. Keeps all names, no alpha.
    case gpl
    /// One `rrggbb` a line, `.hex`, as Lospec has it; `rrggbbaa` for colours that are not opaque. Keeps no names.
    case hex
    /// JASC Paint Shop Pro palette, `.pal`: a header, a count, then a line `red green blue` a colour. Keeps neither
    /// names nor alpha.
    case jasc
    /// Adobe color table, `.act`: three bytes for each of 256 colours, then how many of them count and which one is
    /// transparent. Keeps no names, and one transparent colour.
    case act
    /// Adobe Swatch Exchange, `.ase`: blocks with a name and a colour each. Keeps all names, no alpha.
    case ase
    /// Paint.NET palette, `.txt`: one `AARRGGBB` a line, comments after `;`. Keeps the palette's name.
    case paintNET = "paint-net"
    /// `{"name": "…", "colors": ["#rrggbb", …]}`; `#rrggbbaa` for colours that are not opaque. Keeps the palette's name.
    case json
    /// Hexadecimal colours between commas or spaces, as typed on a command line. Keeps no names.
    case list
}

extension PaletteFormat {
    /// The format that a file's ending stands for, without its dot and in either case; nil for others.
    public init?(fileExtension: String) {
        switch fileExtension.lowercased() {
        case "gpl": self = .gpl
        case "hex": self = .hex
        case "pal": self = .jasc
        case "act": self = .act
        case "ase": self = .ase
        case "txt": self = .paintNET
        case "json": self = .json
        default: return nil
        }
    }

    /// The ending that files of this format have, without its dot.
    public var fileExtension: String {
        switch self {
        case .gpl, .hex, .act, .ase, .json: rawValue
        case .jasc: "pal"
        case .paintNET, .list: "txt"
        }
    }

    /// What is lost of a palette's transparency.
    public var alphaSupport: AlphaSupport {
        switch self {
        case .hex, .paintNET, .json, .list: .full
        case .act: .oneTransparentColor
        case .gpl, .jasc, .ase: .none
        }
    }

    /// How much transparency a format holds.
    public enum AlphaSupport: Hashable, Sendable {
        /// Every colour is read back opaque.
        case none
        /// One colour may be wholly transparent.
        case oneTransparentColor
        /// Every colour has its alpha.
        case full
    }

    /// The format that a file is in, by what it holds and by its ending, without its dot.
    ///
    /// What only one format begins with outweighs the ending, which outweighs a guess. A color table begins with any
    /// bytes, so that its ending is believed.
    package init(of bytes: [UInt8], fileExtension: String?) {
        let named = fileExtension.flatMap { PaletteFormat(fileExtension: $0) }
        self = named == .act ? .act : PaletteFormat(signatureOf: bytes) ?? named ?? PaletteFormat(guessing: bytes)
    }

    /// The only format that begins so; nil when there are several, or none.
    private init?(signatureOf bytes: [UInt8]) {
        let guess = PaletteFormat(guessing: bytes)
        switch guess {
        case .ase, .gpl, .jasc, .json: self = guess
        case .list:
            let line = String(decoding: bytes.prefix(64), as: UTF8.self).prefix { !$0.isNewline }
            let parts = line.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, RGBA8(hex: parts[0].filter { !$0.isWhitespace }) != nil else { return nil }
            self = .list
        case .act, .hex, .paintNET: return nil
        }
    }

    /// The format that a file seems to be in, by what it holds.
    public init(guessing bytes: [UInt8]) {
        if bytes.starts(with: AdobeSwatchExchange.signature) {
            self = .ase
        } else if AdobeColorTable.sizes.contains(bytes.count), bytes.contains(where: { $0 >= 0x7F || $0 < 9 }) {
            self = .act
        } else {
            self.init(guessing: String(decoding: bytes, as: UTF8.self))
        }
    }

    private init(guessing text: String) {
        let start = text.drop { $0.isWhitespace || $0 == "\u{feff}" }
        if start.hasPrefix("GIMP Palette") {
            self = .gpl
        } else if start.hasPrefix("JASC-PAL") {
            self = .jasc
        } else if start.hasPrefix("{") {
            self = .json
        } else if start.hasPrefix(";") {
            self = .paintNET
        } else if start.contains(",") || !start.contains(where: \.isNewline) {
            self = .list
        } else {
            self = .hex
        }
    }
}
