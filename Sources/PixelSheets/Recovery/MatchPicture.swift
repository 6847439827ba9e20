import PixelColor
import PixelCore

/// A figure as it is compared with others: OKLab weighted by opacity, and opacity; nothing around it.
struct MatchPicture: Sendable {
    let width: Int
    let height: Int
    private(set) var points: [SIMD4<Float>]

    /// Colours differ less than figure and nothing do, and matter less: poses share shapes more than shades.
    private static let colorWeight: Float = 2

    init(_ bitmap: Bitmap) {
        (width, height) = (bitmap.width, bitmap.height)
        points = []
        points.reserveCapacity(bitmap.size.area)
        for y in 0..<bitmap.height {
            let row = ColorPoints(bitmap.row(y))
            for x in 0..<bitmap.width {
                let point = row[x]
                points.append(SIMD4(point.x, Self.colorWeight * point.y, Self.colorWeight * point.z, point.w))
            }
        }
    }

    private init(width: Int, height: Int, points: [SIMD4<Float>]) {
        (self.width, self.height, self.points) = (width, height, points)
    }

    /// Half as wide and high, each pixel the mean of four.
    var halved: MatchPicture {
        let (halfWidth, halfHeight) = ((width + 1) / 2, (height + 1) / 2)
        var result: [SIMD4<Float>] = []
        result.reserveCapacity(halfWidth * halfHeight)
        for y in 0..<halfHeight {
            for x in 0..<halfWidth {
                var sum = points[2 * y * width + 2 * x]
                let hasRight = 2 * x + 1 < width
                if hasRight { sum += points[2 * y * width + 2 * x + 1] }
                if 2 * y + 1 < height {
                    sum += points[(2 * y + 1) * width + 2 * x]
                    if hasRight { sum += points[(2 * y + 1) * width + 2 * x + 1] }
                }
                result.append(sum * 0.25)
            }
        }
        return MatchPicture(width: halfWidth, height: halfHeight, points: result)
    }

    /// The same at another size by linear interpolation.
    func scaled(by factor: Double) -> MatchPicture {
        let (newWidth, newHeight) = (
            max(1, Int((Double(width) * factor).rounded())), max(1, Int((Double(height) * factor).rounded()))
        )
        var result: [SIMD4<Float>] = []
        result.reserveCapacity(newWidth * newHeight)
        for y in 0..<newHeight {
            let v = min(max((Double(y) + 0.5) / factor - 0.5, 0), Double(height - 1))
            let (top, down) = (Int(v), Float(v - v.rounded(.down)))
            let bottom = min(top + 1, height - 1)
            for x in 0..<newWidth {
                let u = min(max((Double(x) + 0.5) / factor - 0.5, 0), Double(width - 1))
                let (left, across) = (Int(u), Float(u - u.rounded(.down)))
                let right = min(left + 1, width - 1)
                let upper = points[top * width + left] * (1 - across) + points[top * width + right] * across
                let lower = points[bottom * width + left] * (1 - across) + points[bottom * width + right] * across
                result.append(upper * (1 - down) + lower * down)
            }
        }
        return MatchPicture(width: newWidth, height: newHeight, points: result)
    }

    /// The same on a canvas, by linear interpolation; nothing around it.
    func drawn(at pose: FigurePose, on size: SIMD2<Int>) -> [SIMD4<Float>] {
        var result = [SIMD4<Float>](repeating: .zero, count: size.x * size.y)
        let (halfWidth, halfHeight) = (Double(width) / 2, Double(height) / 2)
        for y in 0..<size.y {
            let v = (Double(y) + 0.5 - pose.middle.y) / pose.scale + halfHeight - 0.5
            guard v > -1, v < Double(height) else { continue }
            let top = Int(v.rounded(.down))
            let down = Float(v - Double(top))
            for x in 0..<size.x {
                let u = (Double(x) + 0.5 - pose.middle.x) / pose.scale + halfWidth - 0.5
                guard u > -1, u < Double(width) else { continue }
                let left = Int(u.rounded(.down))
                let across = Float(u - Double(left))
                let upper = self[left, top] * (1 - across) + self[left + 1, top] * across
                let lower = self[left, top + 1] * (1 - across) + self[left + 1, top + 1] * across
                result[y * size.x + x] = upper * (1 - down) + lower * down
            }
        }
        return result
    }

    /// Nothing around the picture.
    private subscript(x: Int, y: Int) -> SIMD4<Float> {
        x >= 0 && y >= 0 && x < width && y < height ? points[y * width + x] : .zero
    }

