/// How much what is seen speaks for a division of a sheet, in bits.
struct GuessWeights: Sendable {
    /// How often cuts between cells are of each class, for art that keeps off the borders.
    var spriteCuts = [0.61, 0.22, 0.125, 0.019, 0.011, 0.006, 0.003, 0.006]
    /// The same for art that fills its cells.
    var tileCuts = [0.002, 0.016, 0.026, 0.33, 0.28, 0.18, 0.10, 0.06]
    /// For art that fills its cells.
    var tiles = -1.0
    /// For each row or column of cells that holds nothing.
    var empty = -2.0
    /// For a repetition of the drawing, and at most.
    var repetition = 4.0
    var repetitionMaximum = 14.0
    /// Cuts through like cells are not independent: how much counts in full, and what share of the rest.
    var independence = 16.0
    var damping = 0.25
    /// For gaps where no art touches the borders of its cells, some does, and all does.
    var noTouch = -5.0
    var touch = 1.0
    var touchMaximum = 3.0
    var allTouch = 0.5
    /// For margins: alike, different.
    var margin = -4.0
    var otherMargin = -7.0
    /// For spacings: alike, different.
    var spacing = -4.0
    var otherSpacing = -7.0
    /// For spacings twice as wide as the margin: the same as larger cells without gaps.
    var padding = -8.0
    /// For square cells, and sides that are multiples of eight or powers of two.
    var square = 3.0
    var eight = 1.0
    var power = 0.5
    /// For each time that a cell is longer than twice its width.
    var slender = -2.0
    /// How much of a difference counts for the confidence.
    var sharpness = 0.5

    static let standard = GuessWeights()
}
