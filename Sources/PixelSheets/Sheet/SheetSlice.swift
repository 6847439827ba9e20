public import PixelCore

/// A named rectangle inside the sprites: a hit box, the stretching middle of a panel, …
public struct SheetSlice: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// What it is from which sprite on, by position in ``SheetLayout/sprites``, rising.
    public var keys: [Key]

    /// Creates a slice.
    public init(name: String, keys: [Key]) {
        self.name = name
        self.keys = keys
    }

    /// What a slice is from one sprite on.
    public struct Key: Hashable, Sendable {
        /// The first sprite that it holds for.
        public var frame: Int
        /// Where it lies in the untrimmed sprite.
        public var bounds: Rectangle
        /// The part that stretches, from the top left corner of ``bounds``.
        public var center: Rectangle?
        /// What it is placed by, from the top left corner of ``bounds``.
        public var pivot: Point?

        /// Creates a key.
        public init(frame: Int, bounds: Rectangle, center: Rectangle? = nil, pivot: Point? = nil) {
            self.frame = frame
            self.bounds = bounds
            self.center = center
            self.pivot = pivot
        }
    }
}
