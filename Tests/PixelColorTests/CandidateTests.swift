import PixelCore
import TestSupport
import Testing

@testable import PixelColor

@Suite struct CandidateTests {
    @Test(arguments: ColorMetric.allCases)
    func cellsListWhatIsNearestToAnyOfTheirColours(metric: ColorMetric) {
        var random = RandomSource(seed: 50)
        for count in [1, 2, 9, 60, 256] {
            let points = random.colors(count).map(metric.point(of:))
            let search = NearestColor(points)
            var cells = CandidateCells(points, metric: metric)
            for _ in 0..<500 {
                let color = random.color()
                let cell = CandidateCells.cells(of: SIMD8(repeating: color.packed))[0]
                var candidates: [Int] = []
                cells.candidates(of: cell).forEach { candidates.append($0) }
                #expect(candidates.contains(search.nearestIndex(to: metric.point(of: color))))
            }
        }
    }

    @Test func aCellHoldsAllOfItsColours() {
        // Two entries on either side of a colour: were a cell's box too small, one of them could be left out.
        var random = RandomSource(seed: 51)
        for _ in 0..<40 {
            let corner = SIMD3<Int>(random.next(in: 0...31), random.next(in: 0...31), random.next(in: 0...31)) &* 8
            let points = (0..<24).map { _ in
                ColorMetric.oklab.point(of: random.color(near: RGBA8(corner), within: 14))
            }
            let search = NearestColor(points)
            var cells = CandidateCells(points, metric: .oklab)
            for offset in 0..<512 {
                let color = RGBA8(corner &+ SIMD3(offset & 7, offset >> 3 & 7, offset >> 6))
                let cell = CandidateCells.cells(of: SIMD8(repeating: color.packed))[0]
                var isListed = false
                let nearest = search.nearestIndex(to: color.point)
                cells.candidates(of: cell).forEach { if $0 == nearest { isListed = true } }
                #expect(isListed)
            }
        }
    }

    @Test(arguments: ColorMetric.allCases)
    func gridsFindTheNearestOfAnyPoint(metric: ColorMetric) {
        var random = RandomSource(seed: 52)
        for count in [1, 7, 40, 256] {
            let points = random.colors(count).map(metric.point(of:))
            let search = NearestColor(points)
            var grid = CandidateGrid(points, metric: metric)
            for _ in 0..<500 {
                // Beyond the colours of sRGB too.
                let point = grid.clamped(
                    metric.point(of: random.color()) * SIMD4(1.3, 1.3, 1.3, 1) - SIMD4(0.1, 0, 0, 0))
                let found = points[grid.nearestIndex(to: point)] - point
                let nearest = points[search.nearestIndex(to: point)] - point
                #expect((found * found).sum() <= (nearest * nearest).sum() * 1.0001 + 1e-6)
            }
        }
    }
}

extension RGBA8 {
    fileprivate init(_ channels: SIMD3<Int>) {
        self.init(UInt8(channels.x), UInt8(channels.y), UInt8(channels.z))
    }
}

extension RandomSource {
    fileprivate mutating func color(near color: RGBA8, within distance: Int) -> RGBA8 {
        func moved(_ channel: UInt8, _ offset: Int) -> UInt8 { UInt8(clamping: Int(channel) + offset) }
        let offsets = (0..<3).map { _ in next(in: -distance...distance) }
        return RGBA8(
            moved(color.red, offsets[0]), moved(color.green, offsets[1]), moved(color.blue, offsets[2]))
    }
}
