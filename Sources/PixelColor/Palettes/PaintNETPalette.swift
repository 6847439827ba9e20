import PixelCore

/// Paint.NET's `.txt`: `AARRGGBB` a line, comments after a semicolon.
///
/// Source: Paint.NET documentation, "Working with Palettes". The line with a name is Lospec's.
enum PaintNETPalette {
    static func entries(of lines: TextLines) throws(PaletteError) -> PaletteEntries {
        var lines = lines
        var entries = PaletteEntries()
        while let (number, text) = lines.next() {
            if let name = text.value(after: ";Palette Name:") { entries.name = name }
            let digits = text.prefix { $0 != ";" && !$0.isWhitespace }
            guard !digits.isEmpty else { continue }
            let read = try RGBA8(paletteHex: digits, line: number)
            // Eight digits have their alpha in front here.
            entries.append(digits.count == 8 ? RGBA8(read.green, read.blue, read.alpha, read.red) : read)
        }
        return entries
    }

    static func text(of palette: NamedPalette) -> String {
        let lines = palette.palette.colors.map { color in
            RGBA8(color.alpha, color.red, color.green, color.blue).digits
        }
        let name = palette.name.map { [";Palette Name: \($0)"] } ?? []
        let head = [";paint.net Palette File"] + name + [";Colors: \(palette.palette.count)"]
        return (head + lines).map { $0 + "\n" }.joined()
    }
}

extension RGBA8 {
    /// All four channels in eight capital digits.
    fileprivate var digits: String {
        [red, green, blue, alpha].map { channel in
            (channel < 16 ? "0" : "") + String(channel, radix: 16, uppercase: true)
        }.joined()
    }
}
