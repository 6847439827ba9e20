/// How much what is seen of a sheet along one side speaks for a division of it, in bits.
///
/// Found by coordinate search on 3000 generated sheets and then rounded; the sheets that tests and benchmarks use are
/// others.
struct SideWeights: Sendable {
    /// How much cuts between cells are of each class, in relation to all lines, for art that keeps off the borders. No
    /// probabilities: what the classes say is not independent.
    let spriteCuts = [3, 0.33, 0.1, 0.004, 0.07, 0.0002, 0.0002, 0.0006]
    /// The same for art that fills its cells.
    let tileCuts = [0.05, 0.42, 0.27, 0.15, 0.14, 0.03, 0.06, 0.14]
    /// For art that fills its cells.
    let tiles = -3.0
    /// For each row or column of cells that holds nothing.
    let empty = -3.0
    /// For a repetition of the drawing, and at most.
    let repetition = 6.0
    let repetitionMaximum = 29.0
    /// Cuts through like cells are not independent: how much counts in full, and what share of the rest.
    let independence = 24.0
    let damping = 0.8
    /// For gaps where no art touches the borders of its cells, some does, and all does.
    let noTouch = -7.0
    let touch = 1.5
    let touchMaximum = 4.0
    let allTouch = 1.5
    /// How cuts of art that fills its cells are damped.
    let tileDamping = 0.0

    static let standard = SideWeights()
}
