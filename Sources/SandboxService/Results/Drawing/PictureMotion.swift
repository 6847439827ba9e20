import Pixelwright

/// Moves a picture's own pixels: no colour comes in that was not there, and nothing leaves the canvas for good.
struct PictureMotion {
    /// How it moves.
    enum Kind: CaseIterable {
        /// It hops.
        case hop
        /// It sinks and stretches, its lowest row at rest.
        case squash
        /// It hops while its lower half steps to one side and the other.
        case step
    }

    let kind: Kind

    init(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        kind = random.pick(Kind.allCases)
    }

    /// How far pictures of a height move, in pixels.
    static func reach(ofHeight height: Int) -> Int { max(1, height / 24) }

    /// The picture at a time of the cycle, 0 through 1; at both ends it is as it was.
    ///
    /// Where a row or column would come from outside, the outermost one is seen again.
    func moved(_ bitmap: Bitmap, at time: Double) -> Bitmap {
        let reach = Self.reach(ofHeight: bitmap.height)
        let lift = Int((Double(reach) * 4 * time * (1 - time)).rounded())
        let sway = kind == .step ? Int((Double(reach) * Self.swing(time)).rounded()) : 0
        guard lift != 0 || sway != 0 else { return bitmap }
        let (width, height) = (bitmap.width, bitmap.height)
        return Bitmap(size: bitmap.size) { span in
            for y in 0..<height {
                let row = bitmap.row(sourceRow(y, height, lift))
                let shift = 2 * y >= height ? sway * (2 * y - height + 1) / height : 0
                for x in 0..<width { span.append(row[min(max(x - shift, 0), width - 1)]) }
            }
        }
    }

    private func sourceRow(_ y: Int, _ height: Int, _ lift: Int) -> Int {
        switch kind {
        case .hop, .step: return min(y + lift, height - 1)
        case .squash:
            // The higher a row is, the farther it sinks: twice as far as others hop, at the top.
            let fall = (4 * lift * (height - 1 - y) + height - 1) / max(1, 2 * (height - 1))
            return max(0, y - fall)
        }
    }

    /// Once to each side: parabolas for half waves, which are the same on every machine.
    private static func swing(_ time: Double) -> Double {
        time < 0.5 ? 16 * time * (0.5 - time) : -16 * (time - 0.5) * (1 - time)
    }
}
