import PixelCore
import PixelMattes

/// Tells in constant time whether a region of a sheet is empty, and whether two hold the same.
///
/// The sum of v(x, y) · aˣ · bʸ over a region, modulo 2⁶⁴, where v is a mixed number for each colour and 0 where there is
/// no content. Sums come from a table of prefix sums; odd factors have inverses, which move a region to the origin. What
/// differs has the same hash by an unlikely chance only; evidence bears that.
struct RegionHashes {
    private let width: Int
    /// (width + 1) × (height + 1) sums of all that is above and to the left.
    private let sums: [UInt64]
    private let inverseX: [UInt64]
    private let inverseY: [UInt64]

    /// - Complexity: O(pixels); 8 bytes for each
    init(of sheet: Bitmap, _ mask: ContentMask) {
        let (width, height) = (sheet.width, sheet.height)
        let stride = width + 1
        var sums = [UInt64](repeating: 0, count: stride * (height + 1))
        let pixels = sheet.pixels
        let powersX = Self.powers(of: Self.factorX, count: width)
        var powerY: UInt64 = 1
        for y in 0..<height {
            var row: UInt64 = 0
            for x in 0..<width {
                if mask.isContent[y * width + x] {
                    row &+= Self.mixed(pixels[y * width + x].packed) &* powersX[x]
                }
                sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1] &+ row &* powerY
            }
            powerY &*= Self.factorY
        }
        self.width = stride
        self.sums = sums
        inverseX = Self.powers(of: Self.inverse(of: Self.factorX), count: width + 1)
        inverseY = Self.powers(of: Self.inverse(of: Self.factorY), count: height + 1)
    }

    /// The same for regions that hold the same, wherever they lie.
    func hash(_ x: Range<Int>, _ y: Range<Int>) -> UInt64 {
        sum(x, y) &* inverseX[x.lowerBound] &* inverseY[y.lowerBound]
    }

    func isEmpty(_ x: Range<Int>, _ y: Range<Int>) -> Bool { sum(x, y) == 0 }

    /// The smallest region that holds all content of one; nil when there is none.
    ///
    /// - Complexity: O(log length)
    func contentBounds(_ x: Range<Int>, _ y: Range<Int>) -> (x: Range<Int>, y: Range<Int>)? {
        guard !isEmpty(x, y) else { return nil }
        let left = Self.first(in: x) { !isEmpty(x.lowerBound..<$0 + 1, y) }
        let right = Self.first(in: left..<x.upperBound) { isEmpty($0 + 1..<x.upperBound, y) } + 1
        let top = Self.first(in: y) { !isEmpty(left..<right, y.lowerBound..<$0 + 1) }
        let bottom = Self.first(in: top..<y.upperBound) { isEmpty(left..<right, $0 + 1..<y.upperBound) } + 1
        return (left..<right, top..<bottom)
    }

    private func sum(_ x: Range<Int>, _ y: Range<Int>) -> UInt64 {
        let (top, bottom) = (y.lowerBound * width, y.upperBound * width)
        return sums[bottom + x.upperBound] &- sums[bottom + x.lowerBound]
            &- sums[top + x.upperBound] &+ sums[top + x.lowerBound]
    }

    /// The first of `range` that `isReached` holds for, as it does for all after it.
    private static func first(in range: Range<Int>, where isReached: (Int) -> Bool) -> Int {
        var (low, high) = (range.lowerBound, range.upperBound - 1)
        while low < high {
            let middle = (low + high) / 2
            if isReached(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private static let factorX: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static let factorY: UInt64 = 0xD1B5_4A32_D192_ED03

    private static func powers(of factor: UInt64, count: Int) -> [UInt64] {
        var power: UInt64 = 1
        return (0..<count).map { _ in
            defer { power &*= factor }
            return power
        }
    }

    /// Newton's method: each step doubles the bits that are right.
    private static func inverse(of odd: UInt64) -> UInt64 {
        (0..<6).reduce(odd) { inverse, _ in inverse &* (2 &- odd &* inverse) }
    }

    /// The finalizer of SplitMix64 (G. L. Steele et al. 2014).
    private static func mixed(_ value: UInt32) -> UInt64 {
        var bits = UInt64(value) &+ 0x9E37_79B9_7F4A_7C15
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
