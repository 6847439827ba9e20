import TestSupport
import Testing

@testable import PixelGrids

@Suite struct ElasticCutsTests {
    /// A profile with the given weight at each place.
    private func profile(_ length: Int, _ places: [Int], weight: Float = 10) -> [Float] {
        var profile = [Float](repeating: 0.1, count: length + 1)
        for place in places { profile[place] = weight }
        return profile
    }

    @Test func followsAnEvenGrid() {
        let places = (0...12).map { $0 * 7 }
        #expect(ElasticCuts(profile(84, places), pitch: 7).positions == places)
    }

    @Test func followsJitter() {
        let places = [0, 7, 15, 21, 29, 35, 43, 50, 57, 64, 70]
        #expect(ElasticCuts(profile(70, places), pitch: 7).positions == places)
    }

    @Test func bridgesPlacesWithoutEdges() {
        let edges = [0, 8, 16, 48, 56, 64]
        #expect(ElasticCuts(profile(64, edges), pitch: 8).positions == (0...8).map { $0 * 8 })
    }

    @Test func alwaysRises() {
        var random = RandomSource(seed: 4)
        for _ in 0..<40 {
            let length = random.next(in: 8...120)
            let noise = (0...length).map { _ in Float(random.next(in: 0...100)) }
            let pitch = Double(random.next(in: 18...200)) / 10
            let cuts = ElasticCuts(noise, pitch: pitch).positions
            #expect(zip(cuts, cuts.dropFirst()).allSatisfy { $0 < $1 })
            #expect(cuts.allSatisfy { (0...length).contains($0) })
        }
    }
}
