/// A named run of sprites that is played as one animation: walk, idle, …
public struct AnimationTag: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// The positions of its frames in ``SheetLayout/sprites``, one or more.
    public var frames: Range<Int>
    /// In which order frames are shown.
    public var direction: Direction
    /// How often it is played; 0 means for ever.
    public var loopCount: Int

    /// Creates a tag.
    public init(name: String, frames: Range<Int>, direction: Direction = .forward, loopCount: Int = 0) {
        self.name = name
        self.frames = frames
        self.direction = direction
        self.loopCount = loopCount
    }

    /// An order of frames, named as Aseprite does.
    public enum Direction: String, Hashable, Sendable, CaseIterable {
        case forward
        case reverse
        case pingpong
        case pingpongReverse = "pingpong_reverse"
    }
}

extension [AnimationTag] {
    /// The same, with a number after names that others have already: formats look animations up by their names.
    fileprivate var withDistinctNames: [AnimationTag] {
        var (taken, seen) = (Set(map(\.name)), Set<String>())
        return map { tag in
            guard !seen.insert(tag.name).inserted else { return tag }
            var (tag, number) = (tag, 2)
            while taken.contains("\(tag.name)_\(number)") { number += 1 }
            tag.name += "_\(number)"
            taken.insert(tag.name)
            return tag
        }
    }
}

extension AnimationTag {
    /// A tag for each run of two names or more that differ only in the number at their end: `walk_0001`, `walk_0002` are
    /// the tag `walk`. Where other names lie between runs of one stem, those after the first are `walk_2` and so on.
    ///
    /// - Complexity: O(length of all names)
    public static func runs(in names: [String]) -> [AnimationTag] {
        var tags: [AnimationTag] = []
        var start = 0
        while start < names.count {
            guard let stem = stem(of: names[start]) else {
                start += 1
                continue
            }
            let end = names[start...].firstIndex { Self.stem(of: $0) != stem } ?? names.count
            if end - start > 1 { tags.append(AnimationTag(name: stem, frames: start..<end)) }
            start = end
        }
        return tags.withDistinctNames
    }

    /// A name without the number at its end and what parts it from that; nil where there is none.
    private static func stem(of name: String) -> String? {
        var stem = Substring(name)
        while stem.last?.isWholeNumber == true { stem.removeLast() }
        guard stem.count < name.count else { return nil }
        while let last = stem.last, "_- .(".contains(last) { stem.removeLast() }
        return stem.isEmpty ? nil : String(stem)
    }
}
