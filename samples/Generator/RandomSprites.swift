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
            let number = String(repeating: "0", count: max(0, 3 - String(index).count)) + String(index)
            try sprite.bitmap.write(to: "\(folder)/\(number)-\(sprite.name).png", replacing: true)
        }
        print("\(count) sprites drawn from seed \(seed)")
    }
}
