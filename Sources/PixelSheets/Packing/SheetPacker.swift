public import PixelCore

/// Puts sprites onto the pages of a sheet.
///
/// The result depends on the sprites alone, not on the machine; an atlas does not even depend on their order.
public struct SheetPacker: Hashable, Sendable {
    /// How sprites are arranged.
    public var arrangement = Arrangement.atlas
    /// Transparent pixels between neighbours, what is extruded not counted.
    public var padding = 0
    /// Transparent pixels along the edges of a page.
    public var margin = 0
    /// How many times the outermost pixels of each sprite are repeated around it, so that nothing else bleeds in when a
    /// game samples between pixels.
    public var extrusion = 0
    /// The highest alpha that counts as transparent when transparent borders are left out; nil to keep them.
    ///
    /// What they were is remembered in the layout. Colours hidden under such pixels are lost.
    public var trimThreshold: UInt8?
    /// Whether sprites of an atlas may be turned by 90° clockwise.
    public var allowsRotation = false
    /// Whether equal pictures of an atlas are stored once. Strips and grids keep a place for every frame.
    public var sharesDuplicates = true
    /// Which sides a page may have.
    public var sides = PageSides.any
    /// Whether a page of an atlas must be square.
    public var isSquare = false
    /// The largest page, at most ``largestSide`` a side. An atlas goes on over several.
    public var maximumSize = Size(4096, 4096)
    /// How an atlas looks for places; nil to try all ways and keep the best.
    public var placementRule: PlacementRule?
    /// The file name of the first page; the second becomes `sheet_2.png`.
    public var imageName = "sheet.png"

    /// Creates a packer of tight atlases.
    public init() {}

    /// The longest side that a page may have.
    public static let largestSide = 32_768

    /// How sprites are arranged.
    public enum Arrangement: Hashable, Sendable {
        /// Side by side, in order.
        case horizontalStrip
        /// One below the other, in order.
        case verticalStrip
        /// In cells of one size row by row, in order; nil for about as many columns as make a square.
        case grid(columns: Int?)
        /// Wherever they fit. In the layout they stand in natural order of their names: `walk_2` before `walk_10`.
        case atlas
    }

    /// Which sides a page may have.
    public enum PageSides: Hashable, Sendable {
        /// All.
        case any
        /// Multiples of a number.
        case multiple(of: Int)
        /// 1, 2, 4, 8 …
        case powerOfTwo
    }
}
