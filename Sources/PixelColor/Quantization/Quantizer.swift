public import PixelCore

/// Reduces bitmaps to few colours.
///
/// Deterministic: equal bitmaps give equal results, on every machine with the same build.
///
/// Pixels are counted by cells of sRGB. These are split where their variance in OKLab is largest (after X. Wu, "Color
/// quantization by dynamic programming and principal analysis", ACM TOG 11, 1992), a little farther than need be, united
/// again (after J. H. Ward, 1963) and refined by weighted k-means (S. Lloyd, 1982). Every pixel is mapped to its nearest
/// entry.
public struct Quantizer: Hashable, Sendable {
    /// The most colours, 2 through 256; a transparent one counts.
    public let colorCount: Int
    /// What becomes of partly transparent pixels.
    public var alpha: AlphaTreatment
    /// How pixels are dithered once the palette is found.
    public var dithering: Dithering

    /// How much time is taken for a better palette.
    public var level = QuantizerLevel.balanced
    /// The space in which errors are made small.
    public var colorSpace = ColorMetric.oklab

    /// Whether small regions whose tint stands out, near black too, keep a colour: one entry in twelve at most or one, at the cost
    /// of a larger error elsewhere.
    public var keepAccents = false
    /// Whether all entries are colours of the bitmaps: of those that would share an entry, the one nearest to their mean.
    public var snapToExisting = false
    /// The root mean square error, × 100 in OKLab or × 100 of full scale in sRGB, at which fewer colours are enough.
    public var maximumError = 0.0
    /// Colours that are entries of the palette in any case, in this order, with others found to go with them.
    ///
    /// Of more than ``colorCount`` the first are taken.
    public var pinned: [RGBA8] = []

    /// How many colours a quantizer can be asked for.
    public static let colorCounts = 2...Palette.maximumCount

    /// Creates a quantizer.
    ///
    /// - Throws: ``PaletteError`` unless `colorCount` is 2 through 256.
    public init(
        colorCount: Int, alpha: AlphaTreatment = .continuous, dithering: Dithering = .none
    ) throws(PaletteError) {
        guard Self.colorCounts.contains(colorCount) else {
            throw PaletteError(.colorCount, detail: "\(colorCount) colours asked for; ask for 2 through 256")
        }
        self.colorCount = colorCount
        self.alpha = alpha
        self.dithering = dithering
    }

    /// Each of `bitmaps` in the colours of one palette that they share.
    ///
    /// Bitmaps that together have no more than ``colorCount`` colours come back unchanged, up to what ``alpha`` asks for.
    /// Otherwise transparent entries come first, then colours from dark to light. Empty for no bitmaps.
    ///
    /// - Complexity: O(pixels), and less than in proportion to ``colorCount``
    public func quantize(_ bitmaps: [Bitmap]) -> [Quantization] {
        guard !bitmaps.isEmpty else { return [] }
        if pinned.isEmpty, alpha == .continuous, let set = ColorSet(of: bitmaps, maximumCount: colorCount) {
            return bitmaps.map { Quantization(set.indexed($0), of: $0) }
        }
        let (palette, cells) = palette(for: bitmaps)
        if level == .fast, dithering.method == .none, let cells, !cells.histogram.hasPartialOpacity,
            alpha == .continuous
        {
            let mapping = CellMapping(cells.sample, cells.histogram.cells, palette, metric: colorSpace)
            return bitmaps.map(mapping.quantize)
        }
        var mapper = PaletteMapper(palette, alpha: alpha, dithering: dithering)
        mapper.colorSpace = colorSpace
        return mapper.quantize(bitmaps)
    }

    /// The colours that ``quantize(_:)`` would use for `bitmaps`: at most ``colorCount``.
    ///
    /// - Precondition: there is a bitmap or more.
    public func palette(of bitmaps: [Bitmap]) -> Palette {
        precondition(!bitmaps.isEmpty, "a palette is made of something")
        if pinned.isEmpty, alpha == .continuous, let set = ColorSet(of: bitmaps, maximumCount: colorCount) {
            return Palette(unchecked: set.colors)
        }
        return palette(for: bitmaps).palette
    }
}

extension Palette {
    /// Creates a palette of colours that are known to be few enough.
    ///
    /// - Precondition: there are 1 through 256 colours.
    package init(unchecked colors: [RGBA8]) {
        guard let palette = try? Palette(colors) else { preconditionFailure("a palette holds 1 through 256 colours") }
        self = palette
    }
}
