import PixelCore

/// JASC Paint Shop Pro's `.pal`, version 0100.
enum JASCPalette {
    static func entries(of lines: TextLines) throws(PaletteError) -> PaletteEntries {
        var lines = lines
        try lines.expect("JASC-PAL", in: "a JASC palette")
        try lines.expect("0100", in: "a JASC palette")
        let (countLine, countText) = lines.next() ?? (lines.lastNumber, "")
        guard let count = Int(countText), count >= 0 else {
            throw PaletteError(.syntax, line: countLine, detail: "a JASC palette says here how many colours it has")
        }
        var entries = PaletteEntries()
        while let (number, text) = lines.next() {
            guard entries.colors.count < count else {
                throw PaletteError(.syntax, line: number, detail: "more than the \(count) colours announced")
            }
            entries.append(try RGBA8(paletteChannels: text, line: number))
        }
        guard entries.colors.count == count else {
            throw PaletteError(
                .syntax, line: countLine, detail: "\(count) colours announced, \(entries.colors.count) in the file")
        }
        return entries
    }

    /// With the line ends of Windows, which some readers insist on.
    static func text(of palette: Palette) -> String {
        let lines = palette.colors.map { "\($0.red) \($0.green) \($0.blue)" }
        return (["JASC-PAL", "0100", String(palette.count)] + lines).map { $0 + "\r\n" }.joined()
    }
}
