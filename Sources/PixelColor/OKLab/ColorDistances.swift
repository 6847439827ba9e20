package import PixelCore

/// Toned OKLab coordinates of a row of colours, each in an array of its own.
package struct OKLabRow: Sendable {
    package var l: [Float]
    package var a: [Float]
    package var b: [Float]

    /// A row of one colour, toned already.
    package init(repeating color: OKLab, count: Int) {
        l = Array(repeating: color.l, count: count)
        a = Array(repeating: color.a, count: count)
        b = Array(repeating: color.b, count: count)
    }
}

extension OKLabRow {
    /// Writes the squared distance in toned OKLab of each of `colors` from the colour of this row at its place; alpha is left
    /// out.
    ///
    /// - Precondition: this row, `colors` and `target` are of one length.
    /// - Complexity: O(n), eight colours at a time; a run of one colour costs little.
    package func writeSquaredDistances(of colors: Span<RGBA8>, to target: inout MutableSpan<Float>) {
        let count = colors.count
        precondition(
            l.count == count && a.count == count && b.count == count && target.count == count,
            "every colour has its place")
        let linear = SRGBTransfer.linear
        let whole = count & ~7
        var last = LastColors()
        for start in stride(from: 0, to: whole, by: 8) {
            let packed = unsafe colors.bytes.unsafeLoadUnaligned(fromByteOffset: start * 4, as: SIMD8<UInt32>.self)
            let lab = last.points(of: packed, linear.span)
            let dl = lab.l - eight(l.span, start)
            let da = lab.a - eight(a.span, start)
            let db = lab.b - eight(b.span, start)
            let squares = dl * dl + (da * da + db * db)
            for lane in 0..<8 { unsafe target[unchecked: start + lane] = squares[lane] }
        }
        for index in whole..<count {
            let lab = OKLab(colors[index]).toned
            let (dl, da, db) = (lab.l - l[index], lab.a - a[index], lab.b - b[index])
            target[index] = dl * dl + (da * da + db * db)
        }
    }

    /// Eight values from `start` on.
    ///
    /// - Precondition: `values` holds them.
    @inline(__always)
    private func eight(_ values: Span<Float>, _ start: Int) -> SIMD8<Float> {
        unsafe values.bytes.unsafeLoadUnaligned(fromByteOffset: start * 4, as: SIMD8<Float>.self)
    }
}

/// The last eight colours that were converted: flat areas are long runs of the same.
private struct LastColors {
    private var packed = SIMD8<UInt32>.zero
    private var lab = (l: SIMD8<Float>.zero, a: SIMD8<Float>.zero, b: SIMD8<Float>.zero)

    /// OKLab of eight packed colours.
    ///
    /// - Precondition: `linear` holds 256 values.
    @inline(__always)
    mutating func points(
        of colors: SIMD8<UInt32>, _ linear: Span<Float>
    ) -> (l: SIMD8<Float>, a: SIMD8<Float>, b: SIMD8<Float>) {
        let opaque = colors | 0xff00_0000
        guard opaque != packed else { return lab }
        packed = opaque
        var (red, green, blue) = (SIMD8<Float>.zero, SIMD8<Float>.zero, SIMD8<Float>.zero)
        for lane in 0..<8 {
            let color = opaque[lane]
            red[lane] = unsafe linear[unchecked: Int(color & 0xff)]
            green[lane] = unsafe linear[unchecked: Int(color >> 8 & 0xff)]
            blue[lane] = unsafe linear[unchecked: Int(color >> 16 & 0xff)]
        }
        let plain = OKLabKernel.convert(red: red, green: green, blue: blue)
        let lightness = Toe.toned(plain.l)
        // Black has no hue: any number will do for what it is divided by.
        let scale = lightness / plain.l.replacing(with: 1, where: plain.l .<= 0)
        lab = (lightness, plain.a * scale, plain.b * scale)
        return lab
    }
}

/// Lightness that begins gently: even steps of eight bits are about even steps of it in the dark too, where OKLab has one
/// of them count for 6.7 ΔE.
///
/// Source: the toe function of B. Ottosson, "Okhsv and Okhsl", 2021.
private enum Toe {
    private static let first: Float = 0.206
    private static let second: Float = 0.03
    private static let third: Float = (1 + 0.206) / (1 + 0.03)

    @inline(__always)
    static func toned(_ l: SIMD8<Float>) -> SIMD8<Float> {
        let shifted = l * third - SIMD8(repeating: first)
        return (shifted + (shifted * shifted + l * (4 * second * third)).squareRoot()) * 0.5
    }
}

extension OKLab {
    /// The colour with the lightness that looks as light beside white, and its hue and chroma in proportion.
    ///
    /// Source: the toe function of B. Ottosson, "Okhsv and Okhsl", 2021.
    package var toned: OKLab {
        let lightness = Toe.toned(SIMD8(repeating: l))[0]
        let scale = l > 0 ? lightness / l : 1
        return OKLab(l: lightness, a: a * scale, b: b * scale)
    }
}
