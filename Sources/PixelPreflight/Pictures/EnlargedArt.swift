import Pixelwright

/// Enlarged pixel art, and the art itself.
struct EnlargedArt {
    /// One pixel for each cell of its grid.
    let bitmap: Bitmap
    /// Whether enlarging that again gives back every pixel, so that it was nothing else.
    let isExact: Bool

    /// From this confidence on a grid that is not exact is taken for the art's own.
    private static let sureConfidence = 0.7
    /// Cells that are not exact are at least so many pixels wide: simple native art has lines two pixels apart by chance.
    private static let leastPitch = 3.0
    /// How much wider than high a cell may be, or the other way round: art has square pixels.
    private static let mostStretch = 1.15

    /// Looks at a picture; nil where it is not surely enlarged.
    ///
    /// - Complexity: O(pixels)
    init?(_ picture: Bitmap) {
        guard let grid = PixelGrid.detect(in: picture).grid, grid.pitchX > 1, grid.pitchY > 1 else { return nil }
        var pixelator = Pixelator()
        pixelator.grid = .exactly(grid)
        pixelator.colors = .automatic
        let bitmap = pixelator.pixelate(picture).bitmap
        let isExact = bitmap.resizedToNearest(picture.size) == picture
        let stretch = max(grid.pitchX, grid.pitchY) / min(grid.pitchX, grid.pitchY)
        let isSure =
            grid.confidence >= Self.sureConfidence && min(grid.pitchX, grid.pitchY) >= Self.leastPitch
            && stretch <= Self.mostStretch
        guard isExact || isSure else { return nil }
        self.bitmap = bitmap
        self.isExact = isExact
    }
}