    /// The middle of the torso, the mean place across of the middle rows, and the baseline below the last row that
    /// shows.
    var stance: SIMD2<Double> {
        var (sum, weight) = (0.0, 0.0)
        for y in (height * 3 / 10)...max(height * 3 / 10, height * 7 / 10 - 1) {
            for x in 0..<width {
                let alpha = Double(points[y * width + x].w)
                sum += alpha * (Double(x) + 0.5)
                weight += alpha
            }
        }
        return SIMD2(weight > 0 ? sum / weight : Double(width) / 2, Double(height))
    }
}

/// What figures are compared with: one of them, or the mean of several.
struct MatchReference {
    private let width: Int
    private let height: Int
    /// Where the canvas begins.
    private let origin: SIMD2<Int>
    private let points: [SIMD4<Float>]
    /// How much each point counts: the less the more pictures differ there, as they do where limbs move.
    private let weights: [Float]
    /// What leaving each point out costs.
    private let absence: [Float]
    private let total: Float

    /// The squared difference from which something is not drift but another pose.
    private static let limit: Float = 0.12
    /// The variance at which a point counts half.
    private static let usualVariance: Float = 0.02

    /// The mean of `pictures`, each at its place; places are in pixels of the pictures.
    ///
    /// - Precondition: there is a picture or more.
    init(_ pictures: [(picture: MatchPicture, place: SIMD2<Int>)]) {
        var (low, high) = (pictures[0].place, pictures[0].place)
        for (picture, place) in pictures {
            low = SIMD2(min(low.x, place.x), min(low.y, place.y))
            high = SIMD2(max(high.x, place.x + picture.width), max(high.y, place.y + picture.height))
        }
        (origin, width, height) = (low, high.x - low.x, high.y - low.y)
        var sums = [SIMD4<Float>](repeating: .zero, count: width * height)
        var squares = [Float](repeating: 0, count: width * height)
        let share = 1 / Float(pictures.count)
        for (picture, place) in pictures {
            for y in 0..<picture.height {
                let start = (place.y - low.y + y) * width + place.x - low.x
                for x in 0..<picture.width {
                    let point = picture.points[y * picture.width + x]
                    sums[start + x] += point * share
                    squares[start + x] += (point * point).sum() * share
                }
            }
        }
        points = sums
        weights = zip(sums, squares).map { sum, square in Self.weight(max(0, square - (sum * sum).sum())) }
        absence = zip(sums, weights).map { min(($0 * $0).sum(), Self.limit) * $1 }
        total = absence.reduce(0, +)
    }

    /// How much a point counts by how much pictures vary there.
    static func weight(_ variance: Float) -> Float { usualVariance / (usualVariance + variance) }

    /// How much `picture` at `place` differs, as a share of what both show: 0 for no difference, 1 for nothing in
    /// common.
    ///
    /// - Complexity: O(pixels of the picture)
    func difference(_ picture: MatchPicture, at place: SIMD2<Int>) -> Float {
        var sum: Float = 0
        var own: Float = 0
        let (left, top) = (place.x - origin.x, place.y - origin.y)
        let columns = max(0, -left)..<max(max(0, -left), min(picture.width, width - left))
        for y in 0..<picture.height {
            let start = y * picture.width
            let row = top + y
            for x in 0..<picture.width {
                let point = picture.points[start + x]
                let energy = min((point * point).sum(), Self.limit)
                own += energy
                guard row >= 0 && row < height && columns.contains(x) else {
                    sum += energy
                    continue
                }
                let index = row * width + left + x
                let step = point - points[index]
                sum += min((step * step).sum(), Self.limit) * weights[index] - absence[index]
            }
        }
        return (total + sum) / max(total + own, 1e-6)
    }

    /// The place within `reach` of `guess` at which `picture` differs least; among equals the nearest.
    func bestPlace(
        of picture: MatchPicture, near guess: SIMD2<Int>, reach: Int
    ) -> (place: SIMD2<Int>, difference: Float) {
        var best = (place: guess, difference: difference(picture, at: guess))
        for y in -reach...reach {
            for x in -reach...reach where x != 0 || y != 0 {
                let place = guess &+ SIMD2(x, y)
                // A far place must be better by more than rounding.
                let difference = difference(picture, at: place) + 1e-5 * Float(abs(x) + abs(y))
                if difference < best.difference { best = (place, difference) }
            }
        }
        return best
    }
}
