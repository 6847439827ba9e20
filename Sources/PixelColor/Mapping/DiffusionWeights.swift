/// The parts of a pixel's error that its neighbours get; "ahead" is where the row goes.
struct DiffusionWeights {
    // In all lanes: a scalar would be multiplied lane by lane.
    private(set) var ahead: SIMD4<Float>
    private(set) var twoAhead: SIMD4<Float>
    private(set) var belowBehind: SIMD4<Float>
    private(set) var below: SIMD4<Float>
    private(set) var belowAhead: SIMD4<Float>
    private(set) var twoBelow: SIMD4<Float>

    private init(
        ahead: Float, twoAhead: Float = 0, belowBehind: Float, below: Float, belowAhead: Float = 0, twoBelow: Float = 0
    ) {
        self.ahead = SIMD4(repeating: ahead)
        self.twoAhead = SIMD4(repeating: twoAhead)
        self.belowBehind = SIMD4(repeating: belowBehind)
        self.below = SIMD4(repeating: below)
        self.belowAhead = SIMD4(repeating: belowAhead)
        self.twoBelow = SIMD4(repeating: twoBelow)
    }

    static let floydSteinberg = DiffusionWeights(
        ahead: 7 / 16, belowBehind: 3 / 16, below: 5 / 16, belowAhead: 1 / 16)
    /// Three quarters of the error: the rest is dropped.
    static let atkinson = DiffusionWeights(
        ahead: 1 / 8, twoAhead: 1 / 8, belowBehind: 1 / 8, below: 1 / 8, belowAhead: 1 / 8, twoBelow: 1 / 8)
    static let sierraLite = DiffusionWeights(ahead: 2 / 4, belowBehind: 1 / 4, below: 1 / 4)

    /// All of them times `strength`.
    static func * (weights: DiffusionWeights, strength: Float) -> DiffusionWeights {
        var result = weights
        result.ahead *= strength
        result.twoAhead *= strength
        result.belowBehind *= strength
        result.below *= strength
        result.belowAhead *= strength
        result.twoBelow *= strength
        return result
    }
}
