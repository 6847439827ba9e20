import PixelCore

/// How a picture is brought to its native size.
struct Placement: Hashable {
    /// What is done to it.
    let way: Way
    /// What the search for a grid found; nil when grid or size were given.
    var detection: PixelGridDetection?

    enum Way: Hashable {
        /// Every cell becomes one pixel.
        case sampling(PixelGrid)
        /// Its pixels are native already.
        case keeping
        /// It is shrunk to this size, as there is no grid.
        case shrinking(to: Size)
    }
}

extension Pixelator {
    /// How `frames`, one or more of one size, are brought to their native size.
    ///
    /// - Parameter longestSide: The longer side of the largest picture that is to keep its scale beside these.
    func placement(of frames: [Bitmap], longestSide: Int? = nil) -> Placement {
        let size = frames[0].size
        if let target = targetSize?.size(for: size) { return Placement(way: .shrinking(to: target)) }
        switch grid {
        case .pitch(let x, let y, let offsetX, let offsetY):
            return Placement(
                way: .sampling(
                    PixelGrid(pitchX: x, pitchY: y, offsetX: offsetX, offsetY: offsetY, imageSize: size)))
        case .cells(let cells):
            return Placement(way: .sampling(PixelGrid(cells: cells, imageSize: size)))
        case .exactly(let grid):
            return Placement(way: .sampling(grid))
        case .automatic:
            let detection = PixelGrid.detect(in: frames)
            return placement(by: detection, size: size, longestSide: longestSide)
        }
    }

    /// What follows from a search for a grid in pictures of `size`.
    func placement(by detection: PixelGridDetection, size: Size, longestSide: Int? = nil) -> Placement {
        let way: Placement.Way =
            switch detection.outcome {
            case .grid(let grid): .sampling(grid)
            case .native: .keeping
            case .noGrid: .shrinking(to: Self.standardSize(for: size, longestSide: longestSide))
            }
        return Placement(way: way, detection: detection)
    }

    /// `size` shrunk as a picture whose longer side is `longestSide`, its own unless told otherwise, so that that becomes
    /// ``standardLongSide``; as it is when there is nothing to shrink.
    static func standardSize(for size: Size, longestSide: Int? = nil) -> Size {
        let longSide = longestSide ?? max(size.width, size.height)
        guard longSide > standardLongSide else { return size }
        func shrunk(_ side: Int) -> Int { max(1, (2 * side * standardLongSide + longSide) / (2 * longSide)) }
        return Size(shrunk(size.width), shrunk(size.height))
    }
}
