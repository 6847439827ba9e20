import PixelCore
import PixelMattes
import Testing

@Suite("Thresholds of opacity")
struct AlphaThresholdTests {
    /// What becomes of each opacity on a transparent border, which has no background to remove.
    private func outcomes(_ value: UInt8) -> [UInt8] {
        var bitmap = Bitmap(size: Size(18, 18))
        for alpha in 0..<256 { bitmap[1 + alpha % 16, 1 + alpha / 16] = RGBA8(200, 90, 40, UInt8(alpha)) }
        var remover = BackgroundRemover()
        remover.alphaThreshold = AlphaThreshold(value)
        let result = remover.removeBackground(from: bitmap).bitmap
        return (0..<256).map { result[1 + $0 % 16, 1 + $0 / 16].alpha }
    }

    @Test func zeroKeepsAllAndTheHighestLeavesNone() {
        #expect(outcomes(0) == (0...255).map { UInt8($0) })
        #expect(outcomes(255) == (0...255).map { $0 < 128 ? 0 : 255 })
    }

    @Test func betweenThemOpacityIsSpreadEvenlyAndNeverFalls() {
        for value: UInt8 in [1, 40, 128, 200, 254] {
            let found = outcomes(value)
            #expect(zip(found, found.dropFirst()).allSatisfy { $0 <= $1 })
            #expect(found[0] == 0 && found[255] == 255)
            #expect(found[Int(value) / 2] == 0)
            #expect(found[255 - Int(value) / 2] == 255)
        }
    }
}
