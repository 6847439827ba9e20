import CorpusKit
import PixelCodecs
import PixelCore

extension Bitmap {
    /// The bitmap whose channels begin at `start`, four bytes a pixel; nil when there are too few.
    init?(rgba bytes: [UInt8], from start: Int = 0, _ size: Size) {
        guard start + size.area * 4 <= bytes.count else { return nil }
        let pixels = (0..<size.area).map { pixel in
            let i = start + pixel * 4
            return RGBA8(bytes[i], bytes[i + 1], bytes[i + 2], bytes[i + 3])
        }
        self.init(size: size, pixels: pixels)
    }

    /// The largest difference that can be seen between two pixels, 0 through 255; nil when the sizes differ.
    ///
    /// Colours are weighed by their alphas: what lies under alpha 0 does not count, as some decoders clear it.
    func visibleDifference(from other: Bitmap) -> Int? {
        guard size == other.size else { return nil }
        var worst = 0
        for y in 0..<height {
            for x in 0..<width { worst = max(worst, self[x, y].visibleDifference(from: other[x, y])) }
        }
        return worst
    }
}

extension RGBA8 {
    fileprivate func visibleDifference(from other: RGBA8) -> Int {
        let channels = [(red, other.red), (green, other.green), (blue, other.blue), (255, 255)]
        return channels.reduce(0) { worst, channel in
            let difference = Int(channel.0) * Int(alpha) - Int(channel.1) * Int(other.alpha)
            return max(worst, (abs(difference) + 254) / 255)
        }
    }
}

extension CorpusFile {
    /// What a valid file shows; nil for a broken one.
    var image: ExpectedImage? {
        guard case .image(let image) = expectation else { return nil }
        return image
    }
}
