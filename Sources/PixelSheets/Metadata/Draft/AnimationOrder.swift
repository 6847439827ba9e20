/// Orders of frames, written out.
enum AnimationOrder {
    /// The frames in the order in which one round of `tag` shows them; the ends of a ping-pong are shown once.
    static func shown(_ tag: AnimationTag) -> [Int] {
        let frames = Array(tag.frames)
        let back = frames.dropFirst().dropLast().reversed()
        return switch tag.direction {
        case .forward: frames
        case .reverse: frames.reversed()
        case .pingpong: frames + back
        case .pingpongReverse: frames.reversed() + frames.dropFirst().dropLast()
        }
    }

    /// The run of frames and the direction that show `list`; nil when none do.
    static func run(_ list: [Int]) -> (frames: Range<Int>, direction: AnimationTag.Direction)? {
        guard let low = list.min(), let high = list.max() else { return nil }
        guard high - low < list.count else { return nil }
        for direction in AnimationTag.Direction.allCases {
            let tag = AnimationTag(name: "", frames: low..<high + 1, direction: direction)
            if shown(tag) == list { return (tag.frames, direction) }
        }
        return nil
    }

    /// The distinct frames of `list` in the order in which they should be stored: as they are when that is simple,
    /// otherwise as they are shown.
    static func frames(_ list: [Int]) -> [Int] {
        let sorted = Set(list).sorted()
        var rank: [Int: Int] = [:]
        for (number, frame) in sorted.enumerated() { rank[frame] = number }
        if run(list.compactMap { rank[$0] }) != nil { return sorted }
        var seen: Set<Int> = []
        return list.filter { seen.insert($0).inserted }
    }
}
