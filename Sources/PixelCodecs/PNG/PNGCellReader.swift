package import PixelCore

/// Reads the cells of a grid out of a PNG still that is too large to be held at once.
///
/// A file is read from the top: a row of cells is held, and handed out when it is complete. Where even that is large,
/// half of its columns are, and the file is read twice.
package struct PNGCellReader {
    private let file: [UInt8]
    private let size: Size
    private let cell: Size
    private let minimumArea: Int

    /// The pixels of an image from which on this is worth it.
    package static let usualMinimumArea = 1 << 22

    /// Prepares to read cells of `cell` pixels; nil where the image is better decoded as a whole: a small one, another
    /// format, an interlaced PNG.
    ///
    /// - Precondition: cells fill the image.
    package init?(_ file: [UInt8], info: ImageInfo, cell: Size, minimumArea: Int = usualMinimumArea) {
        // The last byte of the IHDR (PNG, section 11.2.1).
        let interlaceMethod = 28
        guard info.format == .png, info.size.area >= minimumArea, cell != info.size,
            file.count > interlaceMethod, file[interlaceMethod] == 0
        else { return nil }
        self.file = file
        size = info.size
        self.cell = cell
        self.minimumArea = minimumArea
    }

    /// Calls `body` with each cell, in reading order.
    ///
    /// - Throws: ``DecodeError`` when the file is damaged, after the cells before the damage; what `body` throws.
    package func forEach(_ body: (Bitmap) throws -> Void) throws {
        let columns = size.width / cell.width
        let isOneRow = cell.height == size.height
        let passes = isOneRow && columns > 1 && size.area >= 2 * minimumArea ? 2 : 1
        for pass in 0..<passes {
            try forEachCell(of: columns * pass / passes..<columns * (pass + 1) / passes, body)
        }
    }

    private func forEachCell(of columns: Range<Int>, _ body: (Bitmap) throws -> Void) throws {
        var cells: [Bitmap] = []
        var y = 0
        var failure: (any Error)?
        try unsafe PNGDecoder.decodeRows(of: file, size: size) { row in
            if y == 0 { cells = columns.map { _ in Bitmap(size: cell) } }
            for (index, column) in columns.enumerated() {
                unsafe cells[index].replaceRow(y, with: row, from: column * cell.width)
            }
            y += 1
            guard y == cell.height else { return true }
            y = 0
            cells.reverse()
            do {
                while let next = cells.popLast() { try body(next) }
            } catch { failure = error }
            return failure == nil
        }
        if let failure { throw failure }
    }
}

extension Bitmap {
    /// Makes row `y` that part of `row` which begins at `start`.
    fileprivate mutating func replaceRow(_ y: Int, with row: UnsafeBufferPointer<RGBA8>, from start: Int) {
        let width = width
        unsafe withUnsafeMutablePixels { pixels in
            let target = unsafe UnsafeMutableBufferPointer(rebasing: pixels[y * width..<(y + 1) * width])
            _ = unsafe target.update(fromContentsOf: row[start..<start + width])
        }
    }
}
