import PixelCore
import PixelGrids

extension RemovalPlan {
    /// How many times as far as the threshold a compressed cell is plainly no background.
    private static let plainCompressed: Float = 3
    /// How far in OKLab cells of compressed holes may be from the background.
    private static let compressedHole: Float = 0.05

    /// The sprite of `frame`, without its background.
    func cutout(of frame: Bitmap) -> FrameCutout {
        if let cells {
            return cutout(of: frame, CellDistances(frame, background.model, cells.grid), threshold: cells.threshold)
        }
        let distances = background.model.squaredDistances(of: frame)
        var region = BackgroundRegion(distances, size: frame.size, threshold: threshold)
        region.removeFaintIslands(distances, plain: Self.plain * threshold)
        holes.add(
            to: &region, distances, threshold: max(threshold, background.isSmooth ? holes.agreement : 0),
            usual: background.residuals.median
        ) { background.model.difference(frame, $0) }
        // Where noise hides how little of the sprite a pixel has, edges begin outside.
        let outside = edgeWidth > 0 && isNoisy ? 1 : 0
        return FrameCutout(
            frame, background.model, region, outside: outside, edgeWidth: edgeWidth, tolerance: colorTolerance)
    }

    private func cutout(of frame: Bitmap, _ cells: CellDistances, threshold: Float) -> FrameCutout {
        var region = BackgroundRegion(cells.squared, size: cells.grid.size, threshold: threshold)
        if isCompressed { CellBleeding(cells, background.model).remove(from: &region) }
        region.removeFaintIslands(
            cells.squared, plain: (isCompressed ? Self.plainCompressed : Self.plain) * threshold)
        let reach = max(background.isSmooth ? holes.agreement : 0, isCompressed ? Self.compressedHole : 0)
        holes.add(to: &region, cells.squared, threshold: max(threshold, reach), usual: background.residuals.median) {
            cells.differences[$0]
        }
        var cutout = FrameCutout(
            frame, background.model, cells, region, reach: reachAcrossSides(cells.grid), tolerance: colorTolerance)
        if edgeWidth == 0 && isNoisy {
            cutout.settle(cells.grid)
        } else {
            let pixels = BackgroundRegion(
                background.model.squaredDistances(of: frame), size: frame.size, threshold: self.threshold)
            let carving = CellCarving(cells, region, pixels: pixels, plain: Self.plain * max(threshold, self.threshold))
            cutout.carve(carving, from: frame, background.model, tolerance: colorTolerance)
        }
        return cutout
    }

    /// How far from the sides of cells pixels may be mixtures, or lie beyond a side that was found a little off.
    private func reachAcrossSides(_ grid: PixelGrid) -> Int {
        if background.isUneven { return 0 }
        // A soft contour cuts the corners of cells.
        if edgeWidth > 1 { return min(grid.halfCell, max(edgeWidth + 2, grid.halfCell * 3 / 5)) }
        let hasSoftSides = isCompressed && !grid.isWhole
        return isNoisy && !hasSoftSides ? min(2, grid.halfCell) : 1
    }
}
