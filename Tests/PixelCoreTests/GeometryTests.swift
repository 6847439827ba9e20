import PixelCore
import TestSupport
import Testing

@Suite("Crop, pad, trim, flip, turn and scale")
struct GeometryTests {
    private static let sizes = [Size(1, 1), Size(1, 7), Size(13, 1), Size(5, 11), Size(16, 16)]

    private func noise(_ size: Size, seed: UInt64 = 1) -> Bitmap {
        var random = RandomSource(seed: seed)
        return random.bitmap(.hiddenColors, size: size)
    }

    @Test(arguments: sizes)
    func croppingWhatWasPaddedGivesItBack(size: Size) {
        let bitmap = noise(size)
        let padded = bitmap.padded(by: Insets(top: 1, right: 2, bottom: 3, left: 4), with: .white)
        #expect(padded.size == Size(size.width + 6, size.height + 4))
        #expect(padded[0, 0] == .white)
        #expect(padded.cropped(to: Rectangle(origin: Point(x: 4, y: 1), size: size)) == bitmap)
    }

    @Test(arguments: sizes)
    func flippingOrTurningOftenEnoughGivesItBack(size: Size) {
        let bitmap = noise(size)
        #expect(bitmap.flippedHorizontally().flippedHorizontally() == bitmap)
        #expect(bitmap.flippedVertically().flippedVertically() == bitmap)
        #expect(bitmap.transposed().transposed() == bitmap)
        #expect(bitmap.rotated(quarterTurns: 1).rotated(quarterTurns: 3) == bitmap)
        #expect(bitmap.rotated(quarterTurns: 2) == bitmap.flippedHorizontally().flippedVertically())
        #expect(bitmap.rotated(quarterTurns: 1) == bitmap.transposed().flippedHorizontally())
        #expect(bitmap.rotated(quarterTurns: -1) == bitmap.rotated(quarterTurns: 3))
    }

    @Test func aQuarterTurnIsClockwise() {
        var bitmap = Bitmap(size: Size(2, 3), filledWith: .black)
        bitmap[0, 0] = .white
        let turned = bitmap.rotated(quarterTurns: 1)
        #expect(turned.size == Size(3, 2))
        #expect(turned[2, 0] == .white)
    }

    @Test(arguments: [1, 2, 3, 7])
    func scalingUpRepeatsPixelsAndNearestGivesThemBack(factor: Int) {
        let bitmap = noise(Size(5, 3))
        let large = bitmap.scaled(by: factor)
        for y in 0..<large.height {
            for x in 0..<large.width { #expect(large[x, y] == bitmap[x / factor, y / factor]) }
        }
        #expect(bitmap.resizedToNearest(large.size) == large)
        #expect(large.resizedToNearest(bitmap.size) == bitmap)
    }

    @Test func scalingMayDifferByAxis() {
        let large = noise(Size(2, 2)).scaled(horizontally: 3, vertically: 1)
        #expect(large.size == Size(6, 2))
    }

    @Test func trimmingFindsTheContentWhereverItIs() {
        var random = RandomSource(seed: 8)
        for _ in 0..<200 {
            let size = Size(Int.random(in: 1...9, using: &random), Int.random(in: 1...9, using: &random))
            var bitmap = Bitmap(size: size)
            var expected: Rectangle?
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                let point = Point(
                    x: .random(in: 0..<size.width, using: &random), y: .random(in: 0..<size.height, using: &random))
                bitmap[point.x, point.y] = RGBA8(0, 0, 0, 10)
                let pixel = Rectangle(origin: point, size: Size(1, 1))
                expected = expected?.union(pixel) ?? pixel
            }
            #expect(bitmap.contentBounds() == expected)
            #expect(bitmap.contentBounds(alphaAbove: 10) == nil)
            #expect(bitmap.trimmed()?.bitmap.size == expected?.size)
        }
    }

    @Test func rectanglesIntersectAndUnite() {
        let a = Rectangle(x: 0, y: 0, width: 4, height: 4)
        let b = Rectangle(x: 2, y: -3, width: 5, height: 4)
        #expect(a.intersection(b) == Rectangle(x: 2, y: 0, width: 2, height: 1))
        #expect(a.union(b) == Rectangle(x: 0, y: -3, width: 7, height: 7))
        #expect(a.intersection(Rectangle(x: 4, y: 0, width: 1, height: 1)) == nil)
        #expect(a.contains(Point(x: 3, y: 3)))
        #expect(!a.contains(Point(x: 4, y: 3)))
        #expect(!a.contains(b))
        #expect(a.offset(by: Point(x: 1, y: 2)) == Rectangle(x: 1, y: 2, width: 4, height: 4))
    }

    @Test func sizesAreReadFromText() {
        #expect(Size(parsing: "64x48") == Size(64, 48))
        #expect(Size(parsing: "64×48") == Size(64, 48))
        for text in ["", "64", "0x4", "-1x4", "axb", "1x2x3", "99999999999x99999999999"] {
            #expect(Size(parsing: text) == nil, "\(text)")
        }
    }
}
