import PixelCore
import PixelMattes
import TestSupport
import Testing

@Suite("Fringes and hidden colours")
struct FringeTests {
    private static let mattes = [RGBA8.white, .black, RGBA8(0, 255, 0), RGBA8(128, 90, 200)]

    /// What a removal leaves that found the right alpha but kept the matte in the colours.
    private func contaminated(_ truth: Bitmap, _ matte: RGBA8) -> Bitmap {
        var result = truth.flattened(onto: matte)
        for point in truth.allPoints { result[point.x, point.y].alpha = truth[point.x, point.y].alpha }
        return result
    }

    @Test(arguments: CleaningSamples.seeds, mattes)
    func aMixtureWithAKnownMatteGivesTheColorBack(seed: UInt64, matte: RGBA8) {
        let truth = CleaningSamples.soft(seed)
        let cleaned = contaminated(truth, matte).changed { $0.removeFringe(of: matte, radius: 0) }
        for (expected, found) in zip(truth.allPixels, cleaned.allPixels) where expected.alpha > 0 {
            #expect(found.alpha == expected.alpha)
            // Half a level in the mixture is this much in the colour.
            let tolerance = 255 / Int(2 * UInt16(expected.alpha)) + 1
            for (a, b) in [(expected.red, found.red), (expected.green, found.green), (expected.blue, found.blue)] {
                #expect(abs(Int(a) - Int(b)) <= tolerance)
            }
        }
    }

    @Test(arguments: 1...20) func everyMixtureIsUnmixedToWhatMixesToItAgain(seed: UInt64) {
        var random = RandomSource(seed: seed)
        let (color, matte) = (random.color(), random.color())
        for alpha in 1...254 {
            var mixture = RGBA8(color.red, color.green, color.blue, UInt8(alpha)).flattened(onto: matte)
            mixture.alpha = UInt8(alpha)
            var bitmap = Bitmap(size: Size(1, 1), filledWith: mixture)
            bitmap.removeFringe(of: matte)
            #expect(bitmap[0, 0].alpha == UInt8(alpha))
            mixture.alpha = 255
            #expect(bitmap[0, 0].flattened(onto: matte) == mixture)
        }
    }

    @Test func alphaGrowsWhereNoColorCouldBeMixedToThis() {
        // Over white, a quarter of a colour cannot be darker than three quarters of white.
        var bitmap = Bitmap(size: Size(1, 1), filledWith: RGBA8(20, 100, 60, 64))
        bitmap.removeFringe(of: .white)
        #expect(bitmap[0, 0].alpha >= 235)
        #expect(bitmap[0, 0].red == 0)
        var opaque = bitmap[0, 0].flattened(onto: .white)
        opaque.alpha = 64
        #expect(opaque == RGBA8(20, 100, 60, 64))
    }

    @Test func opaqueMixturesAtTheEdgeBecomeTransparentByTheirShare() {
        let (ink, mixed) = (RGBA8(40, 20, 60), RGBA8(40, 20, 60, 102).flattened(onto: .white))
        var bitmap = Bitmap(size: Size(9, 9))
        for y in 1..<8 { for x in 1..<8 { bitmap[x, y] = (2..<7).contains(x) && (2..<7).contains(y) ? ink : mixed } }
        bitmap[1, 4] = RGBA8(220, 30, 30)
        bitmap[1, 5] = .white
        #expect(bitmap.removeFringe(of: .white) == 23)
        #expect(bitmap[1, 1] == RGBA8(40, 20, 60, 102) && bitmap[7, 4] == RGBA8(40, 20, 60, 102))
        #expect(bitmap[1, 4] == RGBA8(220, 30, 30) && bitmap[1, 5] == .clear && bitmap[4, 4] == ink)
    }

    @Test func whatHasNothingFartherInIsLeftAlone() {
        let line = Bitmap(rows: [".....", ".###.", "....."])
        #expect(line.changed { $0.removeFringe(of: .white, radius: 2) } == line)
        let full = Bitmap(size: Size(3, 3), filledWith: RGBA8(240, 240, 240))
        #expect(full.changed { $0.removeFringe(of: .white) } == full)
    }

    @Test func withoutAMatteEdgesTakeTheNearestOpaqueColor() {
        let sprite = Bitmap(rows: ["..++...", "oo++++#", ".+....."])
        var cleaned = sprite
        #expect(cleaned.removeFringe() == 3)
        func color(_ x: Int, _ y: Int) -> RGBA8 { RGBA8(cleaned[x, y].red, cleaned[x, y].green, cleaned[x, y].blue) }
        #expect(color(2, 0) == sprite[0, 1] && color(2, 1) == sprite[0, 1] && color(1, 2) == sprite[0, 1])
        #expect(color(3, 0) == RGBA8(200, 20, 20) && color(5, 1) == sprite[6, 1])
        #expect(cleaned.allPixels.map(\.alpha) == sprite.allPixels.map(\.alpha))
        #expect(sprite.changed { $0.removeFringe(radius: 2) }[3, 0] == RGBA8(20, 200, 20, 128))
    }

    @Test(arguments: CleaningSamples.seeds) func noColorHidesOnceCleared(seed: UInt64) {
        let original = CleaningSamples.anything(seed)
        let cleared = original.changed { $0.clearHiddenColors() }
        for (before, after) in zip(original.allPixels, cleared.allPixels) {
            #expect(after == (before.isTransparent ? .clear : before))
        }
    }

    @Test(arguments: CleaningSamples.seeds) func colorsBleedFromTheNearestAndWhatShowsStays(seed: UInt64) {
        let original = CleaningSamples.anything(seed)
        let visible = original.allPoints.filter { original[$0.x, $0.y].alpha > 0 }
        for radius in [nil, 1, 3] {
            let bled = original.changed { $0.bleedColors(within: radius) }
            for point in original.allPoints {
                let (before, after) = (original[point.x, point.y], bled[point.x, point.y])
                guard before.isTransparent else {
                    #expect(before == after)
                    continue
                }
                let distance = visible.map { $0.squaredDistance(to: point) }.min() ?? .max
                let reach = radius.map { ($0 + 1) * ($0 + 1) } ?? .max
                let sources = visible.filter { $0.squaredDistance(to: point) == distance }
                    .map { original[$0.x, $0.y] }
                #expect(after.isTransparent)
                #expect(
                    distance < reach
                        ? sources.contains { ($0.red, $0.green, $0.blue) == (after.red, after.green, after.blue) }
                        : after == .clear)
            }
        }
    }
}
