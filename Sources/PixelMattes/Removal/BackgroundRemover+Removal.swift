public import PixelCore
import PixelGrids

extension BackgroundRemover {
    /// The share of the border that is transparent where nothing is left to remove.
    private static let transparentShare = 0.9

    /// `frames`, one or more of one size, without the background that they share.
    ///
    /// What does not move keeps its opacity from frame to frame.
    ///
    /// - Precondition: there are frames, and they have one size, which is also that of a ``grid`` that is given exactly.
    /// - Complexity: O(pixels), frames in parallel.
    public func removeBackground(from frames: [Bitmap]) -> BackgroundRemoval {
        precondition(!frames.isEmpty && frames.allSatisfy { $0.size == frames[0].size }, "frames have one size")
        if case .exactly(let grid) = grid {
            precondition(
                grid.columnCuts.last == frames[0].width && grid.rowCuts.last == frames[0].height,
                "the grid covers the frames")
        }
        let border = BorderSamples(frames)
        if background == nil && border.transparentShare >= Self.transparentShare {
            return BackgroundRemoval(ofTransparent: frames, alphaThreshold, borderShare: border.transparentShare)
        }
        let plan = RemovalPlan(self, for: frames)
        var cutouts = Parallelism.map(frames.count) { plan.cutout(of: frames[$0]) }
        SteadyFrames(frames, reach: plan.steadyReach).steady(&cutouts)
        let threshold = alphaThreshold ?? plan.alphaThreshold
        return BackgroundRemoval(
            frames: zip(cutouts, frames).map { $0.bitmap(threshold, opacityOf: $1, snapsAll: alphaThreshold != nil) },
            background: plan.background.report, alphaThreshold: threshold, tolerance: Double(plan.threshold * 100),
            edgeWidth: plan.edgeWidth, grid: plan.cells?.grid, confidence: plan.evidence.confidence)
    }
}

extension BackgroundRemoval {
    /// What is left of frames that have no background: all of it, with their opacity snapped where that is asked for.
    init(ofTransparent frames: [Bitmap], _ threshold: AlphaThreshold?, borderShare: Double) {
        let table = (threshold ?? AlphaThreshold(0)).table
        let snapped = frames.map { frame in
            threshold == nil
                ? frame
                : Bitmap(size: frame.size) { span in
                    let pixels = frame.pixels
                    for index in pixels.indices {
                        var pixel = pixels[index]
                        pixel.alpha = table[Int(pixel.alpha)]
                        span.append(pixel.alpha == 0 ? .clear : pixel)
                    }
                }
        }
        self.init(
            frames: snapped,
            background: Background(kind: .transparent, colors: [], noise: 0, borderShare: borderShare),
            alphaThreshold: threshold ?? AlphaThreshold(0), tolerance: 0, edgeWidth: 0, grid: nil,
            confidence: borderShare)
    }
}
