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
