import PixelColor
import PixelCore

/// What the background is like at each place.
enum BackgroundModel: Sendable {
    case flat(BackgroundColor)
    case smooth(BackgroundField)
    case checkerboard(CheckerboardBackground)

    /// Red, green and blue at a place.
    func light(x: Int, y: Int) -> SIMD4<Float> {
        switch self {
        case .flat(let color): color.light
        case .smooth(let field): field.light(x: x, y: y)
        case .checkerboard(let board): board.colors[board.number(x: x, y: y)].light
        }
    }

    /// OKLab at a place.
    func lab(x: Int, y: Int) -> SIMD4<Float> {
        switch self {
        case .flat(let color): color.lab.vector
        case .smooth(let field): field.lab(x: x, y: y)
        case .checkerboard(let board): board.colors[board.number(x: x, y: y)].lab.vector
        }
    }

    /// The colours that are reported: one, two, or the darkest and the lightest at the corners.
    func colors(size: Size) -> [RGBA8] {
        switch self {
        case .flat(let color): return [color.rounded]
        case .checkerboard(let board): return board.colors.map(\.rounded)
        case .smooth(let field):
            let (right, bottom) = (size.width - 1, size.height - 1)
            let corners = [(0, 0), (right, 0), (0, bottom), (right, bottom)]
                .map { RGBA8(light: field.light(x: $0.0, y: $0.1)) }
                .sorted { (OKLab($0).l, $0.packed) < (OKLab($1).l, $1.packed) }
            return [corners[0], corners[corners.count - 1]]
        }
    }

    /// How `lab` at a place differs from the background there.
    func difference(_ lab: SIMD4<Float>, x: Int, y: Int) -> SIMD4<Float> {
        if case .checkerboard(let board) = self, board.isNearCut(x, y) { return board.rest(of: lab) }
        return lab - self.lab(x: x, y: y)
    }

    /// How the pixel of `frame` at `index`, counted from the top left, differs from the background there.
    func difference(_ frame: Bitmap, _ index: Int) -> SIMD4<Float> {
        let (x, y) = (index % frame.width, index / frame.width)
        return difference(OKLab(frame[x, y]).toned.vector, x: x, y: y)
    }

    /// The squared distance in OKLab of each pixel of `frame` from the background at its place.
    ///
    /// - Complexity: O(pixels)
    func squaredDistances(of frame: Bitmap) -> [Float] {
        let (width, height) = (frame.width, frame.height)
        let isOpaque = frame.isOpaque
        var plane = [Float](repeating: 0, count: width * height)
        plane.withMutableRows(width) { y, target in
            var row = OKLabRow(repeating: OKLab(l: 0, a: 0, b: 0), count: 0)
            switch self {
            case .flat(let color):
                row = OKLabRow(repeating: color.lab, count: width)
            case .smooth(let field):
                row = OKLabRow(repeating: OKLab(l: 0, a: 0, b: 0), count: width)
                field.writeRow(y, to: &row)
            case .checkerboard(let board):
                row = board.row(y, width: width)
            }
            row.writeSquaredDistances(of: frame.row(y), to: &target)
            if case .checkerboard(let board) = self { board.soften(&target, frame.row(y), y) }
            guard !isOpaque else { return }
            // What is transparent already is background, whatever colour it hides.
            let pixels = frame.row(y)
            for x in pixels.indices where pixels[x].isTransparent { target[x] = 0 }
        }
        return plane
    }
}

extension BackgroundModel {
    /// `frame` with a clean background in `region`: without noise, and without squares, whose sides would pass for the
    /// grid of the sprite.
    func replacing(_ region: BackgroundRegion, in frame: Bitmap) -> Bitmap {
        let pixels = frame.pixels
        return Bitmap(size: frame.size) { span in
            var index = 0
            for y in 0..<frame.height {
                for x in 0..<frame.width {
                    let isBackground = region.plane[index] == BackgroundRegion.background
                    span.append(isBackground ? plainColor(x: x, y: y) : pixels[index])
                    index += 1
                }
            }
        }
    }

    private func plainColor(x: Int, y: Int) -> RGBA8 {
        switch self {
        case .flat(let color): color.rounded
        case .smooth(let field): RGBA8(light: field.light(x: x, y: y))
        case .checkerboard(let board): RGBA8(light: (board.colors[0].light + board.colors[1].light) / 2)
        }
    }
}

extension CheckerboardBackground {
    /// OKLab of row `y`.
    fileprivate func row(_ y: Int, width: Int) -> OKLabRow {
        var row = OKLabRow(repeating: colors[0].lab, count: width)
        let other = colors[1].lab
        for x in 0..<width where number(x: x, y: y) == 1 {
            row.l[x] = other.l
            row.a[x] = other.a
            row.b[x] = other.b
        }
        return row
    }

    /// Where squares meet, what lies between their colours is background too.
    fileprivate func soften(_ target: inout MutableSpan<Float>, _ pixels: Span<RGBA8>, _ y: Int) {
        let isNearRow = !isEven || rows.isNearCut(y)
        for x in pixels.indices where isNearRow || columns.isNearCut(x) {
            let rest = rest(of: OKLab(pixels[x]).toned.vector)
            target[x] = min(target[x], (rest * rest).sum())
        }
    }

    fileprivate func isNearCut(_ x: Int, _ y: Int) -> Bool { !isEven || rows.isNearCut(y) || columns.isNearCut(x) }

    /// What is left of the difference from the nearest mixture of both colours.
    fileprivate func rest(of lab: SIMD4<Float>) -> SIMD4<Float> {
        let first = colors[0].lab.vector
        let axis = colors[1].lab.vector - first
        let offset = lab - first
        let along = min(max((offset * axis).sum() / (axis * axis).sum(), 0), 1)
        return offset - axis * along
    }
}

extension [Float] {
    /// Calls `body` with each row of `width` values, several rows at a time where there are many.
    mutating func withMutableRows(_ width: Int, _ body: @Sendable (Int, inout MutableSpan<Float>) -> Void) {
        let height = count / width
        unsafe withUnsafeMutableBufferPointer { buffer in
            nonisolated(unsafe) let buffer = unsafe buffer
            Parallelism.forEachBand(of: height, minimumBand: Swift.max(1, (1 << 18) / width)) { band in
                for y in band {
                    // Rows do not overlap, so that threads write side by side.
                    let row = unsafe UnsafeMutableBufferPointer(rebasing: buffer[y * width..<(y + 1) * width])
                    var span = unsafe MutableSpan(_unsafeElements: row)
                    body(y, &span)
                }
            }
        }
    }
}
