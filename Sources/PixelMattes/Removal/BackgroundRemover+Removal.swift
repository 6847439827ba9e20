import PixelColor
public import PixelCore
import PixelGrids

extension BackgroundRemover {
    /// `frames`, one or more of one size, without the background that they share.
    ///
    /// - Precondition: there are frames, and they have one size.
    /// - Complexity: O(pixels)
    public func removeBackground(from frames: [Bitmap]) -> BackgroundRemoval {
        precondition(!frames.isEmpty && frames.allSatisfy { $0.size == frames[0].size }, "frames have one size")
        let estimate = BackgroundEstimate(of: frames, color: background)
        let size = frames[0].size
        var model = estimate.model
        var residuals = estimate.residuals
        let isSmooth = if case .smooth = model { true } else { false }
        var distances = frames.map { model.squaredDistances(of: $0) }
        let fixed = tolerance.map { Float($0 / 100) }
        func thresholds() -> [AdaptiveThreshold] {
            distances.map {
                AdaptiveThreshold(
                    $0, size: size, noise: residuals, color: estimate.light,
                    isFlat: !isSmooth, isKey: estimate.kind == .chromaKey, fixed: fixed)
            }
        }
        if case .smooth(var field) = model {
            // The border says little of the middle: the first rounds allow for that.
            for reach: Float in [0.032, 0.02, 0.012] {
                let threshold = max(reach, residuals.reach)
                let planes = distances.map { BackgroundRegion($0, size: size, threshold: threshold).plane }
                field = field.refined(by: frames, planes)
                model = .smooth(field)
                distances = frames.map { model.squaredDistances(of: $0) }
            }
            residuals = BorderSamples(frames).residuals(model)
            // What the sprite encloses is farthest from the border: once it is known, it has its say.
            let threshold = max(0.012, residuals.reach)
            let reach = max(0.03, AdaptiveThreshold.distance(of: 2.5, at: estimate.light))
            let enclosed = EnclosedHoles(
                treatment: self.holes, kind: estimate.kind, smallestArea: 12, agreement: reach)
            for _ in 0..<2 {
                let planes = distances.map { distances in
                    var region = BackgroundRegion(distances, size: size, threshold: threshold)
                    enclosed.add(to: &region, distances, threshold: reach, usual: residuals.median)
                    return region.plane
                }
                model = .smooth(field.refined(by: frames, planes))
                distances = frames.map { model.squaredDistances(of: $0) }
            }
        }
        let found = thresholds()
        let threshold = found.map(\.value).max() ?? 0
        var regions = found.map(\.region)
        let (detected, isNative) = foundGrid(in: frames, regions, model)
        var usedGrid: PixelGrid?
        let compressedCells: Float = 0.038
        var cellRegions: [(CellDistances, BackgroundRegion)] = []
        // A surface is less sure inside the sprite than where it was fitted.
        let agreement: Float = isSmooth ? max(0.03, AdaptiveThreshold.distance(of: 2.5, at: estimate.light)) : 0.012
        func enclosed(_ area: Int) -> EnclosedHoles {
            EnclosedHoles(treatment: holes, kind: estimate.kind, smallestArea: area, agreement: agreement)
        }
        if let detected, min(detected.pitchX, detected.pitchY) >= 1.8, detected.confidence > 0.5 {
            usedGrid = detected
            for index in frames.indices {
                let cells = CellDistances(frames[index], model, detected)
                var region = AdaptiveThreshold(
                    cells.squared, size: detected.size, noise: cells.borderResiduals,
                    color: estimate.light,
                    isFlat: !isSmooth, isKey: estimate.kind == .chromaKey, fixed: fixed)
                if found[index].isCompressed && region.value < compressedCells {
                    region = AdaptiveThreshold(
                        cells.squared, size: detected.size, noise: residuals, color: estimate.light,
                        isFlat: !isSmooth, isKey: false, fixed: compressedCells)
                }
                if found[index].isCompressed { CellBleeding(cells, model).remove(from: &region.region) }
                region.region.removeFaintIslands(
                    cells.squared, plain: (found[index].isCompressed ? 3 : 2.2) * region.value)
                enclosed(5).add(
                    to: &region.region, cells.squared, threshold: max(region.value, isSmooth ? agreement : 0, found[index].isCompressed ? 0.05 : 0),
                    usual: residuals.median)
                regions[index] = cells.enlarged(region.region)
                cellRegions.append((cells, region.region))
            }
        } else {
            for index in regions.indices {
                regions[index].removeFaintIslands(distances[index], plain: 2.2 * threshold)
                enclosed(isNative ? 5 : 12).add(
                    to: &regions[index], distances[index], threshold: max(threshold, isSmooth ? agreement : 0),
                    usual: residuals.median)
            }
        }
        let colorTolerance = 6 + 300 * residuals.median
        let softness = EdgeSoftness(
            frames[0], model, EdgeDepth(regions[0], limit: UInt8(EdgeSoftness.limit + 1)),
            liesBetweenPixels: usedGrid.map { !$0.isWhole } ?? false, tolerance: colorTolerance)
        var edgeWidth = softness.width
        // Where noise hides how little of the sprite a pixel has, edges begin outside.
        let outside = edgeWidth > 0 && threshold > 0.01 ? 1 : 0
        var cutouts: [FrameCutout]
        if let usedGrid {
            let half = max(1, Int(min(usedGrid.pitchX, usedGrid.pitchY) / 2))
            edgeWidth = min(edgeWidth, half)
            let reach = edgeWidth > 1 ? half : min(half, threshold > 0.01 ? 2 : 1)
            cutouts = zip(frames, cellRegions).map {
                FrameCutout($0, model, $1.0, $1.1, reach: reach, tolerance: colorTolerance)
            }
        } else {
            cutouts = zip(frames, regions).map {
                FrameCutout(
                    $0, model, $1.withdrawn(by: outside), edgeWidth: edgeWidth + outside, tolerance: colorTolerance)
            }
        }
        let applied = alphaThreshold ?? AlphaThreshold(edgeWidth == 0 ? 255 : 0)
        return BackgroundRemoval(
            frames: zip(cutouts, frames).map { $0.bitmap(applied, opacityOf: $1) },
            background: Background(
                kind: estimate.kind, colors: estimate.colors(size: size),
                noise: Double(residuals.median * 100), borderShare: residuals.share),
            alphaThreshold: applied, tolerance: Double(threshold * 100), edgeWidth: edgeWidth, grid: usedGrid,
            confidence: residuals.share)
    }

    /// The grid of the sprites, which what is behind them would hide.
    private func foundGrid(
        in frames: [Bitmap], _ regions: [BackgroundRegion], _ model: BackgroundModel
    ) -> (grid: PixelGrid?, isNative: Bool) {
        switch grid {
        case .none: return (nil, false)
        case .exactly(let grid): return (grid, false)
        case .automatic:
            let sprites = zip(frames, regions).map { model.replacing($1, in: $0) }
            let detection = PixelGrid.detect(in: sprites)
            return (detection.grid, detection.outcome == .native)
        }
    }
}

extension PixelGrid {
    /// Whether cells have whole numbers of pixels.
    fileprivate var isWhole: Bool {
        [pitchX, pitchY].allSatisfy { abs($0 - $0.rounded()) < 0.03 }
    }
}
