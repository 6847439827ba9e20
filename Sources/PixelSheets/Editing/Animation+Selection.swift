public import PixelCore

/// Frames to take out of an animation.
public enum FrameSelection: Hashable, Sendable {
    case first
    /// The one shown half way through.
    case middle
    case last
    case all
    /// What is shown at the beginning and then so many times a second.
    case rate(Double)
}

extension Animation {
    /// The positions of the frames that `selection` means, in order; of a rate, a frame may be there several times.
    ///
    /// - Throws: ``EditError`` when a rate is not greater than 0 and at most 1000, or would mean more than 100 000 frames.
    public func frames(_ selection: FrameSelection) throws(EditError) -> [Int] {
        switch selection {
        case .first: return [0]
        case .last: return [cels.count - 1]
        case .all: return Array(cels.indices)
        case .middle: return [frame(at: duration / 2) ?? (cels.count - 1) / 2]
        case .rate(let rate):
            guard rate > 0, rate <= 1000 else {
                throw EditError(.value, "\(rate) frames a second were asked for; give more than 0, at most 1000")
            }
            let count = (duration.milliseconds / 1000 * rate).rounded(.up)
            guard count <= 100_000 else {
                throw EditError(.value, "at \(rate) a second these are \(Int(count)) frames; take at most 100000")
            }
            return (0..<max(1, Int(count))).map { frame(at: .seconds(Double($0) / rate)) ?? cels.count - 1 }
        }
    }

    /// The frame shown at a time from the beginning; nil after the end.
    private func frame(at time: Duration) -> Int? {
        var end = Duration.zero
        return cels.firstIndex { cel in
            end += cel.duration
            return time < end
        }
    }
}
