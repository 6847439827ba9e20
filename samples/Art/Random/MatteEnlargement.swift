import PixelCore

/// How a sprite of native size becomes part of a picture.
enum MatteEnlargement {
    /// Every pixel is a square of so many: hard edges.
    case whole(Int)
    /// Every pixel is a square of any size that begins anywhere: pixels on its boundaries are mixed by how much of each
    /// they cover, as browsers scale down from larger pictures.
    case fractional(pitch: Double, phase: SIMD2<Double>)
    /// As if drawn at that size: rounded contours, soft colours, edges of so many pixels.
    case smooth(pitch: Double, edge: Double)

    /// How many pixels a pixel of the sprite is wide and high.
    var pitch: Double {
        switch self {
        case .whole(let factor): Double(factor)
        case .fractional(let pitch, _), .smooth(let pitch, _): pitch
        }
    }

    /// Where the sprite begins in what is made of it.
    var phase: SIMD2<Double> {
        guard case .fractional(_, let phase) = self else { return .zero }
        return phase
    }

    /// The size of what is made of a sprite.
    func size(of art: Size) -> Size {
        Size(
            Int((Double(art.width) * pitch + phase.x).rounded(.up)),
            Int((Double(art.height) * pitch + phase.y).rounded(.up)))
    }

    /// The sprite as large as it shall be.
    func apply(to art: Bitmap) -> Bitmap {
        let size = size(of: art.size)
        switch self {
        case .whole(let factor):
            return art.scaled(by: factor)
        case .fractional(let pitch, let phase):
            let columns = MatteTaps.covering(size.width, of: art.width, pitch: pitch, phase: phase.x)
            let rows = MatteTaps.covering(size.height, of: art.height, pitch: pitch, phase: phase.y)
            return art.resampled(columns: columns, rows: rows)
        case .smooth(let pitch, let edge):
            let rounded = art.doubledByShape.doubledByShape
            let columns = MatteTaps.smoothing(size.width, of: rounded.width, pitch: pitch / 4)
            let rows = MatteTaps.smoothing(size.height, of: rounded.height, pitch: pitch / 4)
            // The steepest slope of the spline is 2⁄3 of alpha a pixel of what it blends.
            return rounded.resampled(columns: columns, rows: rows, contrast: max(1, pitch / 4 * 1.5 / edge))
        }
    }
}

/// Which pixels of a row or column make one of the result, and how much of each.
struct MatteTaps {
    let first: Int
    let weights: [Double]

    /// What each of `count` pixels covers of `cells` cells of `pitch` pixels, the first beginning at `phase`.
    static func covering(_ count: Int, of cells: Int, pitch: Double, phase: Double) -> [MatteTaps] {
        (0..<count).map { pixel in
            let start = max(0, (Double(pixel) - phase) / pitch)
            let end = max(start, min(Double(cells), (Double(pixel) + 1 - phase) / pitch))
            let first = min(Int(start), cells - 1)
            let last = max(first, min(Int(end.rounded(.up)), cells) - 1)
            let weights = (first...last).map { cell in
                max(0, min(end, Double(cell + 1)) - max(start, Double(cell))) * pitch
            }
            return MatteTaps(first: first, weights: weights)
        }
    }

    /// A cubic spline over `cells` cells of `pitch` pixels, wider where that makes the picture smaller. What lies beyond
    /// the last cell is transparent.
    static func smoothing(_ count: Int, of cells: Int, pitch: Double) -> [MatteTaps] {
        let stretch = max(1, 1 / pitch)
        return (0..<count).map { pixel in
            let center = (Double(pixel) + 0.5) / pitch - 0.5
            let all = Int((center - 2 * stretch).rounded(.up))...Int((center + 2 * stretch).rounded(.down))
            let weights = all.map { cell in spline(abs(Double(cell) - center) / stretch) }
            let sum = weights.reduce(0, +)
            let inside = zip(all, weights).filter { (0..<cells).contains($0.0) }
            return MatteTaps(first: inside.first?.0 ?? 0, weights: inside.map { $0.1 / sum })
        }
    }

    private static func spline(_ x: Double) -> Double {
        x < 1 ? 2 / 3 - x * x * (1 - x / 2) : x < 2 ? (2 - x) * (2 - x) * (2 - x) / 6 : 0
    }
}

extension Bitmap {
    /// A picture of pixels that are each mixed of some here, on premultiplied alpha, which is then moved away from a half.
    fileprivate func resampled(columns: [MatteTaps], rows: [MatteTaps], contrast: Double = 1) -> Bitmap {
        var wide = [SIMD4<Double>](repeating: .zero, count: columns.count * height)
        for y in 0..<height {
            for (x, taps) in columns.enumerated() {
                var sum = SIMD4<Double>.zero
                for (index, weight) in taps.weights.enumerated() {
                    sum += weight * self[taps.first + index, y].premultiplied
                }
                wide[y * columns.count + x] = sum
            }
        }
        return Bitmap(size: Size(columns.count, rows.count)) { x, y in
            var sum = SIMD4<Double>.zero
            for (index, weight) in rows[y].weights.enumerated() {
                sum += weight * wide[(rows[y].first + index) * columns.count + x]
            }
            return RGBA8(premultiplied: sum, contrast: contrast)
        }
    }

    /// This picture twice as large, with corners of steps rounded off: Scale2x (A. Mazzoleni, 2001).
    fileprivate var doubledByShape: Bitmap {
        Bitmap(size: Size(2 * width, 2 * height)) { x, y in
            let (column, row) = (x / 2, y / 2)
            let aside = neighbour(column + (x % 2 * 2 - 1), row)
            let beside = neighbour(column, row + (y % 2 * 2 - 1))
            let oppositeAside = neighbour(column - (x % 2 * 2 - 1), row)
            let oppositeBeside = neighbour(column, row - (y % 2 * 2 - 1))
            let isCorner = aside == beside && aside != oppositeBeside && beside != oppositeAside
            return isCorner ? aside : self[column, row]
        }
    }

    private func neighbour(_ x: Int, _ y: Int) -> RGBA8 {
        bounds.contains(Point(x: x, y: y)) ? self[x, y] : .clear
    }
}

extension RGBA8 {
    fileprivate var premultiplied: SIMD4<Double> {
        let opacity = Double(alpha) / 255
        return SIMD4(Double(red) * opacity, Double(green) * opacity, Double(blue) * opacity, opacity)
    }

    fileprivate init(premultiplied sum: SIMD4<Double>, contrast: Double) {
        let opacity = min(max(0.5 + contrast * (sum.w - 0.5), 0), 1)
        let alpha = UInt8((255 * opacity).rounded())
        guard alpha > 0, sum.w > 0 else {
            self = .clear
            return
        }
        func channel(_ value: Double) -> UInt8 { UInt8(min(max((value / sum.w).rounded(), 0), 255)) }
        self.init(channel(sum.x), channel(sum.y), channel(sum.z), alpha)
    }
}
