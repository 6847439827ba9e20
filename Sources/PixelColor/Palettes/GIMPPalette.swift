import PixelCore

/// GIMP's `.gpl`, version 2, with the two lines that Aseprite and Lospec add to it.
///
/// Source: GIMP's developer documentation, "GIMP Palette file format" (`devel-docs/gpl.txt`).
enum GIMPPalette {
    static func entries(of lines: TextLines) throws(PaletteError) -> PaletteEntries {
        var lines = lines
        var entries = PaletteEntries()
        var hasAlpha = false
        try lines.expect("GIMP Palette", in: "a GIMP palette")
        while let (number, text) = lines.next() {
            if let name = text.value(after: "Name:") {
                // What GIMP calls a palette that nobody named.
                entries.name = name == "Untitled" ? nil : name
            } else if let name = text.value(after: "#Palette Name:") {
                entries.name = name
            } else if let channels = text.value(after: "Channels:") {
                hasAlpha = channels == "RGBA"
            } else if !text.hasPrefix("#") && !text.hasPrefix("Columns:") {
                try append(text, number, hasAlpha, to: &entries)
            }
        }
        return entries
    }

    private static func append(
        _ text: Substring, _ number: Int, _ hasAlpha: Bool, to entries: inout PaletteEntries
    ) throws(PaletteError) {
        var color = try RGBA8(paletteChannels: text, line: number)
        var rest = text.split(maxSplits: 3, whereSeparator: \.isWhitespace).dropFirst(3).first ?? ""
        if hasAlpha {
            let parts = rest.split(maxSplits: 1, whereSeparator: \.isWhitespace)
            guard let alpha = parts.first.flatMap({ UInt8($0) }) else {
                throw PaletteError(.syntax, line: number, detail: "this palette is RGBA; write red green blue alpha")
            }
            color.alpha = alpha
            rest = parts.dropFirst().first ?? ""
        }
        entries.append(color, name: rest == "Untitled" ? nil : String(rest))
    }

    static func text(of palette: NamedPalette) -> String {
        let lines = zip(palette.palette.colors, palette.colorNames).map { color, name in
            [color.red, color.green, color.blue].map { channel in
                let digits = String(channel)
                return String(repeating: " ", count: 3 - digits.count) + digits
            }.joined(separator: " ") + "\t" + (name ?? String(RGBA8(opaque: color).hex.dropFirst()))
        }
        let head = ["GIMP Palette", "Name: \(palette.name ?? "Untitled")", "Columns: 0", "#"]
        return (head + lines).map { $0 + "\n" }.joined()
    }
}

extension Substring {
    /// What follows `key` at the start of this line; nil when it starts with something else.
    func value(after key: String) -> String? {
        hasPrefix(key) ? String(dropFirst(key.count).drop(while: \.isWhitespace)) : nil
    }
}

extension RGBA8 {
    /// `color` without transparency.
    init(opaque color: RGBA8) { self.init(color.red, color.green, color.blue) }
}
