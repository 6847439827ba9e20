import PixelCore

/// Hexadecimal colours: one a line, or several with commas, semicolons or blanks between.
enum HexPalette {
    static func entries(of lines: TextLines) throws(PaletteError) -> PaletteEntries {
        var lines = lines
        var entries = PaletteEntries()
        while let (number, text) = lines.next() {
            entries.append(try RGBA8(paletteHex: text, line: number))
        }
        return entries
    }

    static func listEntries(of lines: TextLines) throws(PaletteError) -> PaletteEntries {
        var lines = lines
        var entries = PaletteEntries()
        while let (number, text) = lines.next() {
            for part in text.split(whereSeparator: { $0 == "," || $0 == ";" || $0.isWhitespace }) {
                entries.append(try RGBA8(paletteHex: part, line: number))
            }
        }
        return entries
    }
}
