#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif
import PixelCore

extension Bitmap {
    /// This bitmap at `newSize` through a Lanczos filter of three lobes, on values weighted by opacity.
    ///
    /// C. Duchon, "Lanczos filtering in one and two dimensions", Journal of Applied Meteorology 18, 1979.
    ///
    /// - Complexity: O((`height` + `newSize.height`) × `newSize.width` × taps)
    func resampled(to newSize: Size) -> Bitmap {
        let columns = LanczosWeights(from: width, to: newSize.width)
        let rows = LanczosWeights(from: height, to: newSize.height)
        // Rows first: each row of the source is squeezed or stretched once.
        var lines: [[SIMD4<Float>]] = []
        lines.reserveCapacity(height)
        for y in 0..<height { lines.append(columns.applied(to: row(y))) }
        var sums = [SIMD4<Float>](repeating: .zero, count: newSize.width)
        return Bitmap(size: newSize) { span in
            for y in 0..<newSize.height {
                for x in sums.indices { sums[x] = .zero }
                for (line, weight) in rows.taps(of: y) {
                    for x in sums.indices { sums[x] += lines[line][x] * weight }
                }
                for sum in sums { span.append(RGBA8(weightedByOpacity: sum)) }
            }
        }
    }
}

/// The weights of the source pixels around each pixel of a resampled line; beyond the ends the last one repeats.
private struct LanczosWeights {
    private let length: Int
    private let firsts: [Int]
    private let weights: [[Float]]

    private static let lobes = 3.0

    init(from length: Int, to newLength: Int) {
        self.length = length
        let scale = Double(length) / Double(newLength)
        let stretch = max(scale, 1)
        let reach = Self.lobes * stretch
        var (firsts, weights): ([Int], [[Float]]) = ([], [])
        for pixel in 0..<newLength {
            let center = (Double(pixel) + 0.5) * scale - 0.5
            let (first, last) = (Int((center - reach).rounded(.up)), Int((center + reach).rounded(.down)))
            let values = (first...max(first, last)).map { Self.weight((Double($0) - center) / stretch) }
            let sum = values.reduce(0, +)
            firsts.append(first)
            weights.append(values.map { Float($0 / sum) })
        }
        (self.firsts, self.weights) = (firsts, weights)
    }

    private static func weight(_ x: Double) -> Double {
        guard abs(x) > 1e-9 else { return 1 }
        guard abs(x) < lobes else { return 0 }
        return lobes * sin(.pi * x) * sin(.pi * x / lobes) / (.pi * .pi * x * x)
    }

    /// The source pixels around pixel `index`, and their weights.
    func taps(of index: Int) -> some Sequence<(Int, Float)> {
        weights[index].enumerated().lazy.map { [first = firsts[index], last = length - 1] tap, weight in
            (min(max(first + tap, 0), last), weight)
        }
    }

    /// A line resampled: colours weighted by opacity, and opacity.
    func applied(to row: Span<RGBA8>) -> [SIMD4<Float>] {
        var values: [SIMD4<Float>] = []
        values.reserveCapacity(length)
        for x in row.indices {
            let color = row[x]
            let alpha = Float(color.alpha) / 255
            values.append(
                SIMD4(Float(color.red) * alpha, Float(color.green) * alpha, Float(color.blue) * alpha, alpha))
        }
        return firsts.indices.map { index in
            taps(of: index).reduce(SIMD4<Float>.zero) { $0 + values[$1.0] * $1.1 }
        }
    }
}

extension RGBA8 {
    /// The colour of a sum of colours weighted by opacity, and of opacity.
    fileprivate init(weightedByOpacity sum: SIMD4<Float>) {
        let alpha = min(max(sum.w, 0), 1)
        let value = UInt8((alpha * 255).rounded())
        guard value > 0 else {
            self = .clear
            return
        }
        func channel(_ sum: Float) -> UInt8 { UInt8(min(max(sum / alpha, 0), 255).rounded()) }
        self.init(channel(sum.x), channel(sum.y), channel(sum.z), value)
    }
}
