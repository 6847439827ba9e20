import PixelCore
import PixelGrids

/// Cells of background that compression has coloured like their neighbours of the sprite: JPEG keeps colour at half the
/// size, and leaves ripples beside edges.
struct CellBleeding {
    private let cells: CellDistances
    private let model: BackgroundModel

    /// The most of a neighbour's colour, and of its lightness, that spreads to the middle of a cell.
    private let color: Float
    private let lightness: ClosedRange<Float>
    /// The share of the outline's cells from which on they are no accidents but an outline.
    private static let outlineShare = 0.35
    /// What may be left unexplained, in steps of eight bits.
    private static let rest: Float = 7
    /// How often what was found may make more of it plain.
    private static let rounds = 2

    init(_ cells: CellDistances, _ model: BackgroundModel) {
        self.cells = cells
        self.model = model
        // It reaches about two pixels, and the middle of a cell begins after a quarter of it.
        let pitch = Float(min(cells.grid.pitchX, cells.grid.pitchY))
        color = min(0.6, 5 / (pitch * pitch))
        lightness = -0.2 * color...0.4 * color
    }

    /// Adds to the background what is no more than bleeding beside it.
    func remove(from region: inout BackgroundRegion) {
        for _ in 0..<Self.rounds {
            let before = region
            var (visited, removed) = (0, 0)
            for row in 0..<cells.grid.rows {
                for column in 0..<cells.grid.columns where isContent(column, row, before) {
                    guard meetsBackground(column, row, before) else { continue }
                    visited += 1
                    guard isBleeding(column, row, before) else { continue }
                    removed += 1
                    region.plane[row * cells.grid.columns + column] = BackgroundRegion.background
                }
            }
            if Double(removed) > Self.outlineShare * Double(visited) {
                region = before
                return
            }
            if removed == 0 { return }
        }
    }

    private func isContent(_ column: Int, _ row: Int, _ region: BackgroundRegion) -> Bool {
        column >= 0 && row >= 0 && column < cells.grid.columns && row < cells.grid.rows
            && region.plane[row * cells.grid.columns + column] != BackgroundRegion.background
    }

    private func meetsBackground(_ column: Int, _ row: Int, _ region: BackgroundRegion) -> Bool {
        [(1, 0), (-1, 0), (0, 1), (0, -1)].contains { dx, dy in
            let (x, y) = (column + dx, row + dy)
            return x >= 0 && y >= 0 && x < cells.grid.columns && y < cells.grid.rows && !isContent(x, y, region)
        }
    }

    private func isBleeding(_ column: Int, _ row: Int, _ region: BackgroundRegion) -> Bool {
        let behind = Luma(cells.behind(column, row, model))
        let own = Luma(cells.light[row * cells.grid.columns + column]) - behind
        for y in row - 1...row + 1 {
            for x in column - 1...column + 1
            where (x, y) != (column, row) && isContent(x, y, region) {
                let other = Luma(cells.light[y * cells.grid.columns + x]) - behind
                // A weak colour does not bleed into a strong one.
                guard other.length > 2 * own.length else { continue }
                let tint = own.share(ofColor: other, limit: color)
                let light = own.share(ofLightness: other, limits: lightness)
                if own.rest(other, lightness: light, color: tint) <= Self.rest { return true }
            }
        }
        return false
    }
}

/// A colour as JPEG holds it: lightness apart from hue.
///
/// Source: ITU-T T.871 (JFIF).
private struct Luma {
    /// Y, Cb and Cr without their offsets.
    private let value: SIMD4<Float>

    private init(value: SIMD4<Float>) { self.value = value }

    init(_ light: SIMD4<Float>) {
        value = SIMD4(
            0.299 * light.x + 0.587 * light.y + 0.114 * light.z,
            -0.1687 * light.x - 0.3313 * light.y + 0.5 * light.z,
            0.5 * light.x - 0.4187 * light.y - 0.0813 * light.z, 0)
    }

    static func - (left: Luma, right: Luma) -> Luma { Luma(value: left.value - right.value) }

    var length: Float { value.length }

    func share(ofColor other: Luma, limit: Float) -> Float {
        let square = other.value.y * other.value.y + other.value.z * other.value.z
        guard square > 1 else { return 0 }
        return min(max((value.y * other.value.y + value.z * other.value.z) / square, 0), limit)
    }

    func share(ofLightness other: Luma, limits: ClosedRange<Float>) -> Float {
        guard abs(other.value.x) > 1 else { return 0 }
        return min(max(value.x / other.value.x, limits.lowerBound), limits.upperBound)
    }

    /// What is left without those shares of `other`.
    func rest(_ other: Luma, lightness: Float, color: Float) -> Float {
        (value - other.value * SIMD4(lightness, color, color, 0)).length
    }
}
