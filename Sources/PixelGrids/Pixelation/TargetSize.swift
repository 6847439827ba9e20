public import PixelCore

/// The size that a result is given, whatever grid the picture has.
public enum TargetSize: Hashable, Sendable {
    /// This size, which may change the shape of the picture.
    case exactly(Size)
    /// This width, greater than zero; the height follows.
    case width(Int)
    /// This height, greater than zero; the width follows.
    case height(Int)

    /// The size of the result of a picture of `source`; nil when no image has such a size.
    public func size(for source: Size) -> Size? {
        switch self {
        case .exactly(let size): size
        case .width(let width): Size(validating: width, Self.following(width, source.width, source.height))
        case .height(let height): Size(validating: Self.following(height, source.height, source.width), height)
        }
    }

    /// `side × other / from`, rounded, and at least 1; 0 when it is too large for a number.
    private static func following(_ side: Int, _ from: Int, _ other: Int) -> Int {
        let (product, overflow) = side.multipliedReportingOverflow(by: 2 * other)
        return overflow || product > .max - from ? 0 : max(1, (product + from) / (2 * from))
    }
}
