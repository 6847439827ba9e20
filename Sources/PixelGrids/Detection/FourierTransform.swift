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
    /// The factors of every stage, one stage after another: that which joins halves of h values has h from h − 1 on.
    private let cosines: [Float]
    private let sines: [Float]
    private let reversed: [Int]

    /// Prepares transforms of `count` values.
    ///
    /// - Precondition: `count` is a power of two, 2 or more.
    init(count: Int) {
        precondition(count >= 2 && count & (count - 1) == 0, "the length is a power of two")
        self.count = count
        var angles: [Double] = []
        var half = 1
        while half < count {
            angles += (0..<half).map { -Double.pi * Double($0) / Double(half) }
            half *= 2
        }
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
        unsafe real.withUnsafeMutableBytes { real in
            unsafe imaginary.withUnsafeMutableBytes { imaginary in
                var half = 1
                while half < count {
                    if half < 8 {
                        unsafe joinOneByOne(half, real, imaginary)
                    } else {
                        unsafe joinEightByEight(half, real, imaginary)
                    }
                    half *= 2
                }
            }
        }
    }

    /// Joins halves of `half` values.
    ///
    /// - Precondition: both parts hold ``count`` values.
    private func joinOneByOne(
        _ half: Int, _ real: UnsafeMutableRawBufferPointer, _ imaginary: UnsafeMutableRawBufferPointer
    ) {
        let (re, im) = unsafe (real.assumingMemoryBound(to: Float.self), imaginary.assumingMemoryBound(to: Float.self))
        for start in stride(from: 0, to: count, by: 2 * half) {
            for k in 0..<half {
                let (upper, lower) = (start + k, start + k + half)
                let (c, s) = (cosines[half - 1 + k], sines[half - 1 + k])
                let x = unsafe re[lower] * c - im[lower] * s
                let y = unsafe re[lower] * s + im[lower] * c
                unsafe (re[lower], im[lower]) = (re[upper] - x, im[upper] - y)
                unsafe (re[upper], im[upper]) = (re[upper] + x, im[upper] + y)
            }
        }
    }

    /// The same, eight values at a time.
    ///
    /// - Precondition: both parts hold ``count`` values, and `half` is 8 or more.
    private func joinEightByEight(
        _ half: Int, _ real: UnsafeMutableRawBufferPointer, _ imaginary: UnsafeMutableRawBufferPointer
    ) {
        typealias Vector = SIMD8<Float>
        unsafe cosines.withUnsafeBytes { cosines in
            unsafe sines.withUnsafeBytes { sines in
                for start in stride(from: 0, to: 4 * count, by: 8 * half) {
                    for k in stride(from: 0, to: 4 * half, by: 32) {
                        let (upper, lower, factor) = (start + k, start + k + 4 * half, 4 * (half - 1) + k)
                        let c = unsafe cosines.loadUnaligned(fromByteOffset: factor, as: Vector.self)
                        let s = unsafe sines.loadUnaligned(fromByteOffset: factor, as: Vector.self)
                        let (a, b) = unsafe (
                            real.loadUnaligned(fromByteOffset: lower, as: Vector.self),
                            imaginary.loadUnaligned(fromByteOffset: lower, as: Vector.self)
                        )
                        let (x, y) = (a * c - b * s, a * s + b * c)
                        let (p, q) = unsafe (
                            real.loadUnaligned(fromByteOffset: upper, as: Vector.self),
                            imaginary.loadUnaligned(fromByteOffset: upper, as: Vector.self)
                        )
                        unsafe real.storeBytes(of: p - x, toByteOffset: lower, as: Vector.self)
                        unsafe imaginary.storeBytes(of: q - y, toByteOffset: lower, as: Vector.self)
                        unsafe real.storeBytes(of: p + x, toByteOffset: upper, as: Vector.self)
                        unsafe imaginary.storeBytes(of: q + y, toByteOffset: upper, as: Vector.self)
                    }
                }
            }
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
