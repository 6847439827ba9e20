public import PixelCore

/// Reduces bitmaps to few colours.
///
/// Deterministic: equal bitmaps give equal results, on every machine with the same build.
///
/// The histogram is split where its variance in OKLab is largest (after X. Wu, "Color quantization by dynamic
/// programming and principal analysis", ACM TOG 11, 1992), then refined by weighted k-means (S. Lloyd, 1982), and every
/// distinct colour is mapped to its nearest entry.
public struct Quantizer: Hashable, Sendable {
    /// The most colours, 2 through 256; a transparent one counts.
    public let colorCount: Int
    /// What becomes of partly transparent pixels.
    public var alpha: AlphaTreatment
    /// How pixels are dithered once the palette is found.
    public var dithering: Dithering

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
    /// - Complexity: O(pixels + distinct colours × ``colorCount``)
    public func quantize(_ bitmaps: [Bitmap]) -> [Quantization] {
        if alpha == .continuous, let set = ColorSet(of: bitmaps, maximumCount: colorCount) {
            return bitmaps.map { Quantization(set.indexed($0), of: $0) }
        }
        let histogram = ColorHistogram(of: bitmaps, alpha: alpha)
        let mapper = PaletteMapper(palette(of: histogram), alpha: alpha, dithering: dithering)
        return mapper.quantize(bitmaps)
    }

    /// The colours that ``quantize(_:)`` would use for `bitmaps`: at most ``colorCount``.
    ///
    /// - Precondition: there is a bitmap or more.
    public func palette(of bitmaps: [Bitmap]) -> Palette {
        precondition(!bitmaps.isEmpty, "a palette is made of something")
        if alpha == .continuous, let set = ColorSet(of: bitmaps, maximumCount: colorCount) {
            return Palette(unchecked: set.colors)
        }
        return palette(of: ColorHistogram(of: bitmaps, alpha: alpha))
    }

    private func palette(of histogram: ColorHistogram) -> Palette {
        guard histogram.colors.count > colorCount else { return Palette(unchecked: histogram.colors) }
        let transparent = histogram.colors.firstIndex(of: .clear)
        let sample = WeightedPoints(binning: histogram, leavingOut: transparent)
        let wanted = transparent == nil ? colorCount : colorCount - 1
        var centers = VarianceSplitting.centers(of: sample, count: wanted)
        WeightedKMeans.refine(&centers, on: sample, iterations: 8)
        var colors: [RGBA8] = transparent == nil ? [] : [.clear]
        var seen = Set(colors)
        for center in centers.sorted(by: Self.precedes) {
            let color = RGBA8(point: center)
            if seen.insert(color).inserted { colors.append(color) }
        }
        return Palette(unchecked: colors)
    }

    /// The order of palette entries: from dark to light, then by the other coordinates.
    private static func precedes(_ p: SIMD4<Float>, _ q: SIMD4<Float>) -> Bool {
        (p.x, p.y, p.z, p.w) < (q.x, q.y, q.z, q.w)
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
