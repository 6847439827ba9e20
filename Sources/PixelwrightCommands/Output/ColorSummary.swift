import Pixelwright

/// Which colours some bitmaps have.
struct ColorSummary: Sendable {
    /// How many there are; all that is wholly transparent counts as one.
    let count: Int
    /// The first 256 of them, in the order of their first appearance.
    let colors: [RGBA8]

    init(_ bitmaps: [Bitmap]) {
        var counter = ColorCounter()
        var colors: [RGBA8] = []
        for bitmap in bitmaps {
            counter.add(bitmap) { color in
                if colors.count < Palette.maximumCount { colors.append(color) }
            }
        }
        count = counter.count
        self.colors = colors
    }

    /// The colours for `--json`.
    var json: JSONValue { .array(colors.map { .string($0.hex) }) }
}
