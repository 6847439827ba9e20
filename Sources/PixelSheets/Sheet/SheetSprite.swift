public import PixelCore

/// One sprite, or one frame of an animation, on a sheet.
public struct SheetSprite: Hashable, Sendable {
    /// Its name, unique in a sheet; sprites whose regions are equal are aliases of one picture.
    public var name: String
    /// The position of its page in ``SheetLayout/pages``.
    public var page: Int
    /// Where its pixels lie on the page, as they are stored there: of a rotated sprite, width and height are exchanged.
    public var region: Rectangle
    /// How it is turned where it is stored.
    public var rotation: Rotation
    /// Width × height before transparent borders were trimmed.
    public var sourceSize: Size
    /// Where what is stored lies in the untrimmed sprite, from its top left corner.
    public var trimOffset: Point
    /// How long it is shown as a frame; nil when it is none.
    public var duration: Duration?
    /// What the sprite is placed and turned by; nil for its middle.
    public var pivot: Pivot?
    /// Which of its edges are not stretched; nil when nobody says how it stretches.
    public var border: SpriteBorder?

    /// Creates a sprite that was neither trimmed nor rotated.
    public init(name: String, page: Int = 0, region: Rectangle, duration: Duration? = nil) {
        self.init(
            name: name, page: page, region: region, isRotated: false, sourceSize: region.size, trimOffset: .zero,
            duration: duration)
    }

    /// Creates a sprite.
    public init(
        name: String, page: Int = 0, region: Rectangle, isRotated: Bool, sourceSize: Size, trimOffset: Point,
        duration: Duration? = nil, pivot: Pivot? = nil
    ) {
        self.name = name
        self.page = page
        self.region = region
        rotation = isRotated ? .clockwise : .none
        self.sourceSize = sourceSize
        self.trimOffset = trimOffset
        self.duration = duration
        self.pivot = pivot
    }

    /// How a sprite is turned where it is stored.
    public enum Rotation: String, Hashable, Sendable, CaseIterable {
        case none
        /// By 90° clockwise: its top left corner is the region's top right one.
        case clockwise
        /// By 90° counter-clockwise, as libGDX does: its top left corner is the region's bottom left one.
        case counterclockwise
    }

    /// Whether it is stored turned; when set, clockwise.
    public var isRotated: Bool {
        get { rotation != .none }
        set { rotation = newValue ? .clockwise : .none }
    }

    /// Width × height of what is stored, as it is seen.
    public var trimmedSize: Size {
        isRotated ? Size(region.height, region.width) : region.size
    }

    /// Where what is stored lies in the untrimmed sprite.
    public var trimmedBounds: Rectangle { Rectangle(origin: trimOffset, size: trimmedSize) }

    /// Whether transparent borders are missing.
    public var isTrimmed: Bool { trimmedBounds != Rectangle(sourceSize) }
}

/// A place in a sprite: shares of its untrimmed width and height from the top left corner; 0.5, 0.5 is the middle.
public struct Pivot: Hashable, Sendable {
    /// From left, 0, to right, 1.
    public var x: Double
    /// From top, 0, to bottom, 1.
    public var y: Double

    /// Creates a place.
    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }

    /// The middle.
    public static let center = Pivot(x: 0.5, y: 0.5)
}
