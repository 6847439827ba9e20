public import PixelCore

/// Puts bitmaps into the colours of a given palette.
///
/// Every colour goes to the entry nearest in OKLab, exactly: the lower index of equals.
public struct PaletteMapper: Hashable, Sendable {
    /// The colours to choose from.
    public let palette: Palette
    /// What becomes of partly transparent pixels: thresholded at 128 unless the palette has partly transparent entries.
    public var alpha: AlphaTreatment
    /// How pixels are dithered.
    public var dithering: Dithering

    /// Creates a mapper.
    public init(_ palette: Palette, dithering: Dithering = .none) {
        let hasPartialAlpha = palette.colors.contains { !$0.isOpaque && !$0.isTransparent }
        self.init(palette, alpha: hasPartialAlpha ? .continuous : .thresholded(128), dithering: dithering)
    }

    init(_ palette: Palette, alpha: AlphaTreatment, dithering: Dithering) {
        self.palette = palette
        self.alpha = alpha
        self.dithering = dithering
    }

    /// The position of the palette entry nearest to `color`, the lower of equals.
    ///
    /// - Complexity: O(palette size); map whole bitmaps by ``quantize(_:)``.
    public func nearestIndex(to color: RGBA8) -> UInt8 {
        UInt8(NearestColor(palette).nearestIndex(to: alpha.applied(to: color).point))
    }

    /// Each of `bitmaps` in the palette's colours.
    ///
    /// Transparent pixels stay transparent: where a bitmap has some and the palette, with room left, has no entry for
    /// them, one is added at its end.
    ///
    /// - Complexity: O(pixels + distinct colours × palette size)
    public func quantize(_ bitmaps: [Bitmap]) -> [Quantization] {
        quantize(bitmaps, with: ColorHistogram(of: bitmaps, alpha: alpha))
    }

    /// As ``quantize(_:)``, with the histogram of `bitmaps` under ``alpha`` at hand.
    func quantize(_ bitmaps: [Bitmap], with histogram: ColorHistogram) -> [Quantization] {
        let palette = paletteWithTransparency(for: histogram)
        let points = ColorPoints(histogram.colors)
        let search = NearestColor(palette)
        if dithering.method == .none {
            return nearest(bitmaps, histogram, palette, points, search)
        }
        return zip(bitmaps, histogram.positions).map { bitmap, positions in
            let indices =
                if let matrix = dithering.method.matrix {
                    OrderedDithering(points, palette, search, matrix, strength: dithering.strength)
                        .indices(of: positions, size: bitmap.size)
                } else {
                    ErrorDiffusion(palette, search, strength: dithering.strength)
                        .indices(of: positions, points, size: bitmap.size)
                }
            return Quantization(indexed(bitmap.size, palette, indices), of: bitmap)
        }
    }

    /// Maps every distinct colour once.
    private func nearest(
        _ bitmaps: [Bitmap], _ histogram: ColorHistogram, _ palette: Palette, _ points: ColorPoints,
        _ search: NearestColor
    ) -> [Quantization] {
        let table = search.nearestIndices(count: points.count) { points[$0] }
        let entries = palette.colors.map(\.point)
        let differences = table.indices.map { i in
            let entry = palette[table[i]]
            return ColorDifference(histogram.colors[i], points[i], entry, entries[Int(table[i])])
        }
        return zip(bitmaps, histogram.positions).map { bitmap, positions in
            let indices = [UInt8](capacity: positions.count) { span in
                let table = table.span
                for position in positions { span.append(table[Int(position)]) }
            }
            let indexed = indexed(bitmap.size, palette, indices)
            // The histogram's colours are the bitmap's own only if nothing was thresholded.
            guard alpha == .continuous || !histogram.isThresholded else { return Quantization(indexed, of: bitmap) }
            var sum = ColorDifference.zero
            for position in positions { sum += differences[Int(position)] }
            return Quantization(indexed, ImageDifference(sum, count: bitmap.size.area))
        }
    }

    private func indexed(_ size: Size, _ palette: Palette, _ indices: [UInt8]) -> IndexedBitmap {
        guard let result = IndexedBitmap(size: size, palette: palette, indices: indices) else {
            preconditionFailure("a search finds an entry of its palette for every pixel")
        }
        return result
    }

    private func paletteWithTransparency(for histogram: ColorHistogram) -> Palette {
        guard palette.transparentIndex == nil, palette.count < Palette.maximumCount,
            histogram.colors.contains(.clear)
        else { return palette }
        return Palette(unchecked: palette.colors + [.clear])
    }
}
