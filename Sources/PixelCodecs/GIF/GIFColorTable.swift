internal import PixelCore

/// A palette as GIF holds it: opaque colours, a power of two of them, and which position is transparent.
struct GIFColorTable: Equatable {
    /// The colours, ``RGBA8/clear`` at the transparent position.
    let colors: [RGBA8]
    /// The position that shows what is beneath.
    let transparentIndex: UInt8?

    /// Creates a table of `colors`, of which the first transparent one becomes the transparent position.
    ///
    /// - Precondition: there are 1 through 256.
    init(_ colors: [RGBA8]) {
        precondition((1...256).contains(colors.count), "a colour table holds 1 through 256 colours")
        self.colors = colors
        transparentIndex = colors.firstIndex { $0.isTransparent }.map { UInt8($0) }
    }

    /// How many bits an index takes, at least 1: the table is written with 2 to the power of so many colours.
    var depth: Int { max(1, Int.bitWidth - (colors.count - 1).leadingZeroBitCount) }

    /// The table's size as the flags of a header hold it.
    var sizeField: UInt8 { UInt8(depth - 1) }

    /// Red, green and blue of each colour, filled up with black.
    var bytes: [UInt8] {
        colors.flatMap { [$0.red, $0.green, $0.blue] }
            + [UInt8](repeating: 0, count: ((1 << depth) - colors.count) * 3)
    }
}
