import PixelCore

/// What is stored of a sprite.
struct StoredPicture: Sendable {
    let name: String
    /// The sprite without the borders that were left out; one pixel when it is empty.
    let bitmap: Bitmap
    /// Where that was in the sprite.
    let offset: Point

    init(_ sprite: SpriteImage, trimThreshold: UInt8?) {
        name = sprite.name
        guard let trimThreshold else {
            (bitmap, offset) = (sprite.bitmap, .zero)
            return
        }
        let bounds = sprite.bitmap.contentBounds(alphaAbove: trimThreshold)
        offset = bounds?.origin ?? .zero
        bitmap = bounds.map { sprite.bitmap.cropped(to: $0) } ?? Bitmap(size: Size(1, 1))
    }

    /// For each picture the first that is equal to it.
    static func originals(of pictures: [StoredPicture]) -> [Int] {
        let hashes = Parallelism.map(pictures.count) { pictures[$0].bitmap.contentHash }
        var known: [UInt64: [Int]] = [:]
        return pictures.indices.map { index in
            let twin = known[hashes[index], default: []].first { pictures[$0].bitmap == pictures[index].bitmap }
            if twin == nil { known[hashes[index], default: []].append(index) }
            return twin ?? index
        }
    }
}

extension Bitmap {
    /// This bitmap with its outermost pixels repeated `count` times around it.
    func extruded(by count: Int) -> Bitmap {
        guard count > 0 else { return self }
        let pixels = pixels
        return Bitmap(size: Size(width + 2 * count, height + 2 * count)) { span in
            for y in -count..<height + count {
                let start = min(max(y, 0), height - 1) * width
                for x in -count..<width + count { span.append(pixels[start + min(max(x, 0), width - 1)]) }
            }
        }
    }
}
