public import PixelCore

extension PixelGrid {
    /// Looks for the pixel grid of `bitmap`.
    ///
    /// Edges are thinned to points along evenly chosen rows and columns; the periodograms of their first and second
    /// differences give candidate pitches, for each of which elastic cuts are found. The grid is the coarsest whose
    /// cuts explain nearly as many edges as those of the best.
    ///
    /// - Complexity: O(`bitmap.size.area`)
    public static func detect(in bitmap: Bitmap) -> PixelGridDetection {
        GridDetector(GridSource(bitmap)).detect()
    }

    /// Looks for the pixel grid that `frames` of one size share, in the edges of all of them together: what one frame
    /// does not show, another may.
    ///
    /// - Precondition: there are frames, and they have one size.
    /// - Complexity: O(`frames[0].size.area` + frames)
    public static func detect(in frames: [Bitmap]) -> PixelGridDetection {
        GridDetector(GridSource(frames)).detect()
    }
}
