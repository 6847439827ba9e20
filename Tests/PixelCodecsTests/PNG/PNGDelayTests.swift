@testable import PixelCodecs
import Testing

@Suite struct PNGDelayTests {
    @Test(arguments: [0, 1, 16, 17, 40, 100, 999, 1000, 65_535])
    func wholeMillisecondsAreWrittenAsSuch(_ milliseconds: Int) {
        let delay = PNGDelay(.milliseconds(milliseconds))
        #expect(delay == PNGDelay(numerator: UInt16(milliseconds), denominator: 1000))
        #expect(delay.duration == .milliseconds(milliseconds))
    }

    @Test func everyFractionComesBackExactly() {
        var numbers = PNGPicture.Numbers(state: 1)
        let common: [(UInt16, UInt16)] = [(1, 30), (1, 60), (2, 3), (1001, 30_000), (65_535, 65_534), (1, 65_535)]
        let random = (0..<2000).map { _ in
            (UInt16.random(in: 1...UInt16.max, using: &numbers), UInt16.random(in: 1...UInt16.max, using: &numbers))
        }
        for (numerator, denominator) in common + random {
            let duration = PNGDelay(numerator: numerator, denominator: denominator).duration
            #expect(PNGDelay(duration).duration == duration, "\(numerator)/\(denominator)")
        }
    }

    @Test func aFractionIsInItsLowestTerms() {
        #expect(PNGDelay(.seconds(1) / 30) == PNGDelay(numerator: 1, denominator: 30))
        #expect(PNGDelay(.seconds(1.0 / 60)) == PNGDelay(numerator: 1, denominator: 60))
    }

    @Test func aDenominatorOfZeroMeansHundredths() {
        #expect(PNGDelay(numerator: 7, denominator: 0).duration == .milliseconds(70))
    }

    @Test func longDurationsUseSmallerDenominators() {
        #expect(PNGDelay(.milliseconds(65_540)).duration == .milliseconds(65_540))
        #expect(PNGDelay(.seconds(120)).duration == .seconds(120))
        #expect(PNGDelay(.seconds(65_535)).duration == .seconds(65_535))
        #expect(PNGDelay(.seconds(70_000)).duration == .seconds(65_535))
    }

    @Test func noFractionIsNearerThanTheOneChosen() {
        var numbers = PNGPicture.Numbers(state: 2)
        for _ in 0..<20 {
            let attoseconds = Int128.random(in: 1_000_000_000_000_000...3_000_000_000_000_000_000, using: &numbers)
            let wanted = Duration(attoseconds: attoseconds)
            let error = abs(PNGDelay(wanted).duration.attoseconds - attoseconds)
            for denominator in stride(from: UInt16(1), through: 65_535, by: 7) {
                let exact = Double(attoseconds) / 1e18 * Double(denominator)
                guard exact < 65_535 else { break }
                let numerator = UInt16(exact.rounded())
                let other = PNGDelay(numerator: numerator, denominator: denominator).duration
                // Durations are cut off to whole attoseconds.
                #expect(error <= abs(other.attoseconds - attoseconds) + 1)
            }
        }
    }

    @Test func noDurationAboveZeroBecomesZero() {
        #expect(PNGDelay(.nanoseconds(1)).duration > .zero)
        #expect(PNGDelay(.zero).duration == .zero)
    }
}
