import PixelCodecs
import SampleArt

/// Pose boards of chance.
struct RandomBoards {
    let count: Int
    let firstSeed: UInt64

    func write(to folder: String) throws {
        for seed in firstSeed..<firstSeed + UInt64(count) {
            try PoseBoard.random(seed: seed).bitmap.write(to: "\(folder)/\(seed).png", replacing: true)
        }
    }
}
