import PixelCore
import TestSupport
import Testing

@testable import PixelColor

@Suite struct RecentColorsTests {
    @Test func everyNumberStandsForItsColour() {
        var random = RandomSource(seed: 40)
        var recent = RecentColors()
        var known: [RGBA8] = []
        var restarts = 0
        for _ in 0..<300 {
            let row = random.bitmap(random.chance(1, in: 2) ? .noise : .gradient, size: Size(256, 1))
            var numbers = [UInt32](repeating: 0, count: 256)
            let (first, fresh) = recent.number(row.pixels, &numbers)
            if first == 0 {
                known.removeAll()
                restarts += 1
            }
            #expect(first == known.count)
            known += fresh
            #expect(numbers.indices.allSatisfy { known[Int(numbers[$0])] == row.pixels[$0] })
        }
        #expect(restarts > 1)
    }

    @Test func aRepeatedColourKeepsItsNumber() {
        var recent = RecentColors()
        var numbers = [UInt32](repeating: 0, count: 8)
        let row = Bitmap(size: Size(8, 1), filledWith: .clear)
        #expect(recent.number(row.pixels, &numbers).fresh.count == 1)
        #expect(numbers == [0, 0, 0, 0, 0, 0, 0, 0])
        #expect(recent.number(row.pixels, &numbers).fresh.isEmpty)
    }
}
