import PixelCore
import PixelGrids

/// A frame taken apart: the sprite's colours, and how opaque it is at each pixel.
struct FrameCutout: Sendable {
    /// The sprite's colours; those where it is transparent mean nothing.
    var colors: Bitmap
    /// One a pixel, 0 through 255.
    var alpha: [UInt8]

    /// - Parameters:
    ///   - outside: How many pixels of background next to the sprite may have a little of it.
    ///   - edgeWidth: Over how many pixels edges fade.
    ///   - tolerance: By how much pixels of one colour differ, in steps of eight bits.
    init(
        _ frame: Bitmap, _ model: BackgroundModel, _ region: BackgroundRegion, outside: Int, edgeWidth: Int,
        tolerance: Float
    ) {
        colors = frame
        alpha = region.plane
        guard edgeWidth > 0 else { return }
        let width = edgeWidth + outside
        let depth = EdgeDepth(region.withdrawn(by: outside), limit: UInt8(width))
        let unmixing = EdgeUnmixing(frame, model, depth, width: width, tolerance: tolerance)
        for y in 0..<frame.height {
            for x in 0..<frame.width {
                let index = y * frame.width + x
                let level = depth.plane[index]
                guard level > 0 && level != EdgeDepth.inside else { continue }
                guard let share = unmixing.share(x: x, y: y) else { continue }
                alpha[index] = UInt8((share.alpha * 255).rounded())
                colors[x, y] = RGBA8(light: share.light)
            }
        }
    }

    /// - Parameters:
    ///   - region: Which cells are background.
    ///   - reach: How far from the sides of cells pixels may be mixtures.
    ///   - tolerance: By how much pixels of one colour differ, in steps of eight bits.
    init(
        _ frame: Bitmap, _ model: BackgroundModel, _ cells: CellDistances, _ region: BackgroundRegion, reach: Int,
        tolerance: Float
    ) {
        var colors = frame
        var alpha = cells.enlarged(region).plane
        CellUnmixing(frame, model, cells, region, reach: reach, tolerance: tolerance).forEach { x, y, share, light in
            alpha[y * frame.width + x] = UInt8((share * 255).rounded())
            colors[x, y] = RGBA8(light: light)
        }
        self.colors = colors
        self.alpha = alpha
    }

    /// Makes `carving` transparent, and unmixes what lies up to two pixels beside it.
    mutating func carve(_ carving: CellCarving, from frame: Bitmap, _ model: BackgroundModel, tolerance: Float) {
        var carved = [UInt8](repeating: 0, count: alpha.count)
        var plane = alpha.map { $0 < 128 ? BackgroundRegion.background : BackgroundRegion.content }
        var isEmpty = true
        carving.forEach { index in
            guard plane[index] != BackgroundRegion.background else { return }
            (carved[index], plane[index], alpha[index]) = (255, BackgroundRegion.background, 0)
            isEmpty = false
        }
        guard !isEmpty else { return }
        let width = 2
        let depth = EdgeDepth(BackgroundRegion(size: frame.size, plane: plane), limit: UInt8(width))
        let unmixing = EdgeUnmixing(frame, model, depth, width: width, tolerance: tolerance)
        for _ in 0..<width { carved = Morphology.dilated(carved, width: frame.width) }
        for index in carved.indices where carved[index] != 0 && (1...UInt8(width)).contains(depth.plane[index]) {
            let (x, y) = (index % frame.width, index / frame.width)
            guard let share = unmixing.share(x: x, y: y) else { continue }
            alpha[index] = UInt8((share.alpha * 255).rounded())
            colors[x, y] = RGBA8(light: share.light)
        }
    }

    /// Makes each cell of `grid` opaque or transparent as a whole, as most of it is.
    mutating func settle(_ grid: PixelGrid) {
        let width = colors.width
        for (top, bottom) in zip(grid.rowCuts, grid.rowCuts.dropFirst()) {
            for (left, right) in zip(grid.columnCuts, grid.columnCuts.dropFirst()) {
                var sum = 0
                for y in top..<bottom {
                    for x in left..<right { sum += Int(alpha[y * width + x]) }
                }
                let settled: UInt8 = 2 * sum >= 255 * (right - left) * (bottom - top) ? 255 : 0
                for y in top..<bottom {
                    for x in left..<right { alpha[y * width + x] = settled }
                }
            }
        }
    }

    /// The frame without its background.
    ///
    /// - Parameter snapsAll: Whether the frame's own opacity is snapped too.
    func bitmap(_ threshold: AlphaThreshold, opacityOf frame: Bitmap, snapsAll: Bool) -> Bitmap {
        let table = threshold.table
        let (pixels, original) = (colors.pixels, frame.pixels)
        return Bitmap(size: colors.size) { span in
            for index in pixels.indices {
                var pixel = pixels[index]
                // What was transparent stays so.
                let own = Int(original[index].alpha)
                let alpha = Int(alpha[index])
                pixel.alpha =
                    snapsAll ? table[(alpha * own + 127) / 255] : UInt8((Int(table[alpha]) * own + 127) / 255)
                span.append(pixel.alpha == 0 ? .clear : pixel)
            }
        }
    }
}
