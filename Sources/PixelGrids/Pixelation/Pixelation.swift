public import PixelCore

/// A picture as true pixel art, and how it was made.
public struct Pixelation: Hashable, Sendable {
    /// The result at its native size: one pixel a cell. Enlarge it by `Bitmap.scaled(by:)`.
    public let bitmap: Bitmap
    /// The grid that was sampled; nil when the picture was native or was shrunk.
    public let grid: PixelGrid?
    /// What the search for a grid found; nil when the grid or the size was given.
    public let detection: PixelGridDetection?
    /// How the picture had been enlarged, where that was recognised and undone; nil where its cells were sampled.
    public let kernel: UpscaleKernel?
    /// The colours of ``bitmap``, and of those that share its palette, from the most to the least used; at most 256.
    public let palette: Palette
    /// How many colours ``bitmap`` and those that share its palette have, all of them counted.
    public let colorCount: Int

    /// How likely the grid is right, 0 through 1; 1 where it was given, 0 where there is none.
    public var confidence: Double {
        guard let detection else { return 1 }
        return switch detection.outcome {
        case .grid(let grid): grid.confidence
        case .native: 1
        case .noGrid: 0
        }
    }

    init(bitmap: Bitmap, _ resampled: Pixelator.Resampled, usage: ColorUsage) {
        let placement = resampled.placement
        self.bitmap = bitmap
        kernel = resampled.kernel
        if case .sampling(let grid) = placement.way { self.grid = grid } else { grid = nil }
        detection = placement.detection
        palette = usage.palette
        colorCount = usage.count
    }
}
