import PixelCore
import Testing

@Suite("Animations and their timing")
struct AnimationTests {
    private let frame = Bitmap(size: Size(2, 2))

    @Test func framesOfDifferentSizesAreRefused() {
        let other = Cel(Bitmap(size: Size(2, 3)), duration: .zero)
        #expect(throws: AnimationError.self) { try Animation(cels: [Cel(frame, duration: .zero), other]) }
        #expect(throws: AnimationError.self) { try Animation(cels: []) }
        #expect(throws: AnimationError.self) { try Animation(cels: [Cel(frame, duration: .zero)], loopCount: -1) }
    }

    @Test func theDurationIsTheSumOfItsFrames() throws {
        let animation = try Animation(cels: [40, 60, 33].map { Cel(frame, duration: .milliseconds($0)) })
        #expect(animation.duration == .milliseconds(133))
    }

    @Test(arguments: [[75, 75, 75, 75], [83, 83, 84, 83, 83, 84], [1, 2, 3], [0, 0, 100], [33, 33, 33]])
    func roundedDurationsNeverDrift(milliseconds: [Int]) {
        let units = milliseconds.map { Duration.milliseconds($0) }.rounded(toMultiplesOf: .milliseconds(10))
        #expect(units.count == milliseconds.count)
        for (unit, duration) in zip(units, milliseconds) where duration > 0 { #expect(unit >= 1) }
        // Frames shorter than a unit are lengthened to one, so only longer ones keep to the clock.
        if milliseconds.allSatisfy({ $0 >= 10 }) {
            var (end, exact) = (0, 0)
            for (unit, duration) in zip(units, milliseconds) {
                end += unit * 10
                exact += duration
                #expect(abs(end - exact) <= 5)
            }
        }
    }

    @Test func millisecondsAreExact() {
        #expect(Duration.milliseconds(40).milliseconds == 40)
        #expect((Duration.seconds(1) / 30).milliseconds.rounded() == 33)
    }
}
