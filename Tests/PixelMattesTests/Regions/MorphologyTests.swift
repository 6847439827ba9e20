import PixelCore
import TestSupport
import Testing

@testable import PixelMattes

@Suite("Planes of bytes")
struct MorphologyTests {
    /// 255 where all of a pixel and its neighbours are, asked one by one.
    private func eroded(_ plane: [UInt8], _ width: Int, _ outside: UInt8, _ connectsCorners: Bool) -> [UInt8] {
        let height = plane.count / width
        return plane.indices.map { index in
            let (x, y) = (index % width, index / width)
            let offsets = [(0, 0), (1, 0), (-1, 0), (0, 1), (0, -1)]
            let corners = connectsCorners ? [(1, 1), (-1, 1), (1, -1), (-1, -1)] : []
            let isSet = (offsets + corners).allSatisfy { dx, dy in
                let (column, row) = (x + dx, y + dy)
                guard (0..<width).contains(column), (0..<height).contains(row) else { return outside == 255 }
                return plane[row * width + column] == 255
            }
            return isSet ? 255 : 0
        }
    }

    private func plane(_ random: inout RandomSource, _ width: Int, _ height: Int) -> [UInt8] {
        let share = random.next(in: 1...9)
        return (0..<width * height).map { _ in random.chance(share, in: 10) ? 255 : 0 }
    }

    @Test func erosionAndDilationAskAllNeighbours() {
        var random = RandomSource(seed: 5)
        for _ in 0..<120 {
            let (width, height) = (random.next(in: 1...40), random.next(in: 1...12))
            let plane = plane(&random, width, height)
            for outside: UInt8 in [0, 255] {
                for connectsCorners in [false, true] {
                    let found = Morphology.eroded(
                        plane, width: width, outside: outside, connectsCorners: connectsCorners)
                    #expect(found == eroded(plane, width, outside, connectsCorners))
                }
            }
            // What is dilated is what is left of the erosion of its complement.
            let dilated = Morphology.dilated(plane, width: width)
            #expect(dilated == eroded(plane.map { ~$0 }, width, 255, false).map { ~$0 })
            #expect(Morphology.difference(plane, dilated) == zip(plane, dilated).count { $0 != $1 })
        }
    }

    @Test func connectedRunsFindThePartsThatIslandsFind() {
        var random = RandomSource(seed: 6)
        for _ in 0..<80 {
            let (width, height) = (random.next(in: 1...30), random.next(in: 1...20))
            let plane = plane(&random, width, height)
            let mask = ContentMask(size: Size(width, height), isContent: plane.map { $0 == 255 })
            for connectsCorners in [false, true] {
                let runs = ConnectedRuns(of: plane, width: width, where: 255, connectsCorners: connectsCorners)
                let parts = Islands.parts(of: mask, connectsCorners: connectsCorners)
                #expect(runs.count == parts.count)
                let areas = parts.map { $0.reduce(0) { $0 + $1.right - $1.left + 1 } }
                #expect(runs.areas.sorted() == areas.sorted())
            }
        }
    }
}
