public import PixelColor
public import PixelCore

/// Turns pictures that look like pixel art into pixel art: one pixel a cell, few colours.
public struct Pixelator: Hashable, Sendable {
    /// Which grid the picture is sampled on.
    public var grid: GridChoice = .automatic
    /// The size of the result, whatever grid there is; nil to take it from the grid.
    public var targetSize: Size?
    /// How a cell's colour is found.
    public var sampling: Sampling = .automatic
    /// Which colours the result has.
    public var colors: ColorChoice = .standard

    /// The most colours of a result under ``ColorChoice/standard``.
    public static let standardColorCount = 24
    /// The longer side, in pixels, of a result for a picture in which no grid was found and no size was asked for.
    public static let standardLongSide = 64

    /// Creates a pixelator with standard options.
    public init() {}

    /// Which grid a picture is sampled on.
    public enum GridChoice: Hashable, Sendable {
        /// The one that ``PixelGrid/detect(in:)`` finds.
        case automatic
        /// Regular cells of this many pixels, each 1 or more; need not be whole.
        case pitch(x: Double, y: Double)
        /// This many regular columns × rows.
        case cells(Size)
        /// This one, which was found in an image of the same size: the first frame of an animation, say.
        case exactly(PixelGrid)
    }

    /// Which colours a result has.
    public enum ColorChoice: Hashable, Sendable {
        /// At most ``Pixelator/standardColorCount``; pictures that are native already keep all of theirs.
        case standard
        /// As many as the picture really has: near-duplicates merge as far as its noise asks for.
        case automatic
        /// As many as a quantizer gives.
        case quantized(Quantizer)
        /// The nearest ones of a palette.
        case mapped(PaletteMapper)
    }

    /// `bitmap` as pixel art.
    ///
    /// A picture that is native already keeps its pixels. Where no grid is found, the picture is averaged down to
    /// ``targetSize`` or so that its longer side is ``standardLongSide``; a smaller picture keeps its size.
    ///
    /// - Complexity: O(`bitmap.size.area`)
    public func pixelate(_ bitmap: Bitmap) -> Pixelation {
        let resampled = resample(bitmap)
        let reduced = reduceColors(of: resampled)
        return Pixelation(
            bitmap: reduced, grid: resampled.grid, detection: resampled.detection, kernel: resampled.kernel)
    }
}
