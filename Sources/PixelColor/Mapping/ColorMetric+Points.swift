import PixelCore

extension ColorMetric {
    /// A colour of opacity α as (α·x, α·y, α·z, α), where x, y and z are L, a and b, or red, green and blue, 0 through 1.
    func point(of color: RGBA8) -> SIMD4<Float> {
        switch self {
        case .oklab: color.point
        case .srgb:
            SIMD4(Float(color.red) / 255, Float(color.green) / 255, Float(color.blue) / 255, 1)
                * (Float(color.alpha) / 255)
        }
    }

    /// ``point(of:)`` of many colours.
    ///
    /// - Complexity: O(n)
    func points(of colors: Span<RGBA8>) -> ColorPoints {
        switch self {
        case .oklab: ColorPoints(colors)
        case .srgb: ColorPoints(colors.indices.map { point(of: colors[$0]) })
        }
    }
}

extension ColorPoints {
    /// The points as vectors (l, a, b, α).
    ///
    /// - Complexity: O(n)
    var vectors: [SIMD4<Float>] {
        let (l, a, b, alpha) = (l.span, a.span, b.span, alpha.span)
        return [SIMD4<Float>](capacity: count) { vectors in
            for i in 0..<count { vectors.append(SIMD4(l[i], a[i], b[i], alpha[i])) }
        }
    }
}

extension ColorMetric {
    /// What points are made of: linear light of each 8-bit value for OKLab, else the value itself, 0 through 1.
    var channelValues: [Float] {
        switch self {
        case .oklab: SRGBTransfer.linear
        case .srgb: (0..<256).map { Float($0) / 255 }
        }
    }
}
