import Pixelwright

/// A bitmap drawn in characters: two pixels above each other in one, on a checkerboard where it is transparent.
struct TerminalPicture {
    private let bitmap: Bitmap
    private let colors: Terminal.Colors

    /// Shrinks `bitmap` to what `terminal` has room for across: pixel art by picking pixels, which keeps its colours,
    /// anything else by averaging.
    init(_ bitmap: Bitmap, for terminal: Terminal) {
        colors = terminal.colors
        let width = min(bitmap.width, terminal.columns)
        let height = max(1, (2 * bitmap.height * width + bitmap.width) / (2 * bitmap.width))
        let size = Size(width, height)
        let isPixelArt = IndexedBitmap(exactly: bitmap) != nil
        let shrunk = isPixelArt ? bitmap.resizedToNearest(size) : bitmap.areaAveraged(to: size)
        self.bitmap = shrunk.onCheckerboard()
    }

    /// The picture's lines from top to bottom.
    var lines: [String] {
        stride(from: 0, to: bitmap.height, by: 2).map { y in
            switch colors {
            case .none: shades(y)
            case .indexed: blocks(y) { "5;\(XtermColor.index(nearestTo: $0))" }
            case .truecolor: blocks(y) { "2;\($0.red);\($0.green);\($0.blue)" }
            }
        }
    }

    /// Rows `y` and `y + 1` as upper half blocks: the upper pixel in front, the lower behind.
    private func blocks(_ y: Int, code: (RGBA8) -> String) -> String {
        var line = ""
        var last: (RGBA8, RGBA8?)?
        for x in 0..<bitmap.width {
            let upper = bitmap[x, y]
            let lower = y + 1 < bitmap.height ? bitmap[x, y + 1] : nil
            if last == nil || last?.0 != upper || last?.1 != lower {
                line += "\u{1B}[38;\(code(upper));" + (lower.map { "48;\(code($0))m" } ?? "49m")
                last = (upper, lower)
            }
            line += "▀"
        }
        return line + "\u{1B}[0m"
    }

    /// Rows `y` and `y + 1` as characters that cover more of their cell the lighter they stand for.
    private func shades(_ y: Int) -> String {
        let ramp = Array(" .:-=+*#%@")
        let characters = (0..<bitmap.width).map { x in
            let upper = bitmap[x, y].luma
            let mean = y + 1 < bitmap.height ? (upper + bitmap[x, y + 1].luma) / 2 : upper
            return ramp[mean * ramp.count / 256]
        }
        return String(characters)
    }
}

extension Bitmap {
    /// This bitmap over a checkerboard of two greys, each square a character high and two wide.
    fileprivate func onCheckerboard() -> Bitmap {
        var result = self
        for y in 0..<height {
            for x in 0..<width {
                let isLight = (x / 2 + y / 2).isMultiple(of: 2)
                result[x, y] = result[x, y].flattened(onto: isLight ? RGBA8(102, 102, 102) : RGBA8(68, 68, 68))
            }
        }
        return result
    }
}

extension RGBA8 {
    /// How light it looks, 0 through 255, by the weights of ITU-R BT.601.
    fileprivate var luma: Int { (299 * Int(red) + 587 * Int(green) + 114 * Int(blue) + 500) / 1000 }
}

/// The 256 colours of xterm: 16 that users change, a cube of 6 × 6 × 6, and 24 greys.
enum XtermColor {
    private static let levels = [0, 95, 135, 175, 215, 255]

    /// The cube's colour or the grey that is nearest to `color`.
    static func index(nearestTo color: RGBA8) -> Int {
        let channels = [color.red, color.green, color.blue].map { Int($0) }
        let steps = channels.map(nearestLevel)
        let cube = steps.map { levels[$0] }
        let gray = max(0, min(23, (channels.reduce(0, +) / 3 - 3) / 10))
        let grayDistance = distance(channels, Array(repeating: 8 + 10 * gray, count: 3))
        guard grayDistance < distance(channels, cube) else { return 16 + 36 * steps[0] + 6 * steps[1] + steps[2] }
        return 232 + gray
    }

    private static func nearestLevel(_ value: Int) -> Int {
        levels.indices.min { abs(levels[$0] - value) < abs(levels[$1] - value) } ?? 0
    }

    private static func distance(_ a: [Int], _ b: [Int]) -> Int {
        zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
}
