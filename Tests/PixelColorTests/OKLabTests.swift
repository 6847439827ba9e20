import PixelColor
import PixelCore
import TestSupport
import Testing

@Suite struct OKLabTests {
    /// Values of the primaries, computed in double precision from the published matrices.
    @Test(arguments: [
        (RGBA8.white, OKLab(l: 1, a: 0, b: 0)),
        (RGBA8.black, OKLab(l: 0, a: 0, b: 0)),
        (RGBA8(255, 0, 0), OKLab(l: 0.627955, a: 0.224863, b: 0.125846)),
        (RGBA8(0, 255, 0), OKLab(l: 0.866440, a: -0.233888, b: 0.179498)),
        (RGBA8(0, 0, 255), OKLab(l: 0.452014, a: -0.032457, b: -0.311528)),
    ])
    func matchesThePublishedPrimaries(color: RGBA8, expected: OKLab) {
        #expect(OKLab(color).deltaE(to: expected) < 0.01)
    }

    @Test func blackIsExactlyTheOrigin() {
        #expect(OKLab(.black) == OKLab(l: 0, a: 0, b: 0))
    }

    @Test func everyColourComesBack() {
        var random = RandomSource(seed: 1)
        for _ in 0..<5_000 {
            let color = random.color()
            #expect(RGBA8(OKLab(color)) == color)
        }
    }

    @Test func coloursOutsideSRGBAreClipped() {
        #expect(RGBA8(OKLab(l: 2, a: 0, b: 0)) == .white)
        #expect(RGBA8(OKLab(l: -1, a: 0, b: 0)) == .black)
    }

    @Test func distanceIsEuclideanTimesAHundred() {
        let origin = OKLab(l: 0.5, a: 0, b: 0)
        #expect(abs(origin.deltaE(to: OKLab(l: 0.5, a: 0.03, b: 0.04)) - 5) < 1e-4)
        #expect(origin.deltaE(to: origin) == 0)
    }

    @Test func manyColoursAtOnceEqualEachByItself() {
        var random = RandomSource(seed: 2)
        for count in [1, 7, 8, 9, 31] {
            let colors = (0..<count).map { _ in random.color(alpha: random.pick([0, 255, random.byte()])) }
            let points = ColorPoints(colors)
            for (i, color) in colors.enumerated() { #expect(points[i] == color.point) }
        }
    }

    @Test func pointsWithOpacityComeBack() {
        var random = RandomSource(seed: 3)
        for _ in 0..<500 {
            let color = random.color(alpha: UInt8(random.next(in: 1...255)))
            #expect(RGBA8(point: color.point) == color)
        }
        #expect(RGBA8(point: RGBA8(9, 9, 9, 0).point) == .clear)
    }
}
