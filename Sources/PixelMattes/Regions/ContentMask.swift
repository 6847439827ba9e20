package import PixelCore

/// Which pixels belong to something: to the sprites of a sheet, say, and not to what is behind them.
package struct ContentMask: Sendable {
    /// Width × height in pixels.
    package let size: Size
    /// One a pixel, row by row.
    package let isContent: [Bool]

    /// - Precondition: `isContent` has one a pixel.
    package init(size: Size, isContent: [Bool]) {
        precondition(isContent.count == size.area, "a mask says it of every pixel")
        self.size = size
        self.isContent = isContent
    }

    /// The smallest rectangle that holds all content in `region`; nil when there is none.
    package func contentBounds(in region: Rectangle) -> Rectangle? {
        var bounds: (left: Int, top: Int, right: Int, bottom: Int)?
        for y in region.minY..<region.maxY {
            let row = isContent[y * size.width + region.minX..<y * size.width + region.maxX]
            guard let first = row.firstIndex(of: true), let last = row.lastIndex(of: true) else { continue }
            let (left, right) = (first - y * size.width, last - y * size.width)
            bounds = bounds.map { (min($0.left, left), $0.top, max($0.right, right), y) } ?? (left, y, right, y)
        }
        return bounds.map {
            Rectangle(x: $0.left, y: $0.top, width: $0.right - $0.left + 1, height: $0.bottom - $0.top + 1)
        }
    }
}
