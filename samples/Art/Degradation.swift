internal import PixelCodecs
public import PixelCore

/// What an image model does to pixel art: cells of uneven size that do not end on pixels, soft edges, noise, compression.
public struct Degradation: Sendable {
    /// How many pixels a cell is wide and high; need not be whole.
    public var pitch: Double
    /// How much of the first column and row is cut off, in cells.
    public var crop = 0.0
    /// How far a boundary may stray, in cells.
    public var jitter = 0.0
    /// The radius of the blur, in pixels.
    public var blur = 0
    /// The largest change of a channel by noise.
    public var noise = 0
    /// The quality of a JPEG compression; nil for none.
    public var jpegQuality: Int?
    /// What stands where the sprite is transparent; nil keeps it so.
    public var background: RGBA8?

    /// Creates a degradation that only enlarges.
    public init(pitch: Double) {
        self.pitch = pitch
    }

    /// `bitmap` as an image model would have drawn it. The same for the same `seed`.
    ///
    /// - Throws: `EncodeError` or `DecodeError` from the compression.
    public func apply(to bitmap: Bitmap, seed: UInt64) throws -> Bitmap {
        var random = Noise(seed: seed)
        let columns = positions(cells: bitmap.width, random: &random)
        let rows = positions(cells: bitmap.height, random: &random)
        var result = Bitmap(size: Size(columns.count, rows.count))
        for (y, row) in rows.enumerated() {
            for (x, column) in columns.enumerated() { result[x, y] = bitmap[column, row] }
        }
        if let background { result.flatten(onto: background) }
        if blur > 0 { result = result.blurred(radius: blur) }
        if noise > 0 { result.addNoise(amplitude: noise, random: &random) }
        guard let jpegQuality else { return result }
        var options = JPEGOptions()
        options.quality = jpegQuality
        return try Bitmap(decoding: result.jpegData(options))
    }

    /// The cell that each pixel along an axis belongs to.
    private func positions(cells: Int, random: inout Noise) -> [Int] {
        var boundaries: [Double] = []
        for cell in 1...cells { boundaries.append((Double(cell) - crop + jitter * random.signed()) * pitch) }
        let length = Int((Double(cells) - crop) * pitch)
        var cell = 0
        return (0..<length).map { pixel in
            while cell < cells - 1 && Double(pixel) + 0.5 > boundaries[cell] { cell += 1 }
            return cell
        }
    }
}

/// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014), so that samples are the same everywhere.
struct Noise {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// A number from −1 to 1.
    mutating func signed() -> Double {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return Double((word ^ (word >> 31)) >> 11) / Double(1 << 52) - 1
    }
}

extension Bitmap {
    /// The mean of the square of pixels within `radius`, on premultiplied alpha.
    fileprivate func blurred(radius: Int) -> Bitmap {
        var result = self
        for y in 0..<height {
            for x in 0..<width { result[x, y] = mean(around: x, y, radius: radius) }
        }
        return result
    }

    private func mean(around x: Int, _ y: Int, radius: Int) -> RGBA8 {
        var sum = SIMD4<Int>.zero
        var count = 0
        for row in max(0, y - radius)...min(height - 1, y + radius) {
            for column in max(0, x - radius)...min(width - 1, x + radius) {
                let pixel = self[column, row]
                let alpha = Int(pixel.alpha)
                sum &+= SIMD4(Int(pixel.red) * alpha, Int(pixel.green) * alpha, Int(pixel.blue) * alpha, alpha)
                count += 1
            }
        }
        guard sum.w > 0 else { return .clear }
        let channel = { (total: Int) in UInt8((total + sum.w / 2) / sum.w) }
        return RGBA8(channel(sum.x), channel(sum.y), channel(sum.z), UInt8((sum.w + count / 2) / count))
    }

    fileprivate mutating func addNoise(amplitude: Int, random: inout Noise) {
        for y in 0..<height {
            for x in 0..<width where !self[x, y].isTransparent {
                let pixel = self[x, y]
                let channel = { (value: UInt8, random: inout Noise) in
                    UInt8(min(max(Double(value) + random.signed() * Double(amplitude), 0), 255))
                }
                self[x, y] = RGBA8(
                    channel(pixel.red, &random), channel(pixel.green, &random), channel(pixel.blue, &random),
                    pixel.alpha)
            }
        }
    }
}
