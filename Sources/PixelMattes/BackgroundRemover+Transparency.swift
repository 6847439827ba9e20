package import PixelCore

extension BackgroundRemover {
    /// `frames` as they are, when no background was given and half or more of their border is transparent already; nil
    /// when there may be something to remove.
    ///
    /// - Complexity: O(pixels of the borders)
    package func transparentAlready(_ frames: [Bitmap]) -> BackgroundRemoval? {
        guard background == nil, !frames.isEmpty else { return nil }
        let share = frames.map(\.transparentBorderShare).reduce(0, +) / Double(frames.count)
        guard share >= 0.5 else { return nil }
        return BackgroundRemoval(
            frames: frames, background: Background(kind: .transparent, colors: [], noise: 0, borderShare: share),
            alphaThreshold: AlphaThreshold(0), tolerance: 0, edgeWidth: 0, grid: nil, confidence: 1)
    }
}

extension Bitmap {
    /// The share of the pixels in the outermost rows and columns that are wholly transparent.
    fileprivate var transparentBorderShare: Double {
        var (transparent, count) = (0, 0)
        func add(_ x: Int, _ y: Int) {
            count += 1
            if self[x, y].isTransparent { transparent += 1 }
        }
        for x in 0..<width {
            add(x, 0)
            if height > 1 { add(x, height - 1) }
        }
        for y in 0..<height where y > 0 && y < height - 1 {
            add(0, y)
            if width > 1 { add(width - 1, y) }
        }
        return Double(transparent) / Double(count)
    }
}
