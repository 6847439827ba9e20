import PixelCore
import PixelMattes
import TestSupport
import Testing

@Suite("The nearest content")
struct NearestContentTests {
    @Test(arguments: 1...40) func isAsNearAsAny(seed: UInt64) {
        var random = RandomSource(seed: seed)
        let size = random.size(in: 1...20)
        let rarity = random.next(in: 1...30)
        let mask = ContentMask(size: size, isContent: (0..<size.area).map { _ in random.chance(1, in: rarity) })
        let content = (0..<size.area).filter { mask.isContent[$0] }.map {
            Point(x: $0 % size.width, y: $0 / size.width)
        }
        let nearest = NearestContent(of: mask)
        for y in 0..<size.height {
            let points = nearest.points(nearestToRow: y)
            #expect(points.count == (content.isEmpty ? 0 : size.width))
            for (x, point) in points.enumerated() {
                let here = Point(x: x, y: y)
                #expect(mask.isContent[point.y * size.width + point.x])
                #expect(here.squaredDistance(to: point) == content.map { here.squaredDistance(to: $0) }.min())
            }
        }
    }

    @Test func amongEqualsTheLeftmostAndUppermostIsTaken() {
        let rows = [".#.", "#.#", ".#."]
        let nearest = NearestContent(of: ContentMask(size: Size(3, 3), isContent: rows.joined().map { $0 == "#" }))
        #expect(nearest.points(nearestToRow: 1)[1] == Point(x: 0, y: 1))
        let column = NearestContent(of: ContentMask(size: Size(1, 3), isContent: [true, false, true]))
        #expect(column.points(nearestToRow: 1) == [Point(x: 0, y: 0)])
    }
}
