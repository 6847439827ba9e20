import PixelCore

extension Bitmap {
    /// The pixels of the first and last row and column, in no order that matters; those of the corners twice.
    var edgePixels: [RGBA8] {
        var result: [RGBA8] = []
        result.reserveCapacity(2 * (width + height))
        for x in 0..<width { result += [self[x, 0], self[x, height - 1]] }
        for y in 0..<height { result += [self[0, y], self[width - 1, y]] }
        return result
    }
}
