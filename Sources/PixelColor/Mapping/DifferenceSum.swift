import PixelCore

/// The sum of how far colours are from what they became, in whole numbers: the same in whatever order it is added up.
struct DifferenceSum: Hashable, Sendable {
    /// Distances in OKLab in units of 2⁻²¹.
    private(set) var distance: UInt64 = 0
    /// Squared errors of red, green and blue times opacity, over black plus over white, in units of 255⁻².
    private(set) var squares: UInt64 = 0

    /// Nothing.
    init() {}

    /// How far `color` is from `other`, with their points in OKLab.
    @inline(__always)
    init(_ color: RGBA8, _ point: SIMD4<Float>, _ other: RGBA8, _ otherPoint: SIMD4<Float>) {
        let offset = point - otherPoint
        let squared = offset * offset
        self.init(color, other, squaredDistance: (squared.x + squared.y) + (squared.z + squared.w))
    }

    /// How far `color` is from `other`, with the squared distance of their points in OKLab.
    @inline(__always)
    init(_ color: RGBA8, _ other: RGBA8, squaredDistance: Float) {
        // A distance is at most 2. In a number from 4 to 8 the lowest bit stands for 2⁻²¹.
        distance = UInt64((squaredDistance.squareRoot() + 4).bitPattern & 0x7f_ffff)
        if color.alpha & other.alpha == 255 {
            let red = Int32(color.red) &- Int32(other.red)
            let green = Int32(color.green) &- Int32(other.green)
            let blue = Int32(color.blue) &- Int32(other.blue)
            squares = UInt64(UInt32(bitPattern: red &* red &+ green &* green &+ blue &* blue)) &* (2 * 255 * 255)
        } else {
            squares = Self.squares(color, other)
        }
    }

    private static func squares(_ color: RGBA8, _ other: RGBA8) -> UInt64 {
        func channels(_ color: RGBA8) -> SIMD4<Int64> {
            SIMD4(Int64(color.red), Int64(color.green), Int64(color.blue), 255) &* Int64(color.alpha)
        }
        let difference = channels(color) &- channels(other)
        let overBlack = SIMD3(difference.x, difference.y, difference.z)
        let overWhite = overBlack &- difference.w
        return UInt64((overBlack &* overBlack &+ overWhite &* overWhite).wrappedSum())
    }

    @inline(__always)
    static func += (sum: inout DifferenceSum, other: DifferenceSum) {
        sum.distance &+= other.distance
        sum.squares &+= other.squares
    }

    /// The mean over `count` pixels.
    func mean(over count: Int) -> ImageDifference {
        let sum = ColorDifference(
            distance: Double(distance) * 0x1p-21, squaredError: Double(squares) / (2 * 255 * 255))
        return ImageDifference(sum, count: count)
    }
}
