import Pixelwright

/// Pictures at their places in an animation, and what is seen between them.
struct Keyframes {
    private let pictures: [Bitmap]
    /// The frames at which they are shown, in ascending order.
    private let places: [Int]
    private let frameCount: Int
    private let motion: PictureMotion

    /// - Parameters:
    ///   - pictures: One or more, all of one size.
    ///   - places: At which frame each is shown; spread evenly unless there is one for each picture.
    init(_ pictures: [Bitmap], at places: [Int], frameCount: Int, _ motion: PictureMotion) {
        let given = places.count == pictures.count
        let pairs = pictures.enumerated().map { index, picture in
            let even = pictures.count > 1 ? index * (frameCount - 1) / (pictures.count - 1) : 0
            return (place: given ? min(max(places[index], 0), frameCount - 1) : even, index: index, picture: picture)
        }.sorted { ($0.place, $0.index) < ($1.place, $1.index) }
        self.pictures = pairs.map(\.picture)
        self.places = pairs.map(\.place)
        self.frameCount = frameCount
        self.motion = motion
    }

    /// All frames. At its own frame a picture is seen as it is.
    var frames: [Bitmap] { (0..<frameCount).map(frame) }

    private func frame(_ index: Int) -> Bitmap {
        let next = places.firstIndex { $0 > index }
        let previous = places.lastIndex { $0 <= index }
        let (start, end) = (previous.map { places[$0] } ?? 0, next.map { places[$0] } ?? frameCount)
        let time = Double(index - start) / Double(end - start)
        guard let previous else { return motion.moved(pictures[next ?? 0], at: time) }
        let picture = motion.moved(pictures[previous], at: time)
        guard let next else { return picture }
        return picture.dissolved(into: motion.moved(pictures[next], at: time), share: time)
    }
}

extension Bitmap {
    /// This picture with a share of its pixels replaced by those of another of its size, in an ordered pattern.
    fileprivate func dissolved(into other: Bitmap, share: Double) -> Bitmap {
        guard share > 0 else { return self }
        let threshold = Int(share * 16)
        // Cells that are seen in large pictures too.
        let cell = max(1, min(width, height) / 64)
        return Bitmap(size: size) { span in
            for y in 0..<height {
                let (before, after) = (row(y), other.row(y))
                let ranks = Self.ranks[y / cell % 4]
                for x in 0..<width { span.append(ranks[x / cell % 4] < threshold ? after[x] : before[x]) }
            }
        }
    }

    /// The order in which the pixels of a square change: B. Bayer, “An optimum method for two-level rendition of
    /// continuous-tone pictures”, ICC 1973.
    private static let ranks = [[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]]
}
