public import PixelCore

/// Cleans what is transparent and what is next to it: fringes, soft edges, specks, holes, outlines, margins, hidden colours.
///
/// Nothing is done but what is asked for, in the order of the properties, ``pixelSize`` aside: a fringe is taken out while
/// edges are still soft; what is loose is judged once alpha is settled; a new outline takes the place of an old one;
/// margins are those of the result; and hidden colours come last, as every step may leave some.
///
/// The frames of an animation are cleaned alike: specks and pin-holes are measured by the largest part of any frame, an
/// outline is looked for in all frames together, and all keep one canvas.
public struct AlphaCleaning: Hashable, Sendable {
    /// How many pixels of the picture a pixel of the art is wide and high. Then all else counts pixels of the art, and every
    /// step works on them.
    public var pixelSize = 1

    /// Takes the colour of a matte out of the edge.
    public var fringe: Fringe?

    /// Makes pixels with this alpha or more opaque, all others transparent.
    public var alphaThreshold: UInt8?

    /// Makes parts transparent that are smaller than this, the largest of a frame excepted. See
    /// ``PixelCore/Bitmap/removeSpecks(smallerThan:)``.
    public var specks: PartSize?

    /// Fills enclosed transparent regions that are smaller than this. See ``PixelCore/Bitmap/fillHoles(smallerThan:)``.
    public var holes: PartSize?

    /// Makes an outline transparent.
    public var droppedOutline: DroppedOutline?

    /// Draws an outline. The canvas grows on all sides alike where a frame has no room for it.
    public var outline: Outline?

    /// Cuts the canvas to what has an alpha above this in any frame; where nothing has, it stays.
    public var trimThreshold: UInt8?

    /// Puts transparent pixels around the canvas.
    public var padding: Padding?

    /// What becomes of colours under alpha 0.
    public var hiddenColors = HiddenColors.clear

    /// Creates a cleaning that only clears hidden colours.
    public init() {}
}

extension AlphaCleaning {
    /// An edge that has a matte's colour in it.
    public struct Fringe: Hashable, Sendable {
        /// The colour of the matte, opaque; nil when it is not known: then edge pixels get the colour of the nearest opaque
        /// ones.
        public var matte: RGBA8?
        /// How deep the edge is in pixels, ``depths``.
        public var radius: Int

        /// How deep an edge may be, in pixels.
        public static let depths = 1...64

        /// Creates a description of an edge.
        public init(matte: RGBA8? = nil, radius: Int = 1) {
            self.matte = matte
            self.radius = radius
        }
    }

    /// How many pixels a part has that stays.
    public enum PartSize: Hashable, Sendable {
        /// A thousandth of the largest connected part, and 2 at least.
        case automatic
        /// This many or more.
        case pixels(Int)
    }

    /// An outline that is taken away.
    public enum DroppedOutline: Hashable, Sendable {
        /// The one that is found, if one is: the colour of most of the border that is not that of what lies behind it.
        case found
        /// The one of this colour.
        case colored(RGBA8)
    }

    /// Transparent margins.
    public enum Padding: Hashable, Sendable {
        /// So many pixels on each side.
        case pixels(Int)
        /// As many as make the canvas so large, with what was there in its middle; an odd one on the right or below.
        case canvas(Size)
    }

    /// What becomes of colours under alpha 0, which show where engines mix neighbouring pixels.
    public enum HiddenColors: Hashable, Sendable {
        /// They stay.
        case keep
        /// They become black.
        case clear
        /// They become those of the nearest visible pixels, up to so many pixels away, or everywhere.
        case bleed(radius: Int?)
    }
}
