/// The text formats of palette files.
public enum PaletteFormat: String, CaseIterable, Hashable, Sendable {
    /// GIMP palette, `.gpl`: a header, then a line `red green blue name` a colour.
    case gpl
    /// One `rrggbb` a line, `.hex`, as Lospec has it; `rrggbbaa` is read too.
    case hex
    /// JASC Paint Shop Pro palette, `.pal`: a header, a count, then a line `red green blue` a colour.
    case jasc
    /// Paint.NET palette, `.txt`: one `AARRGGBB` a line, comments after `;`.
    case paintNET = "paint-net"
    /// Hexadecimal colours between commas or spaces, as typed on a command line.
    case list
}

extension PaletteFormat {
    /// The format that a file's ending stands for, without its dot and in either case; nil for others.
    public init?(fileExtension: String) {
        switch fileExtension.lowercased() {
        case "gpl": self = .gpl
        case "hex": self = .hex
        case "pal": self = .jasc
        case "txt": self = .paintNET
        default: return nil
        }
    }

    /// The format that `text` seems to be in.
    init(guessing text: String) {
        let start = text.drop { $0.isWhitespace || $0 == "\u{feff}" }
        if start.hasPrefix("GIMP Palette") {
            self = .gpl
        } else if start.hasPrefix("JASC-PAL") {
            self = .jasc
        } else if start.hasPrefix(";") {
            self = .paintNET
        } else if start.contains(",") || !start.contains(where: \.isNewline) {
            self = .list
        } else {
            self = .hex
        }
    }
}
