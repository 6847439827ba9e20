import PixelCore
import TestSupport
import Testing

@testable import PixelGrids

@Suite struct SettledCutsTests {
    /// A profile with the given weight at each place.
    private func profile(_ length: Int, _ places: [Int], weight: Float = 10) -> [Float] {
        var profile = [Float](repeating: 0, count: length + 1)
        for place in places { profile[place] = weight }
        return profile
    }

    /// Settled from the elastic cuts.
    private func settled(_ profile: [Float], pitch: Double) -> [Int] {
        SettledCuts(ElasticCuts(profile, pitch: pitch).positions, profile, pitch: pitch).positions
    }

    @Test func keepsAnEvenGrid() {
        let places = (0...12).map { $0 * 7 }
        #expect(settled(profile(84, places), pitch: 7) == places)
    }

    @Test func findsAnEdgeThatFewLinesShowFarFromItsPlace() {
        let places = (0...12).map { $0 == 5 ? 53 : $0 * 10 }
        var profile = profile(120, places)
        profile[53] = 1
        #expect(ElasticCuts(profile, pitch: 10).positions != places)
        #expect(settled(profile, pitch: 10) == places)
    }

    @Test func countsTwoCellsWhereALineShowsNoEdge() {
        let places = (0...11).map { $0 * 12 }
        let cuts = settled(profile(132, places.filter { $0 != 60 }), pitch: 12)
        #expect(cuts == places)
    }

    @Test func alwaysRises() {
        var random = RandomSource(seed: 5)
        for _ in 0..<60 {
            let length = random.next(in: 8...120)
            let noise = (0...length).map { _ in Float(random.next(in: 0...100)) }
            let pitch = Double(random.next(in: 18...300)) / 10
            let cuts = settled(noise, pitch: pitch)
            #expect(zip(cuts, cuts.dropFirst()).allSatisfy { $0 < $1 })
            #expect(cuts.allSatisfy { (0...length).contains($0) })
        }
    }

    @Test(arguments: 1...6)
    func aJitteredSpriteKeepsItsCellsAndItsLines(seed: UInt64) throws {
        let sprite = Sprite.random(Size(40, 30), seed: seed)
        let (columns, rows) = (
            Sprite.jitteredCuts(40, pitch: 14, seed: seed), Sprite.jitteredCuts(30, pitch: 14, seed: seed + 50)
        )
        let grid = try #require(PixelGrid.detect(in: sprite.drawn(columnCuts: columns, rowCuts: rows)).grid)
        #expect(Self.isAlike(grid.columnCuts, columns))
        #expect(Self.isAlike(grid.rowCuts, rows))
    }

    /// Whether there are as many cuts, each at its place or right beside it, where a line of few edges may have put it.
    private static func isAlike(_ cuts: [Int], _ places: [Int]) -> Bool {
        cuts.count == places.count && zip(cuts, places).allSatisfy { abs($0 - $1) <= 1 }
    }
}
