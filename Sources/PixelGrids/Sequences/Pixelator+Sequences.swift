import PixelColor
public import PixelCore

extension Pixelator {
    /// What several pictures have in common.
    public struct Sharing: OptionSet, Hashable, Sendable {
        /// One bit for each thing that is shared.
        public let rawValue: Int

        /// Creates a set from its bits.
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// One grid: pictures of one size share all cuts, others the size of a cell.
        public static let grid = Sharing(rawValue: 1)
        /// One palette, and near-duplicate colours merged over all of them.
        public static let palette = Sharing(rawValue: 2)
    }

    /// The frames of one animation as pixel art, on one grid and in one palette, so that nothing flickers.
    ///
    /// The grid is found in the edges of all frames together. Each result's palette is that of all.
    ///
    /// - Complexity: O(pixels), frames in parallel.
    public func pixelate(_ frames: [Bitmap]) -> [Pixelation] {
        pixelate([frames], sharing: [])[0]
    }

    /// Several sequences of frames as pixel art. The frames of each share grid and palette; the sequences share what
    /// `sharing` says. A still is a sequence of one frame.
    ///
    /// - Complexity: O(pixels), frames in parallel.
    public func pixelate(_ sequences: [[Bitmap]], sharing: Sharing) -> [[Pixelation]] {
        let frames = sequences.flatMap(\.self)
        let placements = placements(of: sequences, isShared: sharing.contains(.grid))
        let resampled = Parallelism.map(frames.count) {
            resample(frames[$0], placements[$0], isExact: frames.count > 1)
        }
        let groups = sharing.contains(.palette) ? [frames.indices] : sequences.frameRanges
        let results = groups.flatMap { reduceColors(of: Array(resampled[$0])) }
        return sequences.frameRanges.map { Array(results[$0]) }
    }

    /// How each frame is brought to its native size.
    private func placements(of sequences: [[Bitmap]], isShared: Bool) -> [Placement] {
        if isShared && grid == .automatic && targetSize == nil {
            let frames = sequences.flatMap(\.self)
            let placements = sharedPlacements(of: frames)
            return frames.map { placements[$0.size] ?? placement(of: [$0]) }
        }
        return sequences.flatMap { frames in
            let shared = sharedPlacements(of: frames)
            return frames.map { shared[$0.size] ?? placement(of: [$0]) }
        }
    }
}

extension [[Bitmap]] {
    /// Where the frames of each sequence lie among all.
    fileprivate var frameRanges: [Range<Int>] {
        var start = 0
        return map { frames in
            defer { start += frames.count }
            return start..<start + frames.count
        }
    }
}
