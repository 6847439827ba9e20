import PixelCore

/// Floyd–Steinberg dithering in OKLab, rows in alternate directions.
struct ErrorDiffusion {
    private let entries: [SIMD4<Float>]
    private let search: NearestColor
    private let strength: Float
    /// The largest part of a coordinate's range that one pixel may inherit: far errors would smear.
    private static let errorLimit: Float = 0.25

    /// Prepares dithering to `palette`, whose colours `search` finds.
    init(_ palette: Palette, _ search: NearestColor, strength: Float) {
        entries = palette.colors.map(\.point)
        self.search = search
        self.strength = strength
    }

    /// The palette positions of the pixels whose colours are `points[positions[i]]`.
    ///
    /// No error flows into or out of a pixel that is transparent before or after; opacity itself is not dithered.
    ///
    /// - Complexity: O(pixels × palette size)
    func indices(of positions: [UInt32], _ points: ColorPoints, size: Size) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: size.area)
        // One more pixel at either end takes the errors that leave the image.
        var row = [SIMD4<Float>](repeating: .zero, count: size.width + 2)
        var next = row
        for y in 0..<size.height {
            let forward = y % 2 == 0
            let step = forward ? 1 : -1
            var x = forward ? 0 : size.width - 1
            for _ in 0..<size.width {
                let i = y * size.width + x
                let point = points[Int(positions[i])]
                let (index, error) = choose(point, row[x + 1])
                result[i] = index
                row[x + 1 + step] += error * (7 / 16)
                next[x + 1 - step] += error * (3 / 16)
                next[x + 1] += error * (5 / 16)
                next[x + 1 + step] += error * (1 / 16)
                x += step
            }
            swap(&row, &next)
            for x in next.indices { next[x] = .zero }
        }
        return result
    }

    /// The entry for `point` with what its neighbours left over, and what it leaves over itself.
    @inline(__always)
    private func choose(_ point: SIMD4<Float>, _ inherited: SIMD4<Float>) -> (UInt8, SIMD4<Float>) {
        guard point.w > 0 else { return (UInt8(truncatingIfNeeded: search.nearestIndex(to: point)), .zero) }
        let limit = Self.errorLimit
        let wanted =
            point + inherited.clamped(lowerBound: .init(repeating: -limit), upperBound: .init(repeating: limit))
        let index = search.nearestIndex(to: wanted)
        let entry = entries[index]
        guard entry.w > 0 else { return (UInt8(truncatingIfNeeded: index), .zero) }
        var error = (wanted - entry) * strength
        error.w = 0
        return (UInt8(truncatingIfNeeded: index), error)
    }
}
