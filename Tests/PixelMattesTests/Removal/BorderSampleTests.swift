import PixelCore
import Testing

@testable import PixelMattes

@Suite("Samples of the border")
struct BorderSampleTests {
    @Test func allSidesOfLargePicturesAreSeen() {
        for side in [96, 512, 768, 1024, 1536] {
            let border = BorderSamples([Bitmap(size: Size(side, side), filledWith: .white)])
            for samples in [border, border.thinned(to: 1024)] {
                let places = samples.samples
                for (name, count) in [
                    ("top", places.count { $0.y < 2 }), ("bottom", places.count { $0.y >= side - 2 }),
                    ("left", places.count { $0.x < 2 }), ("right", places.count { $0.x >= side - 2 }),
                ] {
                    #expect(count > places.count / 8, "\(name) of \(side) px")
                }
            }
        }
    }

    @Test func theColorUnderTransparencySaysNothing() {
        var bitmap = Bitmap(size: Size(40, 40), filledWith: RGBA8(0, 200, 0))
        for x in 0..<40 { for y in 0..<9 { bitmap[x, y] = RGBA8(255, 0, 0, 0) } }
        let border = BorderSamples([bitmap])
        #expect(border.samples.allSatisfy { $0.color == RGBA8(0, 200, 0) })
        #expect(border.transparentShare > 0.3 && border.transparentShare < 0.6)
        for x in 15..<25 { for y in 15..<25 { bitmap[x, y] = RGBA8(90, 40, 30) } }
        let removal = BackgroundRemover().removeBackground(from: bitmap)
        #expect((0..<1600).allSatisfy { removal.bitmap.pixels[$0].alpha == 255 || removal.bitmap.pixels[$0] == .clear })
        #expect((0..<1600).count { removal.bitmap.pixels[$0].alpha == 255 } == 100)
    }
}
