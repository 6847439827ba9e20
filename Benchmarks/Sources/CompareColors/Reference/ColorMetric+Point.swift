import Pixelwright

extension ColorMetric {
    /// An opaque colour as a point: L, a and b, or red, green and blue, 0 through 1.
    func point(of color: RGBA8) -> SIMD3<Float> {
        switch self {
        case .oklab:
            let lab = OKLab(color)
            return SIMD3(lab.l, lab.a, lab.b)
        case .srgb: return SIMD3(Float(color.red), Float(color.green), Float(color.blue)) / 255
        }
    }

    /// The points of all pixels.
    func points(of bitmap: Bitmap) -> [SIMD3<Float>] {
        let pixels = bitmap.pixels
        return pixels.indices.map { point(of: pixels[$0]) }
    }

    /// The coordinates of all pixels, three values each, as the loops in C take them.
    func values(of bitmap: Bitmap) -> [Float] { points(of: bitmap).flatMap { [$0.x, $0.y, $0.z] } }

    /// The coordinates of all entries, three values each.
    func values(of palette: Palette) -> [Float] { palette.colors.map(point(of:)).flatMap { [$0.x, $0.y, $0.z] } }
}
