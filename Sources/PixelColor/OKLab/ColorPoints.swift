public import PixelCore

/// Colours with alpha as points in four dimensions, held by coordinate.
///
/// A colour with opacity α is (α·L, α·a, α·b, α): opaque colours are as far apart as in OKLab, every transparent colour
/// is the origin, and a mean of points is the colour seen when their pixels are averaged.
public struct ColorPoints: Sendable {
    /// Lightness × opacity of each point.
    public private(set) var l: [Float]
    /// Green to red × opacity of each point.
    public private(set) var a: [Float]
    /// Blue to yellow × opacity of each point.
    public private(set) var b: [Float]
    /// Opacity of each point, 0 through 1.
    public private(set) var alpha: [Float]

    /// How many points there are.
    public var count: Int { l.count }

    /// The point at `index` as one vector (l, a, b, α).
    public subscript(index: Int) -> SIMD4<Float> {
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
    public init(_ colors: Span<RGBA8>) {
        let count = colors.count
        var (a, b, alpha): ([Float], [Float], [Float]) = ([], [], [])
        // None of the four is filled with zeros first: a row is converted in little more time than that takes.
        l = unsafe Array(unsafeUninitializedCapacity: count) { l, lCount in
            a = unsafe Array(unsafeUninitializedCapacity: count) { a, aCount in
                b = unsafe Array(unsafeUninitializedCapacity: count) { b, bCount in
                    alpha = unsafe Array(unsafeUninitializedCapacity: count) { alpha, alphaCount in
                        unsafe Self.convert(colors, l, a, b, alpha)
                        alphaCount = count
                    }
                    bCount = count
                }
                aCount = count
            }
            lCount = count
        }
        (self.a, self.b, self.alpha) = (a, b, alpha)
    }

    /// Creates the points of `colors`.
    public init(_ colors: [RGBA8]) {
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
        let whole = colors.count & ~7
        for start in stride(from: 0, to: whole, by: 8) {
            let points = eight(colors, start, linear.span)
            unsafe store(points.l, l, start)
            unsafe store(points.a, a, start)
            unsafe store(points.b, b, start)
            unsafe store(points.alpha, alpha, start)
        }
        guard whole < colors.count else { return }
        var rest = [RGBA8](repeating: .clear, count: 8)
        for index in whole..<colors.count { rest[index - whole] = colors[index] }
        let points = eight(rest.span, 0, linear.span)
        for index in whole..<colors.count {
            unsafe l[index] = points.l[index - whole]
            unsafe a[index] = points.a[index - whole]
            unsafe b[index] = points.b[index - whole]
            unsafe alpha[index] = points.alpha[index - whole]
        }
    }

    /// The points of the eight colours from `start` on.
    ///
    /// - Precondition: `colors` holds `start + 8` values, `linear` 256.
    @inline(__always)
    private static func eight(
        _ colors: Span<RGBA8>, _ start: Int, _ linear: Span<Float>
    ) -> (l: SIMD8<Float>, a: SIMD8<Float>, b: SIMD8<Float>, alpha: SIMD8<Float>) {
        var (red, green, blue) = (SIMD8<Float>.zero, SIMD8<Float>.zero, SIMD8<Float>.zero)
        for lane in 0..<8 {
            let color = unsafe colors[unchecked: start + lane]
            red[lane] = unsafe linear[unchecked: Int(color.red)]
            green[lane] = unsafe linear[unchecked: Int(color.green)]
            blue[lane] = unsafe linear[unchecked: Int(color.blue)]
        }
        let lab = OKLabKernel.convert(red: red, green: green, blue: blue)
        let packed = unsafe colors.bytes.unsafeLoadUnaligned(fromByteOffset: start * 4, as: SIMD8<UInt32>.self)
        // As the last bits of 2²³ + alpha, an integer becomes a number without a conversion of each lane.
        let shifted = unsafe unsafeBitCast(packed &>> 24 | 0x4b00_0000, to: SIMD8<Float>.self)
        // Exactly 1 for 255, so that opaque colours keep their coordinates.
        let alpha = (shifted - SIMD8(repeating: 0x1p23)) / 255
        return (lab.l * alpha, lab.a * alpha, lab.b * alpha, alpha)
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
