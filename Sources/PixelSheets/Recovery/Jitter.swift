import PixelCore

/// How much frames shake: how far each would have to move to lie on the one before it.
public struct Jitter: Hashable, Sendable {
    /// The root of the mean square of all moves, in pixels.
    public let rootMeanSquare: Double
    /// The longest of them, in pixels.
    public let largest: Double

    /// No jitter.
    public static let none = Jitter(steps: [])

    init(steps: [SIMD2<Double>]) {
        let squares = steps.map { ($0 * $0).sum() }
        rootMeanSquare = squares.isEmpty ? 0 : (squares.reduce(0, +) / Double(squares.count)).squareRoot()
        largest = (squares.max() ?? 0).squareRoot()
    }

    /// The jitter of what shows in `frames`.
    init(of frames: [Bitmap]) {
        let shown = frames.compactMap { frame in frame.contentBounds().map { (frame.cropped(to: $0), $0) } }
        guard shown.count > 1 else {
            self = .none
            return
        }
        self.init(steps: Registration(shown.map(\.0)).steps(at: shown.map { SIMD2($0.1.minX, $0.1.minY) }))
    }

    /// The same in pixels of `pitch` of those.
    func divided(by pitch: Double) -> Jitter {
        Jitter(rootMeanSquare: rootMeanSquare / pitch, largest: largest / pitch)
    }

    private init(rootMeanSquare: Double, largest: Double) {
        (self.rootMeanSquare, self.largest) = (rootMeanSquare, largest)
    }
}
