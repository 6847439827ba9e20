import Pixelwright
import TestSupport

/// Pictures that the tests are made with: the same for the same number.
enum Sample {
    /// A small sprite of a few opaque colours.
    static func sprite(_ number: UInt64 = 1, _ size: Size = Size(12, 10)) -> Bitmap {
        var random = RandomSource(seed: number)
        return random.bitmap(.fewColors, size: size)
    }

    /// A sprite with transparent pixels.
    static func cutout(_ number: UInt64 = 1, _ size: Size = Size(12, 10)) -> Bitmap {
        var random = RandomSource(seed: number)
        var bitmap = random.bitmap(.binaryAlpha, size: size)
        bitmap[0, 0] = .clear
        bitmap[1, 0] = RGBA8(10, 20, 30)
        return bitmap
    }

    /// Every pixel another colour.
    static func noise(_ number: UInt64 = 1, _ size: Size = Size(40, 30)) -> Bitmap {
        var random = RandomSource(seed: number)
        return random.bitmap(.noise, size: size)
    }

    /// A walk of four frames, the second and third alike, with times that every format can hold.
    static func walk(_ size: Size = Size(12, 10)) throws -> Animation {
        let numbers: [(UInt64, Int)] = [(1, 100), (2, 50), (2, 50), (3, 250)]
        return try Animation(
            cels: numbers.map { Cel(sprite($0, size), duration: .milliseconds($1)) }, loopCount: 2)
    }

    /// Frames side by side.
    static func strip(_ frames: [Bitmap]) -> Bitmap {
        let size = frames[0].size
        var strip = Bitmap(size: Size(size.width * frames.count, size.height))
        for (index, frame) in frames.enumerated() {
            strip.draw(frame, at: Point(x: index * size.width, y: 0), replacing: true)
        }
        return strip
    }

    /// Bytes that begin like a PNG and are none.
    static let corrupt: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array(repeating: 7, count: 50)
}
