public import PixelCore

/// Puts bitmaps into the colours of a given palette.
///
/// Every colour goes to the nearest entry, exactly: the lower index of equals.
public struct PaletteMapper: Hashable, Sendable {
    /// The colours to choose from.
    public let palette: Palette
    /// What becomes of partly transparent pixels: thresholded at 128 unless the palette has partly transparent entries.
    public var alpha: AlphaTreatment
    /// How pixels are dithered.
    public var dithering: Dithering
    /// The space in which colours are compared and dithered.
    public var colorSpace = ColorMetric.oklab

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
        let points = palette.colors.map(colorSpace.point(of:))
        return UInt8(NearestColor(points).nearestIndex(to: colorSpace.point(of: alpha.applied(to: color))))
    }

    /// Each of `bitmaps` in the palette's colours.
    ///
    /// Transparent pixels stay transparent: where a bitmap has some and the palette, with room left, has no entry for
    /// them, one is added at its end.
    ///
    /// - Complexity: O(pixels), nearly independent of the palette's size. Large bitmaps are worked on in parallel.
    public func quantize(_ bitmaps: [Bitmap]) -> [Quantization] {
        let search = PaletteSearch(paletteWithTransparency(for: bitmaps), metric: colorSpace)
        return bitmaps.map { bitmap in
            let indices = indices(of: bitmap, search)
            return Quantization(
                IndexedBitmap(size: bitmap.size, palette: search.palette, unchecked: indices), of: bitmap)
        }
    }

    private func indices(of bitmap: Bitmap, _ search: PaletteSearch) -> [UInt8] {
        let (alpha, strength) = (alpha, dithering.strength)
        let rows = max(1, Self.minimumBand / max(1, bitmap.width))
        if strength > 0, let weights = dithering.method.weights {
            return ErrorDiffusion(search, alpha, weights * strength).indices(of: bitmap)
        }
        if strength > 0, let matrix = dithering.method.matrix {
            return OrderedDithering.indices(of: bitmap, minimumBand: rows) {
                OrderedDithering(search, alpha, matrix, strength: strength, width: bitmap.width)
            }
        }
        return TileMapping.indices(of: bitmap, minimumBand: rows, search, alpha)
    }

    /// Pixels below which a second thread costs more than it saves.
    private static let minimumBand = 1 << 17

    private func paletteWithTransparency(for bitmaps: [Bitmap]) -> Palette {
        guard palette.transparentIndex == nil, palette.count < Palette.maximumCount,
            bitmaps.contains(where: hasTransparency)
        else { return palette }
        return Palette(unchecked: palette.colors + [.clear])
    }

    /// Whether a pixel of `bitmap` is transparent, or becomes so.
    private func hasTransparency(_ bitmap: Bitmap) -> Bool {
        let pixels = bitmap.pixels
        var common = UInt32.max
        for i in pixels.indices { common &= pixels[i].packed }
        guard RGBA8(packed: common).alpha < 255 else { return false }
        let threshold: UInt8 = if case .thresholded(let least) = alpha { max(least, 1) } else { 1 }
        return pixels.indices.contains { pixels[$0].alpha < threshold }
    }
}
