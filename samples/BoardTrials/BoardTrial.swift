import PixelGrids
import PixelSheets
import SampleArt

/// What came of one board.
struct BoardTrial {
    /// How many figures were found.
    let found: Int
    /// Whether they are all figures, none of them split, in order.
    let isRight: Bool
    /// How sure the recovery was.
    let confidence: Double
    /// How far the frame that is off the most stands from the usual place, in pixels of the art.
    let jitter: Double

    init(_ board: PoseBoard, _ result: RecoveredSheet?) {
        let regions = result?.layout.sprites.map(\.region) ?? []
        found = regions.count
        isRight = board.areFound(regions)
        confidence = result?.confidence ?? 0
        guard let result, isRight else {
            jitter = .infinity
            return
        }
        let pitch = result.pixelation?.grid?.pitchX ?? 1
        let drifts = board.drifts(of: result.frames, regions: regions, scales: result.scales.map { $0 / pitch })
        jitter = drifts.map { ($0 * $0).sum().squareRoot() }.max() ?? 0
    }
}
