public import PixelCore

/// A well-known palette that goes by a name.
public struct BuiltInPalette: Hashable, Sendable {
    /// What it is asked for by: lower case, no blanks.
    public let name: String
    /// What it is called.
    public let title: String
    /// Who made it, or where it is from.
    public let source: String
    /// Its colours.
    public let palette: Palette

    /// All built-in palettes, by name.
    public static let all: [BuiltInPalette] = table.map { name, title, source, colors in
        BuiltInPalette(name: name, title: title, source: source, palette: Palette(unchecked: colors))
    }.sorted { $0.name < $1.name }
}

extension Palette {
    /// The built-in palette called `name`, in either case, with or without hyphens and blanks.
    ///
    /// - Throws: ``PaletteError`` with the names there are.
    public init(named name: String) throws(PaletteError) {
        func key(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }
        guard let found = BuiltInPalette.all.first(where: { key($0.name) == key(name) }) else {
            let names = BuiltInPalette.all.map(\.name).joined(separator: ", ")
            throw PaletteError(.unknownName, detail: "no palette is called “\(name)”; there are \(names)")
        }
        self = found.palette
    }
}

extension BuiltInPalette {
    private static let table: [(name: String, title: String, source: String, colors: [RGBA8])] = [
        ("1bit", "Black and white", "the two ends of the scale", [.black, .white]),
        (
            "cga", "CGA", "IBM Color Graphics Adapter, 16 RGBI colours as the IBM 5153 display shows them",
            (0..<16).map(cga)
        ),
        ("ega", "EGA", "IBM Enhanced Graphics Adapter, all 64 colours, two bits a channel", (0..<64).map(ega)),
        (
            "game-boy", "Game Boy", "Nintendo Game Boy (DMG), the four greens most emulators use",
            colors("0f380f 306230 8bac0f 9bbc0f")
        ),
        (
            "pico-8", "PICO-8", "Lexaloffle PICO-8, the 16 colours of its manual",
            colors(
                """
                000000 1d2b53 7e2553 008751 ab5236 5f574f c2c3c7 fff1e8 \
                ff004d ffa300 ffec27 00e436 29adff 83769c ff77a8 ffccaa
                """)
        ),
        (
            "db16", "DawnBringer 16", "DawnBringer, PixelJoint forum, 2011",
            colors(
                """
                140c1c 442434 30346d 4e4a4e 854c30 346524 d04648 757161 \
                597dce d27d2c 8595a1 6daa2c d2aa99 6dc2ca dad45e deeed6
                """)
        ),
        (
            "db32", "DawnBringer 32", "DawnBringer, PixelJoint forum, 2012",
            colors(
                """
                000000 222034 45283c 663931 8f563b df7126 d9a066 eec39a fbf236 99e550 6abe30 37946e 4b692f 524b24 \
                323c39 3f3f74 306082 5b6ee1 639bff 5fcde4 cbdbfc ffffff 9badb7 847e87 696a6a 595652 76428a ac3232 \
                d95763 d77bba 8f974a 8a6f30
                """)
        ),
        (
            "endesga-32", "Endesga 32", "Endesga, lospec.com",
            colors(
                """
                be4a2f d77643 ead4aa e4a672 b86f50 733e39 3e2731 a22633 e43b44 f77622 feae34 fee761 63c74d 3e8948 \
                265c42 193c3e 124e89 0099db 2ce8f5 ffffff c0cbdc 8b9bb4 5a6988 3a4466 262b44 181425 ff0044 68386c \
                b55088 f6757a e8b796 c28569
                """)
        ),
        (
            "sweetie-16", "Sweetie 16", "GrafxKid, lospec.com",
            colors(
                """
                1a1c2c 5d275d b13e53 ef7d57 ffcd75 a7f070 38b764 257179 \
                29366f 3b5dc9 41a6f6 73eff7 f4f4f4 94b0c2 566c86 333c57
                """)
        ),
    ]

    private static func colors(_ text: String) -> [RGBA8] {
        text.split(separator: " ").compactMap { RGBA8(hex: $0) }
    }

    /// Intensity, red, green and blue from the highest bit down; dark yellow is shown as brown.
    private static func cga(_ index: UInt8) -> RGBA8 {
        func channel(_ bit: UInt8) -> UInt8 { (index >> bit & 1) * 0xaa + (index >> 3) * 0x55 }
        return RGBA8(channel(2), index == 6 ? 0x55 : channel(1), channel(0))
    }

    /// Bits rgbRGB: lower case adds a third of the full value, upper case two thirds.
    private static func ega(_ index: UInt8) -> RGBA8 {
        func channel(_ bit: UInt8) -> UInt8 { (index >> bit & 1) * 0xaa + (index >> (bit + 3) & 1) * 0x55 }
        return RGBA8(channel(2), channel(1), channel(0))
    }
}
