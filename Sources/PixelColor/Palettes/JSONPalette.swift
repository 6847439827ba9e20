import PixelCore

/// `{"name": "…", "colors": ["#rrggbb", …]}`, strictly.
///
/// The name may be missing, and so may the `#`. Other members are passed over when they are strings, such as the
/// author's name that Lospec writes.
enum JSONPalette {
    static func entries(of bytes: [UInt8]) throws(PaletteError) -> PaletteEntries {
        do { return try read(bytes) } catch {
            throw PaletteError(.syntax, line: error.line, detail: error.detail)
        }
    }

    private static func read(_ bytes: [UInt8]) throws(JSONError) -> PaletteEntries {
        var scanner = JSONScanner(bytes)
        var entries = PaletteEntries()
        var hasColors = false
        try scanner.expect("{")
        if !scanner.skip("}") {
            repeat {
                let key = try scanner.string()
                try scanner.expect(":")
                switch key {
                case "colors":
                    guard !hasColors else { throw scanner.error("“colors” stands here for the second time") }
                    hasColors = true
                    try readColors(&scanner, into: &entries)
                case "name": entries.name = try scanner.string()
                default: _ = try scanner.string()
                }
            } while scanner.skip(",")
            try scanner.expect("}")
        }
        try scanner.expectEnd()
        guard hasColors else { throw scanner.error("a member “colors” is missing: [\"#rrggbb\", …]") }
        return entries
    }

    private static func readColors(
        _ scanner: inout JSONScanner, into entries: inout PaletteEntries
    ) throws(JSONError) {
        try scanner.expect("[")
        if scanner.skip("]") { return }
        repeat {
            let text = try scanner.string()
            do { entries.append(try RGBA8(paletteHex: text[...], line: scanner.line)) } catch {
                throw scanner.error(error.detail)
            }
        } while scanner.skip(",")
        try scanner.expect("]")
    }

    static func text(of palette: NamedPalette) -> String {
        let name = palette.name.map { "  \"name\": \(JSONValue.string($0).text),\n" } ?? ""
        let colors = palette.palette.colors.map { "    \"\($0.hex)\"" }.joined(separator: ",\n")
        return "{\n\(name)  \"colors\": [\n\(colors)\n  ]\n}\n"
    }
}
