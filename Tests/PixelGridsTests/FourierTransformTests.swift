import Foundation
import TestSupport
import Testing

@testable import PixelGrids

@Suite struct FourierTransformTests {
    @Test func equalsTheSumByDefinition() {
        var random = RandomSource(seed: 5)
        let count = 32
        let values = (0..<count).map { _ in Float(random.next(in: -100...100)) }
        var (real, imaginary) = (values, [Float](repeating: 0, count: count))
        FourierTransform(count: count).transform(&real, &imaginary)
        for k in 0..<count {
            var (re, im) = (0.0, 0.0)
            for (n, value) in values.enumerated() {
                let angle = -2 * Double.pi * Double(k * n) / Double(count)
                re += Double(value) * cos(angle)
                im += Double(value) * sin(angle)
            }
            #expect(abs(Double(real[k]) - re) < 1e-2 && abs(Double(imaginary[k]) - im) < 1e-2)
        }
    }

    @Test func twoSeriesAtOnceDoNotMix() {
        var random = RandomSource(seed: 6)
        let transform = FourierTransform(count: 64)
        let (a, b) = (
            (0..<64).map { _ in Float(random.next(in: 0...50)) }, (0..<64).map { _ in Float(random.next(in: 0...50)) }
        )
        let silence = [Float](repeating: 0, count: 64)
        let (first, second) = transform.powerSpectra(a, b)
        let (alone, none) = transform.powerSpectra(a, silence)
        let (other, _) = transform.powerSpectra(b, silence)
        for k in 0...32 {
            #expect(abs(first[k] - alone[k]) <= 1e-3 * max(1, alone[k]))
            #expect(abs(second[k] - other[k]) <= 1e-3 * max(1, other[k]))
            #expect(none[k] < 1e-3)
        }
    }

    @Test func aCombPeaksAtItsPitch() {
        let transform = FourierTransform(count: 256)
        let comb = (0..<256).map { Float($0 % 8 == 0 ? 1 : 0) }
        let (power, _) = transform.powerSpectra(comb, [Float](repeating: 0, count: 256))
        let peak = (1..<48).max { power[$0] < power[$1] }
        #expect(peak == 32)
    }
}
