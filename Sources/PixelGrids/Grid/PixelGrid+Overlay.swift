public import PixelCore

extension PixelGrid {
    /// `bitmap` with this grid's lines drawn over it, one pixel wide, in the bright colour that it has least of.
    ///
    /// Where cells are small the picture is enlarged by a whole factor first, so that lines do not hide what lies
    /// between them.
    ///
    /// - Precondition: this is a grid of a bitmap of that size.
    /// - Complexity: O(area of the result), which is at most four times that of `bitmap` or 4 Mi pixels
    public func overlay(on bitmap: Bitmap) -> Bitmap {
        precondition(
            columnCuts.last == bitmap.width && rowCuts.last == bitmap.height, "the grid covers the bitmap")
        let factor = overlayFactor(for: bitmap.size)
        var result = bitmap.scaled(by: factor)
        let color = Self.lineColor(over: bitmap)
        let (width, height) = (result.width, result.height)
        var pixels = result.mutablePixels
        for cut in rowCuts.dropFirst().dropLast() {
            for x in 0..<width { pixels[cut * factor * width + x] = color }
        }
        for cut in columnCuts.dropFirst().dropLast() {
            for y in 0..<height { pixels[y * width + cut * factor] = color }
        }
        return result
    }

    /// The least size of a cell on an overlay, in pixels.
    private static let overlayCell = 8.0
    /// The most pixels of an overlay that was enlarged more than twice.
    private static let overlayArea = 4 << 20

    /// How many times a picture is enlarged so that cells are large enough to see, within reason.
    private func overlayFactor(for size: Size) -> Int {
        let wanted = Int((Self.overlayCell / min(pitchX, pitchY)).rounded(.up))
        var factor = max(1, wanted)
        while factor > 2 && factor * factor * size.area > Self.overlayArea { factor -= 1 }
        return factor
    }

    /// Of some bright colours, the one that the fewest pixels come near.
    private static func lineColor(over bitmap: Bitmap) -> RGBA8 {
        let colors = [
            RGBA8(255, 0, 128), RGBA8(0, 255, 255), RGBA8(160, 255, 0), RGBA8(255, 128, 0), RGBA8(96, 64, 255),
        ]
        var counts = [Int](repeating: 0, count: colors.count)
        let pixels = bitmap.pixels
        for i in stride(from: 0, to: pixels.count, by: max(1, pixels.count >> 16)) where !pixels[i].isTransparent {
            for (index, color) in colors.enumerated() where isNear(pixels[i], color) { counts[index] += 1 }
        }
        let least = counts.indices.min { (counts[$0], $0) < (counts[$1], $1) }
        return colors[least ?? 0]
    }

    private static func isNear(_ a: RGBA8, _ b: RGBA8) -> Bool {
        abs(Int(a.red) - Int(b.red)) + abs(Int(a.green) - Int(b.green)) + abs(Int(a.blue) - Int(b.blue)) < 160
    }
}
