import PixelCore
import SampleArt
import Testing

@Suite("What was cut out is judged by the truth")
struct MatteJudgementTests {
    @Test("The truth is perfect and without error", arguments: MatteCase.Background.allCases)
    func truth(before background: MatteCase.Background) throws {
        let drawn = try MatteCase.random(background, seed: 3)
        let judgement = MatteJudgement(of: drawn.truth, for: drawn)
        #expect(judgement.isPerfect && judgement.isPerfectButForTies)
        #expect(judgement.meanAlphaError == 0 && judgement.edgeDeltaE == 0)
    }

    @Test("A picture of which nothing was removed has all its background as error")
    func nothingRemoved() throws {
        let drawn = try MatteCase.random(.uniform, seed: 5)
        let judgement = MatteJudgement(of: drawn.picture, for: drawn)
        let missing = (0..<drawn.truth.size.area).reduce(0) { $0 + 255 - Int(drawn.truth.pixels[$1].alpha) }
        #expect(!judgement.isPerfect && !judgement.isPerfectButForTies)
        #expect(abs(judgement.meanAlphaError - Double(missing) / Double(255 * drawn.truth.size.area)) < 1e-12)
        #expect(judgement.edgeDeltaE > 5)
    }

    @Test("A pixel that is half transparent may fall to either side, but for the strict judgement")
    func ties() {
        for (alpha, isTie) in [(UInt8(104), true), (151, true), (103, false), (152, false)] {
            var truth = Bitmap(size: Size(9, 9))
            for x in 0..<4 { truth.draw(Bitmap(size: Size(1, 9), filledWith: .black), at: Point(x: x, y: 0)) }
            truth[4, 4] = RGBA8(0, 0, 0, alpha)
            var result = truth
            result[4, 4].alpha = alpha < 128 ? 255 : 0
            let judgement = MatteJudgement(of: result, picture: truth.flattened(onto: .white), truth: truth)
            #expect(!judgement.isPerfect)
            #expect(judgement.isPerfectButForTies == isTie, "alpha \(alpha)")
        }
    }

    @Test("Colours count at the edge only, and not where nothing shows")
    func edge() {
        var truth = Bitmap(size: Size(20, 20))
        truth.draw(Bitmap(size: Size(10, 20), filledWith: RGBA8(200, 40, 40)), at: .zero)
        let picture = truth.flattened(onto: .white)
        var inside = truth
        inside[3, 9] = .white
        inside[18, 9] = RGBA8(9, 9, 9, 0)
        #expect(MatteJudgement(of: inside, picture: picture, truth: truth).edgeDeltaE == 0)
        var fringed = truth
        fringed[9, 9] = .white
        #expect(MatteJudgement(of: fringed, picture: picture, truth: truth).edgeDeltaE > 0)
    }
}
