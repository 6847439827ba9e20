import PixelCodecs
import PixelCore
import SampleArt

/// Sprites of chance, each a file of its own at its native size: the truth of a benchmark.
struct RandomSprites {
    let count: Int
    let seed: UInt64

    func write(to folder: String) throws {
        for index in 0..<count {
            let sprite = Sprite.random(seed: seed &* 1_000_003 &+ UInt64(index))
            try sprite.bitmap.write(
                to: "\(folder)/\(String(index).zeroPadded(to: 3))-\(sprite.name).png", replacing: true)
        }
        print("\(count) sprites drawn from seed \(seed)")
    }
}
