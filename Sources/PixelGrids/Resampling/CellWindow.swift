import PixelColor
import PixelCore

/// The pixels of a cell that are looked at, and the estimate that is made of them.
struct CellWindow {
    private let bitmap: Bitmap
    /// How far, in 8-bit steps of any channel, a pixel may be from the rest and still count.
    private let tolerance: Float
    /// The variance up to which all pixels are taken to be of one colour.
    private let flatVariance: Float
    /// The most pixels a median is taken of.
    private static let medianCount = 25

    /// Prepares for pixels whose noise has the standard deviation `noise`, in 8-bit steps.
    init(_ bitmap: Bitmap, noise: Float) {
        self.bitmap = bitmap
        tolerance = max(26, 3.5 * noise)
        flatVariance = max(30, 3 * noise * noise)
    }

    /// The mean of the pixels in `xs` × `ys`: of all of them when they are of one colour, otherwise of those that agree
    /// with most.
    ///
    /// - Precondition: there is at least one pixel.
    func estimate(_ xs: Range<Int>, _ ys: Range<Int>) -> CellEstimate {
        let plain = Self.mean(of: bitmap, xs, ys)
        guard plain.variance.largest > flatVariance else { return plain }
        return agreedMean(xs, ys)
    }

    /// The mean and variance of all pixels in `xs` × `ys`.
    @inline(__always)
    static func mean(of bitmap: Bitmap, _ xs: Range<Int>, _ ys: Range<Int>) -> CellEstimate {
        let origin = bitmap[xs.lowerBound, ys.lowerBound].weightedByOpacity
        var (sum, squares) = (SIMD4<Float>.zero, SIMD4<Float>.zero)
        for y in ys {
            let row = bitmap.row(y)
            for x in xs {
                // Off the first pixel: a flat cell has exactly its colour and no variance.
                let offset = row[x].weightedByOpacity - origin
                sum += offset
                squares += offset * offset
            }
        }
        let count = Float(xs.count * ys.count)
        let mean = sum / count
        let spread = squares - mean * sum
        let zero = SIMD4<Float>.zero
        return CellEstimate(
            color: origin + mean, variance: spread.replacing(with: zero, where: spread .< zero) / max(count - 1, 1),
            count: count)
    }

    /// The mean of the pixels near the median, moved to where most agree (mean shift; K. Fukunaga and L. Hostetler,
    /// 1975).
    private func agreedMean(_ xs: Range<Int>, _ ys: Range<Int>) -> CellEstimate {
        var result = CellEstimate(color: median(xs, ys))
        for _ in 0..<4 {
            let next = mean(near: result.color, xs, ys)
            guard next.count > 0 else { break }
            let isSettled = next.count == result.count
            result = next
            if isSettled { break }
        }
        return result
    }

    /// The mean of the pixels that agree with `center`; of count 0 where none does.
    private func mean(near center: SIMD4<Float>, _ xs: Range<Int>, _ ys: Range<Int>) -> CellEstimate {
        let limit = SIMD4<Float>(repeating: tolerance)
        var (sum, squares, count) = (SIMD4<Float>.zero, SIMD4<Float>.zero, Float.zero)
        for y in ys {
            let row = bitmap.row(y)
            for x in xs {
                let offset = row[x].weightedByOpacity - center
                guard all(offset.magnitudes .< limit) else { continue }
                sum += offset
                squares += offset * offset
                count += 1
            }
        }
        guard count > 0 else { return CellEstimate(color: center) }
        let mean = sum / count
        let spread = squares - mean * sum
        let zero = SIMD4<Float>.zero
        return CellEstimate(
            color: center + mean, variance: spread.replacing(with: zero, where: spread .< zero) / max(count - 1, 1),
            count: count)
    }

    /// The median channel by channel, of evenly chosen pixels when there are many.
    private func median(_ xs: Range<Int>, _ ys: Range<Int>) -> SIMD4<Float> {
        let total = xs.count * ys.count
        let chosen = min(total, Self.medianCount)
        var values: [SIMD4<Float>] = []
        values.reserveCapacity(chosen)
        for index in 0..<chosen {
            let place = (2 * index + 1) * total / (2 * chosen)
            let (y, x) = place.quotientAndRemainder(dividingBy: xs.count)
            values.append(bitmap[xs.lowerBound + x, ys.lowerBound + y].weightedByOpacity)
        }
        return values.median
    }
}

extension [SIMD4<Float>] {
    /// The median of every lane; zero when empty.
    var median: SIMD4<Float> {
        guard !isEmpty else { return .zero }
        var result = SIMD4<Float>.zero
        for lane in 0..<4 {
            var values = map { $0[lane] }
            values.sort()
            let half = values.count / 2
            result[lane] = values.count % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2
        }
        return result
    }
}
