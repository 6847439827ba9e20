import PixelCodecs
import PixelCore
import SampleArt

/// The sprites with what is done to each.
enum Samples {
    static let degradations: [String: Degradation] = {
        var potion = Degradation(pitch: 21.37)
        potion.blur = 2
        potion.noise = 8
        potion.background = RGBA8(214, 208, 226)

        var mushroom = Degradation(pitch: 18.6)
        mushroom.crop = 0.4
        mushroom.jitter = 0.12
        mushroom.blur = 1
        mushroom.background = RGBA8(0, 177, 64)
        mushroom.jpegQuality = 85

        var slime = Degradation(pitch: 15.25)
        slime.blur = 2

        var gem = Degradation(pitch: 23.81)
        gem.jitter = 0.1
        gem.noise = 12

        var knight = Degradation(pitch: 19.69)
        knight.blur = 2
        knight.noise = 6
        knight.jitter = 0.05

        var landscape = Degradation(pitch: 8.4)
        landscape.blur = 1
        landscape.noise = 6
        landscape.jpegQuality = 92

        return [
            "potion": potion, "mushroom": mushroom, "slime": slime, "gem": gem, "knight": knight,
            "landscape": landscape,
        ]
    }()

    static func write(to folder: String) throws {
        for (index, sprite) in Sprite.all.enumerated() {
            guard let degradation = degradations[sprite.name] else { continue }
            let generated = try degradation.apply(to: sprite.bitmap, seed: UInt64(index + 1))
            try sprite.bitmap.write(to: "\(folder)/truth/\(sprite.name).png", replacing: true)
            try generated.write(to: "\(folder)/generated/\(sprite.name).png", replacing: true)
            print("\(sprite.name): \(sprite.bitmap.size) px drawn, \(generated.size) px as a model would deliver it")
        }
        for (index, frame) in Sprite.bounce.enumerated() {
            try frame.write(to: "\(folder)/frames/slime_\((index + 1).frameNumber(of: 8)).png", replacing: true)
        }
    }
}
