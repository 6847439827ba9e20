import PixelCore
import SampleArt

/// A sprite of the samples, enlarged, before a background.
struct Scene {
    /// The sprite alone.
    let truth: Bitmap

    /// - Parameter scale: How many pixels a pixel of the sprite becomes.
    init(_ name: String = "mushroom", scale: Int = 3, margin: Int = 6) {
        let sprite = Sprite.all.first { $0.name == name }?.bitmap ?? Bitmap(size: Size(8, 8), filledWith: .black)
        truth = sprite.scaled(by: scale).padded(by: Insets(all: margin))
    }

    /// The picture: the sprite before what `background` says is behind each pixel.
    func picture(_ background: (_ x: Int, _ y: Int) -> RGBA8) -> Bitmap {
        Bitmap(size: truth.size) { span in
            for y in 0..<truth.height {
                for x in 0..<truth.width { span.append(truth[x, y].composited(over: background(x, y))) }
            }
        }
    }

    func picture(_ background: RGBA8) -> Bitmap { picture { _, _ in background } }
}

extension Bitmap {
    /// Whether each pixel is more opaque than transparent.
    var shape: [Bool] { (0..<size.area).map { pixels[$0].alpha >= 128 } }

    /// In how many pixels the shapes of two bitmaps differ.
    func shapeDifference(from other: Bitmap) -> Int { zip(shape, other.shape).count { $0 != $1 } }
}
