public import PixelCore

/// What a cleaning changed, over all frames; pixels are those of the art.
public struct AlphaChanges: Hashable, Sendable {
    /// Pixels that a matte's colour was taken out of.
    public internal(set) var fringePixels = 0
    /// Pixels that became opaque or transparent.
    public internal(set) var binarizedPixels = 0
    /// Specks that were removed.
    public internal(set) var specks = 0
    /// Pin-holes that were filled.
    public internal(set) var holes = 0
    /// Pixels of an outline that was taken away.
    public internal(set) var droppedOutlinePixels = 0
    /// The colour of the outline that was looked for; nil when there was none, or none was looked for.
    public internal(set) var droppedOutlineColor: RGBA8?
    /// Pixels of an outline that was drawn.
    public internal(set) var outlinePixels = 0
    /// Transparent pixels that got another colour.
    public internal(set) var hiddenColors = 0
    /// Whether the canvas has another size.
    public internal(set) var resizesCanvas = false

    /// Whether all is as it was.
    public var isEmpty: Bool {
        var other = AlphaChanges()
        other.droppedOutlineColor = droppedOutlineColor
        return self == other
    }
}
