import PixelColor
import PixelCore

/// Pixel art taken back from an interpolated enlargement: not sampled, but solved for.
///
/// What enlarges works along rows, then along columns, so columns are solved first and rows second, each a least-squares
/// problem with a narrow band. Where the result in between was rounded to bytes, as Pillow does, so is ours, which
/// cancels the rounding that the inverse would amplify.
struct UpscaleInversion {
    /// The pixels, one a cell.
    let bitmap: Bitmap
    /// How the picture was enlarged.
    let kernel: UpscaleKernel

    /// Undoes the enlargement of `picture`, nil unless it is clearly one that interpolates.
    ///
    /// - Parameters:
    ///   - size: The number of its cells.
    ///   - isExact: Whether that is certain; other sizes near it are tried otherwise when it does not fit.
    /// - Complexity: O(`picture.size.area`)
    init?(of picture: Bitmap, to size: Size, isExact: Bool) {
        let counts = CellCounts(size: size, isExact: isExact, imageSize: picture.size)
        guard counts.areFewer else { return nil }
        let isOpaque = picture.isOpaque
        let columns = EnlargedLines(
            of: picture.pixels, count: picture.width, across: 1, length: picture.height, step: picture.width,
            noting: isOpaque ? .opaque : .premultiplied)
        guard let fit = columns.recognized(counts: counts.rows) else { return nil }
        let rows = RowSolution(of: picture, isOpaque: isOpaque, fit)
        guard let deviation = rows.misfit.deviation, deviation < EnlargedLines.tolerance else { return nil }
        guard let rowFit = rows.fit(fit.model, counts: counts.columns(rows: fit.cellCount)),
            let bitmap = rows.solved(rowFit)
        else { return nil }
        self.bitmap = bitmap
        kernel = fit.model.kernel
    }
}

/// How many cells there may be along each axis, the most likely number first.
private struct CellCounts {
    let size: Size
    let isExact: Bool
    let imageSize: Size

    /// Whether cells are more than a pixel and a half along both axes, so that there is something to undo.
    var areFewer: Bool { 2 * imageSize.width >= 3 * size.width && 2 * imageSize.height >= 3 * size.height }

    var rows: [Int] {
        guard !isExact else { return [size.height] }
        // As many as make cells square, too.
        let square = (2 * imageSize.height * size.width + imageSize.width) / (2 * imageSize.width)
        return Self.unique([size.height, square, size.height - 1, size.height + 1], imageSize.height)
    }

    func columns(rows: Int) -> [Int] {
        guard !isExact else { return [size.width] }
        let square = (2 * imageSize.width * rows + imageSize.height) / (2 * imageSize.height)
        return Self.unique([size.width, square, size.width - 1, size.width + 1], imageSize.width)
    }

    private static func unique(_ counts: [Int], _ length: Int) -> [Int] {
        counts.reduce(into: []) { result, count in
            if count >= 1 && 2 * length >= 3 * count && !result.contains(count) { result.append(count) }
        }
    }
}

extension PixelGrid {
    /// This grid when the picture was proved to be an enlargement of `cells` columns × rows.
    func confirmed(as cells: Size, imageSize: Size) -> PixelGrid {
        let proved = cells == size ? self : PixelGrid(cells: cells, imageSize: imageSize)
        return PixelGrid(
            columnCuts: proved.columnCuts, rowCuts: proved.rowCuts, pitchX: proved.pitchX, pitchY: proved.pitchY,
            confidence: max(confidence, 0.99))
    }
}

extension PixelGridDetection {
    /// This detection with `grid` as its outcome.
    func replacing(_ grid: PixelGrid) -> PixelGridDetection {
        PixelGridDetection(outcome: .grid(grid), alternatives: alternatives)
    }
}
