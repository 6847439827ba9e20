package import PixelCore

/// Colours with alpha as points in four dimensions, held by coordinate.
///
/// A colour with opacity α is (α·L, α·a, α·b, α): opaque colours are as far apart as in OKLab, every transparent colour
/// is the origin, and a mean of points is the colour seen when their pixels are averaged.
package struct ColorPoints: Sendable {
    /// The coordinates, one array each, of equal counts.
    package private(set) var l: [Float]
    package private(set) var a: [Float]
    package private(set) var b: [Float]
    package private(set) var alpha: [Float]

    /// How many points there are.
    package var count: Int { l.count }

    /// The point at `index` as one vector (l, a, b, α).
    package subscript(index: Int) -> SIMD4<Float> {
        SIMD4(l[index], a[index], b[index], alpha[index])
    }

    /// Creates points from vectors (l, a, b, α).
    package init(_ points: [SIMD4<Float>]) {
        l = points.map(\.x)
        a = points.map(\.y)
        b = points.map(\.z)
        alpha = points.map(\.w)
    }

    /// Creates the points of `colors`.
    ///
    /// - Complexity: O(n), eight colours at a time.
    package init(_ colors: Span<RGBA8>) {
        let count = colors.count
        let zero = [Float](repeating: 0, count: count)
        (l, a, b, alpha) = (zero, zero, zero, zero)
        unsafe l.withUnsafeMutableBufferPointer { l in
            unsafe a.withUnsafeMutableBufferPointer { a in
                unsafe b.withUnsafeMutableBufferPointer { b in
                    unsafe alpha.withUnsafeMutableBufferPointer { alpha in
                        unsafe Self.convert(colors, l, a, b, alpha)
                    }
                }
            }
        }
    }

    /// Creates the points of `colors`.
    package init(_ colors: [RGBA8]) {
        self.init(colors.span)
    }

    /// Writes the points of `colors`.
    ///
    /// - Precondition: every output holds `colors.count` values.
    private static func convert(
        _ colors: Span<RGBA8>, _ l: UnsafeMutableBufferPointer<Float>, _ a: UnsafeMutableBufferPointer<Float>,
        _ b: UnsafeMutableBufferPointer<Float>, _ alpha: UnsafeMutableBufferPointer<Float>
    ) {
        let linear = SRGBTransfer.linear
        let table = linear.span
        var start = 0
        while start < colors.count {
            let lanes = min(8, colors.count - start)
            var (red, green, blue, opacity) = (
                SIMD8<Float>.zero, SIMD8<Float>.zero, SIMD8<Float>.zero, SIMD8<Float>.zero
            )
            for lane in 0..<lanes {
                let color = colors[start + lane]
                red[lane] = table[Int(color.red)]
                green[lane] = table[Int(color.green)]
                blue[lane] = table[Int(color.blue)]
                opacity[lane] = Float(color.alpha)
            }
            let lab = OKLabKernel.convert(red: red, green: green, blue: blue)
            // Exactly 1 for 255, so that opaque colours keep their coordinates.
            opacity /= 255
            let (pl, pa, pb) = (lab.l * opacity, lab.a * opacity, lab.b * opacity)
            if lanes == 8 {
                unsafe store(pl, l, start)
                unsafe store(pa, a, start)
                unsafe store(pb, b, start)
                unsafe store(opacity, alpha, start)
            } else {
                for lane in 0..<lanes {
                    unsafe l[start + lane] = pl[lane]
                    unsafe a[start + lane] = pa[lane]
                    unsafe b[start + lane] = pb[lane]
                    unsafe alpha[start + lane] = opacity[lane]
                }
            }
            start += 8
        }
    }

    /// Writes eight values.
    ///
    /// - Precondition: `target` holds at least `start + 8` values.
    @inline(__always)
    private static func store(_ vector: SIMD8<Float>, _ target: UnsafeMutableBufferPointer<Float>, _ start: Int) {
        guard let base = target.baseAddress else { return }
        unsafe UnsafeMutableRawPointer(base + start).storeBytes(of: vector, as: SIMD8<Float>.self)
    }
}

extension RGBA8 {
    /// Creates the colour of a point (α·L, α·a, α·b, α) of ``ColorPoints``.
    package init(point: SIMD4<Float>) {
        let alpha = UInt8((min(max(point.w, 0), 1) * 255).rounded())
        guard alpha > 0 else {
            self = .clear
            return
        }
        self.init(OKLab(l: point.x / point.w, a: point.y / point.w, b: point.z / point.w), alpha: alpha)
    }

    /// The point (α·L, α·a, α·b, α) of this colour.
    package var point: SIMD4<Float> {
        let lab = OKLab(self)
        return SIMD4(lab.l, lab.a, lab.b, 1) * (Float(alpha) / 255)
    }
}
