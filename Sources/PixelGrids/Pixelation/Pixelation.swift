import PixelColor
public import PixelCore

/// A picture as true pixel art, and how it was made.
public struct Pixelation: Hashable, Sendable {
    /// The result at its native size: one pixel a cell. Enlarge it by `Bitmap.scaled(by:)`.
    public let bitmap: Bitmap
    /// The grid that was sampled; nil when the picture was native or was averaged down.
    public let grid: PixelGrid?
    /// What the search for a grid found; nil when the grid or the size was given.
    public let detection: PixelGridDetection?
    /// How the picture had been enlarged, where that was recognised and undone; nil where its cells were sampled.
    public let kernel: UpscaleKernel?
    /// The colours of ``bitmap`` from the most to the least used, at most 256 of them.
    public let palette: Palette
    /// How many colours ``bitmap`` has, all of them counted.
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

    init(bitmap: Bitmap, grid: PixelGrid?, detection: PixelGridDetection?, kernel: UpscaleKernel?) {
        self.bitmap = bitmap
        self.kernel = kernel
        self.grid = grid
        self.detection = detection
        let pixels = bitmap.pixels
        var counts: [RGBA8: (count: Int, first: Int)] = [:]
        for i in pixels.indices { counts[pixels[i], default: (0, i)].count += 1 }
        let order = counts.sorted { ($1.value.count, $0.value.first) < ($0.value.count, $1.value.first) }
        colorCount = order.count
        palette = Palette(unchecked: order.prefix(Palette.maximumCount).map(\.key))
    }
}
