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

    /// How much time is taken for a better palette.
    public var level = QuantizerLevel.balanced
    /// The space in which errors are made small.
    public var colorSpace = ColorMetric.oklab

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
        if alpha == .continuous, let set = ColorSet(of: bitmaps, maximumCount: colorCount) {
            return bitmaps.map { Quantization(set.indexed($0), of: $0) }
        }
        let (palette, cells) = palette(for: bitmaps)
        if level == .fast, dithering.method == .none, let cells, !cells.histogram.hasPartialOpacity, alpha == .continuous {
            let mapping = CellMapping(cells.sample, cells.histogram.cells, palette, metric: colorSpace)
            return bitmaps.map(mapping.quantize)
        }
        return PaletteMapper(palette, alpha: alpha, dithering: dithering).quantize(bitmaps)
    }

    /// The colours that ``quantize(_:)`` would use for `bitmaps`: at most ``colorCount``.
    ///
    /// - Precondition: there is a bitmap or more.
    public func palette(of bitmaps: [Bitmap]) -> Palette {
        precondition(!bitmaps.isEmpty, "a palette is made of something")
        if alpha == .continuous, let set = ColorSet(of: bitmaps, maximumCount: colorCount) {
            return Palette(unchecked: set.colors)
        }
        return palette(for: bitmaps).palette
    }

    /// Pixels up to which all distinct colours are counted, which is quicker than going through all cells.
    private static let fewPixels = 1 << 15

    /// A palette for bitmaps that have too many colours, and the cells on which it was found if any were made.
    private func palette(
        for bitmaps: [Bitmap]
    ) -> (palette: Palette, cells: (histogram: CellHistogram, sample: CellSample)?) {
        let plan = level.plan(count: colorCount)
        if bitmaps.reduce(0, { $0 + $1.size.area }) > Self.fewPixels {
            let histogram = CellHistogram(of: bitmaps, alpha: alpha, cells: plan.cells)
            let sample = histogram.sample(limit: plan.seedLimit)
            if sample.colors.weights.count >= colorCount {
                let finer = histogram.sample(limit: plan.refinementLimit)
                let palette = palette(
                    WeightedPoints(sample.colors, metric: colorSpace),
                    finer: plan.refinementRounds > 0 ? WeightedPoints(finer.colors, metric: colorSpace) : nil, plan,
                    hasTransparency: histogram.hasTransparency)
                return (palette, (histogram, sample))
            }
        }
        let histogram = ColorHistogram(of: bitmaps, alpha: alpha)
        guard histogram.colors.count > colorCount else { return (Palette(unchecked: histogram.colors), nil) }
        let palette = palette(
            WeightedPoints(histogram, metric: colorSpace), finer: nil, plan,
            hasTransparency: histogram.colors.contains(.clear))
        return (palette, nil)
    }

    /// A palette found on a sample and refined on a finer one.
    private func palette(
        _ sample: WeightedPoints, finer: WeightedPoints?, _ plan: QuantizerLevel.Plan, hasTransparency: Bool
    ) -> Palette {
        let wanted = hasTransparency ? colorCount - 1 : colorCount
        var centers = VarianceSplitting.centers(of: sample, count: wanted)
        if plan.seedRounds > 0 {
            var means = WeightedKMeans(sample, centers: centers)
            means.refine(rounds: plan.seedRounds, tolerance: plan.tolerance)
            if let finer {
                means.replacePoints(by: finer)
                means.refine(rounds: plan.refinementRounds, tolerance: plan.tolerance)
            }
            centers = means.centers
        }
        var colors: [RGBA8] = hasTransparency ? [.clear] : []
        var seen = Set(colors)
        for center in centers.sorted(by: Self.precedes) {
            let color = colorSpace.color(at: center)
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
