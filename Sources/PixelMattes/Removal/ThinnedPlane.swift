import PixelCore

/// Distances of evenly chosen pixels: enough of a large picture to decide by.
struct ThinnedPlane: Sendable {
    let size: Size
    /// Squared, one a pixel that was chosen.
    let distances: [Float]

    /// From how many pixels on a picture is thinned.
    private static let limit = 1 << 18

    init(_ distances: [Float], size: Size) {
        guard size.area > Self.limit else {
            (self.size, self.distances) = (size, distances)
            return
        }
        var step = 2
        while size.area > Self.limit * step * step { step += 1 }
        let thinned = Size((size.width + step - 1) / step, (size.height + step - 1) / step)
        var chosen: [Float] = []
        chosen.reserveCapacity(thinned.area)
        for y in stride(from: 0, to: size.height, by: step) {
            for x in stride(from: 0, to: size.width, by: step) { chosen.append(distances[y * size.width + x]) }
        }
        (self.size, self.distances) = (thinned, chosen)
    }
}
