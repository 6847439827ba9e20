import PixelColor
import PixelCore

/// A picture as it was enlarged along rows only: its columns are solved, its rows are not yet.
struct RowSolution {
    /// The width of the picture × rows of cells.
    let size: Size
    /// Premultiplied channels in 8-bit steps, row by row.
    private(set) var pixels: [SIMD4<Float>]
    /// How far the picture is from what these rows make.
    private(set) var misfit = Misfit()
    /// What was clipped.
    let clips: LineBlock.Clips

    /// Solves the columns of `picture`.
    ///
    /// - Complexity: O(`picture.size.area`)
    init(of picture: Bitmap, isOpaque: Bool, _ fit: UpscaleFit) {
        size = Size(picture.width, fit.cellCount)
        clips = fit.model.overshoots ? isOpaque ? .opaque : .premultiplied : .none
        pixels = [SIMD4<Float>](repeating: .zero, count: size.area)
        var solver = LineSolver(fit.model, from: size.height, to: picture.height)
        var block = LineBlock(length: picture.height)
        let last = picture.width - 1
        for x in stride(from: 0, through: last, by: 4) {
            let starts = SIMD4(x, min(x + 1, last), min(x + 2, last), min(x + 3, last))
            block.load(picture.pixels, starts: starts, step: picture.width, noting: clips)
            solver.solve(block, isBounded: fit.isBounded)
            misfit += solver.misfit(to: block)
            for row in 0..<size.height {
                let cells = solver.cells[row]
                for (line, column) in (x...min(x + 3, last)).enumerated() {
                    pixels[row * size.width + column] = cells.pixel(line)
                }
            }
        }
        confine()
    }

    /// Puts all channels within bounds, and on whole steps if that is where they lie.
    private mutating func confine() {
        let isRounded = liesOnWholeSteps
        var pixels = pixels.mutableSpan
        for i in pixels.indices {
            let pixel = pixels[i].confined
            pixels[i] = isRounded ? pixel.rounded(.toNearestOrEven) : pixel
        }
    }

    /// Whether values in the midst of change are near whole numbers, nearer than chance would have it: half that far.
    private var liesOnWholeSteps: Bool {
        var (distance, count) = (Float.zero, Float.zero)
        let least = SIMD4<Float>(repeating: 2)
        for y in 0..<size.height {
            for i in y * size.width + 1..<max(y * size.width + 1, (y + 1) * size.width) {
                let step = pixels[i] - pixels[i - 1]
                let isActive = (step .> least) .| (step .< -least)
                distance += (pixels[i] - pixels[i].rounded(.toNearestOrEven)).magnitudes.replacing(
                    with: 0, where: .!isActive
                ).sum()
                count += SIMD4<Float>.zero.replacing(with: 1, where: isActive).sum()
            }
        }
        return distance < 0.18 * count
    }
}

extension Lanes {
    /// The pixel of line 0, 1, 2 or 3.
    func pixel(_ line: Int) -> SIMD4<Float> {
        switch line {
        case 0: lowHalf.lowHalf
        case 1: lowHalf.highHalf
        case 2: highHalf.lowHalf
        default: highHalf.highHalf
        }
    }
}

extension SIMD4<Float> {
    /// Premultiplied channels within 0 through 255, and colours no greater than opacity.
    fileprivate var confined: SIMD4<Float> {
        var alpha = Swift.min(Swift.max(w, 0), 255)
        if alpha > 254.5 { alpha = 255 }
        let most = SIMD4(alpha, alpha, alpha, alpha)
        return replacing(with: 0, where: self .< 0).smallerLanes(most)
    }
}
