import PixelCore

/// One row of a bitmap, or the sum of several, channel by channel as numbers: eight neighbours at a time are compared
/// with those beside them.
///
/// Colours are weighted by opacity, which is a fourth channel unless the bitmap is opaque.
struct PlanarLine {
    typealias Vector = SIMD8<Float>

    /// Pixels along the line.
    let length: Int
    /// Red, green and blue, then opacity unless all is opaque.
    let channelCount: Int
    /// For each channel ``stride`` values: ``lead`` repeats of the first, those of the pixels, then repeats of the last.
    private(set) var values: [Float]

    /// Values before the first pixel's.
    static let lead = 8
    /// Values a channel.
    var stride: Int { (length + 7) / 8 * 8 + 2 * Self.lead }

    /// Makes room for rows of `length` pixels, 1 or more.
    init(length: Int, isOpaque: Bool) {
        self.length = length
        channelCount = isOpaque ? 3 : 4
        values = [Float](repeating: 0, count: channelCount * ((length + 7) / 8 * 8 + 2 * Self.lead))
    }

    /// Reads the sum of some rows of a bitmap of this width, in 8-bit steps.
    mutating func read(_ rows: [Int], of bitmap: Bitmap) {
        precondition(bitmap.width == length, "the rows are as long as the line")
        let (stride, channelCount, length) = (stride, channelCount, length)
        unsafe bitmap.pixels.withUnsafeBufferPointer { pixels in
            unsafe values.withUnsafeMutableBufferPointer { values in
                for x in Swift.stride(from: 0, to: length, by: 8) {
                    var sums = (Vector.zero, Vector.zero, Vector.zero, Vector.zero)
                    for row in rows {
                        let colors = unsafe Self.colors(pixels, row * length + x, count: min(8, length - x))
                        Self.add(colors, isOpaque: channelCount == 3, to: &sums)
                    }
                    let place = Self.lead + x
                    unsafe Self.store(sums.0, values, place)
                    unsafe Self.store(sums.1, values, stride + place)
                    unsafe Self.store(sums.2, values, 2 * stride + place)
                    if channelCount == 4 { unsafe Self.store(sums.3, values, 3 * stride + place) }
                }
                for channel in 0..<channelCount {
                    let first = channel * stride + Self.lead
                    for i in channel * stride..<first { unsafe values[i] = values[first] }
                    for i in first + length..<(channel + 1) * stride { unsafe values[i] = values[first + length - 1] }
                }
            }
        }
    }

    /// Up to eight pixels as they lie in memory; the rest repeats the last.
    ///
    /// - Precondition: `count` is 1 through 8, and `pixels` holds that many from `start`.
    @inline(__always)
    private static func colors(_ pixels: UnsafeBufferPointer<RGBA8>, _ start: Int, count: Int) -> SIMD8<UInt32> {
        if count == 8, let base = pixels.baseAddress {
            return unsafe UnsafeRawPointer(base + start).loadUnaligned(as: SIMD8<UInt32>.self)
        }
        var colors = SIMD8<UInt32>.zero
        for lane in 0..<8 { unsafe colors[lane] = pixels[start + min(lane, count - 1)].packed }
        return colors
    }

    @inline(__always)
    private static func add(
        _ colors: SIMD8<UInt32>, isOpaque: Bool, to sums: inout (Vector, Vector, Vector, Vector)
    ) {
        let red = channel(colors, 0)
        let green = channel(colors, 8)
        let blue = channel(colors, 16)
        guard !isOpaque else {
            sums.0 += red
            sums.1 += green
            sums.2 += blue
            return
        }
        let alpha = channel(colors, 24)
        let share = alpha / Vector(repeating: 255)
        sums.0 += red * share
        sums.1 += green * share
        sums.2 += blue * share
        sums.3 += alpha
    }

    @inline(__always)
    private static func channel(_ colors: SIMD8<UInt32>, _ shift: UInt32) -> Vector {
        let bytes = (colors &>> SIMD8(repeating: shift)) & SIMD8(repeating: 0xff)
        // Whole numbers below 2²³ in the lowest bits of 2²³ are the sum of both.
        let sum = unsafe unsafeBitCast(bytes | SIMD8(repeating: 0x4b00_0000), to: Vector.self)
        return sum - Vector(repeating: 0x1p23)
    }

    /// - Precondition: `values` holds eight from `place`.
    @inline(__always)
    private static func store(_ vector: Vector, _ values: UnsafeMutableBufferPointer<Float>, _ place: Int) {
        guard let base = values.baseAddress else { return }
        unsafe UnsafeMutableRawPointer(base + place).storeBytes(of: vector, as: Vector.self)
    }

    /// Eight values of a channel from pixel `x` on, which may be -8 through ``length``.
    @inline(__always)
    func vector(_ channel: Int, _ x: Int) -> Vector {
        let place = channel * stride + Self.lead + x
        precondition(place >= 0 && place + 8 <= values.count, "the pixels lie on the line")
        return unsafe values.withUnsafeBytes { unsafe $0.loadUnaligned(fromByteOffset: 4 * place, as: Vector.self) }
    }
}
