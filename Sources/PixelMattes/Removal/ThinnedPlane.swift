import PixelCore

/// Distances of evenly chosen pixels: enough of a large picture to decide by.
struct ThinnedPlane: Sendable {
    let size: Size
    /// Squared, one a pixel that was chosen.
    let distances: [Float]

    init(_ distances: [Float], size: Size) {
        let step = Thinning.step(for: size)
        guard step > 1 else {
            (self.size, self.distances) = (size, distances)
            return
        }
        self.size = Thinning.size(of: size, step)
        var chosen: [Float] = []
        chosen.reserveCapacity(self.size.area)
        for y in stride(from: 0, to: size.height, by: step) {
            for x in stride(from: 0, to: size.width, by: step) { chosen.append(distances[y * size.width + x]) }
        }
        self.distances = chosen
    }
}

extension Bitmap {
    /// Evenly chosen pixels; all of them where there are not too many.
    var thinned: Bitmap {
        let step = Thinning.step(for: size)
        guard step > 1 else { return self }
        return Bitmap(size: Thinning.size(of: size, step)) { span in
            for y in stride(from: 0, to: height, by: step) {
                let row = row(y)
                for x in stride(from: 0, to: width, by: step) { span.append(row[x]) }
            }
        }
    }
}

/// How many of a picture's pixels are enough.
private enum Thinning {
    private static let limit = 1 << 18

    /// One row and one column of this many is taken.
    static func step(for size: Size) -> Int {
        var step = 1
        while size.area > limit * step * step { step += 1 }
        return step
    }

    static func size(of size: Size, _ step: Int) -> Size {
        Size((size.width + step - 1) / step, (size.height + step - 1) / step)
    }
}
