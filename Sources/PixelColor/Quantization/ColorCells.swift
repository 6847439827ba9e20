import PixelCore

/// A division of the colour cube into cells that are about equally wide to the eye, and so narrower near black.
///
/// Cells are numbered along a Z-order curve (G. Morton, 1966): cells of neighbouring numbers lie near one another.
struct ColorCells: Sendable {
    /// The bits of the number that each value of red, then of green, then of blue stands for; a number is their union.
    let parts: [UInt32]
    /// How many cells there are.
    let count: Int

    /// 32 × 64 × 32 cells, for speed.
    static let coarse = ColorCells(bits: [5, 6, 5])
    /// 64 × 64 × 64 cells.
    static let fine = ColorCells(bits: [7, 7, 7])

    /// 64 × 64 × 32 cells.
    static let medium = ColorCells(bits: [6, 6, 6])

    /// Creates a division into 2 to the power of `bits` levels of red, green and blue.
    private init(bits: [Int]) {
        count = 1 << bits.reduce(0, +)
        var shift = [[UInt32]](repeating: [], count: 3)
        var next: UInt32 = 0
        for level in 0..<(bits.max() ?? 0) {
            for channel in [2, 0, 1] where level < bits[channel] {
                shift[channel].append(next)
                next += 1
            }
        }
        parts = (0..<3).flatMap { channel in
            Self.levels(atMost: 1 << bits[channel]).map { level in
                shift[channel].indices.reduce(0) { $0 | (level >> UInt32($1) & 1) << shift[channel][$1] }
            }
        }
    }

    /// The level of each 8-bit value, none wider than need be in the cube root of linear light.
    private static func levels(atMost limit: Int) -> [UInt32] {
        let roots = SRGBTransfer.linear.map { OKLabKernel.cubeRoot(SIMD8(repeating: $0))[0] }
        var step = 0.5 / Float(limit)
        while true {
            var levels: [UInt32] = []
            var (level, start) = (UInt32(0), roots[0])
            for root in roots {
                if root - start > step { (level, start) = (level + 1, root) }
                levels.append(level)
            }
            if level < limit { return levels }
            step *= 1.02
        }
    }
}

extension ColorCells {
    /// The cell of a colour, whatever its opacity; `parts` are those of the division.
    @inline(__always)
    static func cell(of color: RGBA8, _ parts: Span<UInt32>) -> Int {
        Int(parts[Int(color.red)] | parts[256 &+ Int(color.green)] | parts[512 &+ Int(color.blue)])
    }

    /// How many cells partly transparent pixels have: 8 levels of opacity and 32 of each channel.
    static let partialCount = 1 << 18

    /// The cell of a partly transparent colour.
    @inline(__always)
    static func partialCell(of color: RGBA8) -> Int {
        Int(color.alpha >> 5) << 15 | Int(color.red >> 3) << 10 | Int(color.green >> 3) << 5 | Int(color.blue >> 3)
    }
}
