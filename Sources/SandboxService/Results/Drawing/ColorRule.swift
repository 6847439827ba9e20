import Pixelwright

/// Which colours a drawn picture may have: those of a palette, or so many.
struct ColorRule {
    /// The colours; nil where any will do.
    let palette: Palette?
    /// The most colours where there is no palette, 2 through 256; nil for any number.
    let count: Int?

    init(_ spec: ResultSpec) {
        let colors = (spec.palette ?? []).compactMap { RGBA8(hex: $0) }.filter(\.isOpaque)
        palette = try? Palette(Array(colors.prefix(Palette.maximumCount)))
        count = spec.colorCount > 0 ? min(max(spec.colorCount, 2), Palette.maximumCount) : nil
    }

    /// How many colours a picture must have at least for two of them to be set aside for the mark.
    private static let roomyCount = 6

    /// `bitmaps` in the colours that they may have. Those that have no others stay as they are.
    ///
    /// - Parameter color: A colour that is kept where colours are reduced.
    func reduced(_ bitmaps: [Bitmap], keeping color: RGBA8? = nil) -> [Bitmap] {
        if let palette { return PaletteMapper(palette).quantize(bitmaps).map(\.indexed.bitmap) }
        guard let count, ColorSet(of: bitmaps, maximumCount: count) == nil else { return bitmaps }
        guard var quantizer = try? Quantizer(colorCount: count >= Self.roomyCount ? count - 2 : count) else {
            return bitmaps
        }
        quantizer.pinned = color.map { [$0] } ?? []
        return quantizer.quantize(bitmaps).map(\.indexed.bitmap)
    }
}

// The mark's colours
extension ColorRule {
    private static let magenta = RGBA8(255, 0, 255)

    /// Two colours for the mark, as far apart as may be: magenta and black where there is room for them, else of the
    /// palette, or of those that the pictures have.
    func markColors(on bitmaps: [Bitmap]) -> (bright: RGBA8, dark: RGBA8) {
        if let palette { return Self.pair(of: palette.colors) }
        let wanted = [Self.magenta, .black]
        guard let count, let set = ColorSet(of: bitmaps) else { return (Self.magenta, .black) }
        let missing = wanted.filter { set.index(of: $0) == nil }
        let room = count - set.colors.count
        if missing.count <= room { return (Self.magenta, .black) }
        return Self.pair(of: room > 0 ? set.colors + [Self.magenta] : set.colors)
    }

    /// The colour nearest to magenta, and the one farthest from that; nothing at all where there is a single colour.
    private static func pair(of colors: [RGBA8]) -> (bright: RGBA8, dark: RGBA8) {
        let opaque = colors.filter(\.isOpaque)
        let bright = opaque.min { $0.distance(to: magenta) < $1.distance(to: magenta) } ?? .clear
        let dark = opaque.max { $0.distance(to: bright) < $1.distance(to: bright) } ?? .clear
        return (bright, dark == bright ? colors.first { $0 != bright } ?? bright : dark)
    }
}

extension RGBA8 {
    fileprivate func distance(to other: RGBA8) -> Float { OKLab(self).deltaE(to: OKLab(other)) }
}
