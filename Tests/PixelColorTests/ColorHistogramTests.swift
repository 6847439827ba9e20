import PixelCore
import TestSupport
import Testing

@testable import PixelColor

@Suite struct ColorHistogramTests {
    @Test(arguments: BitmapKind.allCases)
    func countsEveryColourInTheOrderOfAppearance(kind: BitmapKind) {
        var random = RandomSource(seed: 21)
        // More colours than the table has room for at first.
        let bitmaps = [random.bitmap(kind, size: Size(130, 90)), random.bitmap(kind, size: Size(17, 5))]
        for alpha in [AlphaTreatment.continuous, .thresholded(128)] {
            var counts: [RGBA8: Int] = [:]
            var order: [RGBA8] = []
            for bitmap in bitmaps {
                for i in bitmap.pixels.indices {
                    let color = alpha.applied(to: bitmap.pixels[i])
                    if counts[color] == nil { order.append(color) }
                    counts[color, default: 0] += 1
                }
            }
            let histogram = ColorHistogram(of: bitmaps, alpha: alpha)
            #expect(histogram.colors == order)
            #expect(histogram.counts == order.map { counts[$0] })
        }
    }

    @Test func thresholdedImagesOfFewColoursAreExact() throws {
        let image = try bitmap(256, 200) { x, y in
            y < 20 ? RGBA8(1, 2, 3, UInt8(x)) : RGBA8(UInt8(x / 64), 0, UInt8(y / 100))
        }
        let quantizer = try Quantizer(colorCount: 10, alpha: .thresholded(100))
        let colors = quantizer.palette(of: [image]).colors
        #expect(Set(colors) == Set(image.pixels.indices.map { quantizer.alpha.applied(to: image.pixels[$0]) }))
    }
}
