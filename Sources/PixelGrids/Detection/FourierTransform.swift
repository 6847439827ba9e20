#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The discrete Fourier transform of a fixed power-of-two length.
///
/// J. Cooley and J. Tukey, "An algorithm for the machine calculation of complex Fourier series", 1965.
struct FourierTransform {
    /// Values in and out.
    let count: Int
    private let cosines: [Float]
    private let sines: [Float]
    private let reversed: [Int]

    /// Prepares transforms of `count` values.
    ///
    /// - Precondition: `count` is a power of two, 2 or more.
    init(count: Int) {
        precondition(count >= 2 && count & (count - 1) == 0, "the length is a power of two")
        self.count = count
        let angles = (0..<count / 2).map { -2 * Double.pi * Double($0) / Double(count) }
        cosines = angles.map { Float(cos($0)) }
        sines = angles.map { Float(sin($0)) }
        var reversed = [Int](repeating: 0, count: count)
        for i in 1..<count { reversed[i] = reversed[i >> 1] >> 1 | (i & 1) * (count >> 1) }
        self.reversed = reversed
    }

    /// Transforms complex values in place.
    ///
    /// - Precondition: both parts hold ``count`` values.
    /// - Complexity: O(n log n)
    func transform(_ real: inout [Float], _ imaginary: inout [Float]) {
        precondition(real.count == count && imaginary.count == count, "the values fit the transform")
        for i in 0..<count where reversed[i] > i {
            real.swapAt(i, reversed[i])
            imaginary.swapAt(i, reversed[i])
        }
        var re = real.mutableSpan
        var im = imaginary.mutableSpan
        let cosines = cosines.span
        let sines = sines.span
        var half = 1
        while half < count {
            let step = count / (2 * half)
            for start in Swift.stride(from: 0, to: count, by: 2 * half) {
                for k in 0..<half {
                    let (upper, lower) = (start + k, start + k + half)
                    let (c, s) = (cosines[k * step], sines[k * step])
                    let (x, y) = (re[lower] * c - im[lower] * s, re[lower] * s + im[lower] * c)
                    (re[lower], im[lower]) = (re[upper] - x, im[upper] - y)
                    (re[upper], im[upper]) = (re[upper] + x, im[upper] + y)
                }
            }
            half *= 2
        }
    }

    /// The power spectra, frequencies 0 through `count / 2`, of two series of real values at the price of one transform.
    func powerSpectra(_ first: [Float], _ second: [Float]) -> ([Float], [Float]) {
        var (real, imaginary) = (first, second)
        transform(&real, &imaginary)
        var (p, q) = ([Float](repeating: 0, count: count / 2 + 1), [Float](repeating: 0, count: count / 2 + 1))
        for k in 0...count / 2 {
            let mirrored = (count - k) & (count - 1)
            // The transform of a real series is its own mirrored conjugate.
            let (ar, ai) = (real[k] + real[mirrored], imaginary[k] - imaginary[mirrored])
            let (br, bi) = (imaginary[k] + imaginary[mirrored], real[mirrored] - real[k])
            p[k] = (ar * ar + ai * ai) / 4
            q[k] = (br * br + bi * bi) / 4
        }
        return (p, q)
    }
}
