public import PixelCore

/// A well-known palette that goes by a name.
public struct BuiltInPalette: Hashable, Sendable {
    /// What it is asked for by: lower case, no blanks.
    public let name: String
    /// What it is called.
    public let title: String
    /// Who made it, or where it is from, and which values were taken where there are several.
    public let source: String
    /// Its colours.
    public let palette: Palette

    /// All built-in palettes, by name.
    public static let all: [BuiltInPalette] = (hardware + art).sorted { $0.name < $1.name }

    /// The palette with the colours that `hex` writes, blanks between.
    init(_ name: String, _ title: String, source: String, _ hex: String) {
        self.init(name, title, source: source, colors: hex.split(separator: " ").compactMap { RGBA8(hex: $0) })
    }

    init(_ name: String, _ title: String, source: String, colors: [RGBA8]) {
        self.name = name
        self.title = title
        self.source = source
        palette = Palette(unchecked: colors)
    }

    /// Its colours with its title.
    public var named: NamedPalette { NamedPalette(palette, name: title) }
}

extension BuiltInPalette {
    /// The palette called `name`, or titled so, in either case, with or without hyphens and blanks.
    ///
    /// - Throws: ``PixelCore/PaletteError`` with the names there are.
    public init(named name: String) throws(PaletteError) {
        func key(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }
        let asked = key(name)
        guard let found = Self.all.first(where: { key($0.name) == asked || key($0.title) == asked }) else {
            let names = Self.all.map(\.name).joined(separator: ", ")
            throw PaletteError(.unknownName, detail: "no palette is called “\(name)”; there are \(names)")
        }
        self = found
    }
}

extension Palette {
    /// The built-in palette called `name`, or titled so, in either case, with or without hyphens and blanks.
    ///
    /// - Throws: ``PixelCore/PaletteError`` with the names there are.
    public init(named name: String) throws(PaletteError) { self = try BuiltInPalette(named: name).palette }
}
