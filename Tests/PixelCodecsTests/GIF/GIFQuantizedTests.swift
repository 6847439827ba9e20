import PixelCodecs
import PixelCore
import TestSupport
import Testing

@Suite("GIF of more colours than palettes hold")
struct GIFQuantizedTests {
    /// Frames of some 1000 colours each, with holes.
    private func animation() throws -> Animation {
        let cels = (0..<3).map { frame in
            var bitmap = Bitmap(size: Size(32, 32))
            for y in 0..<32 {
                for x in 0..<32 where (x + y + frame) % 7 != 0 {
                    bitmap[x, y] = RGBA8(UInt8(x * 8), UInt8(y * 8), UInt8(frame * 40))
                }
            }
            return Cel(bitmap, duration: .milliseconds(40))
        }
        return try Animation(cels: cels, loopCount: 2)
    }

    @Test("Colours stay close; transparency, frames and timing stay equal", arguments: GIFOptions.PaletteUse.allCases)
    func closeness(palette: GIFOptions.PaletteUse) throws {
        var options = GIFOptions()
        options.palette = palette
        let original = try animation()
        let decoded = try Animation(decoding: original.gifData(options))
        #expect(decoded.cels.map(\.duration) == original.cels.map(\.duration))
        #expect(decoded.loopCount == original.loopCount)
        for (old, new) in zip(original.cels, decoded.cels) {
            var sum = 0
            for y in 0..<32 {
                for x in 0..<32 {
                    let (a, b) = (old.bitmap[x, y], new.bitmap[x, y])
                    #expect(a.alpha == b.alpha)
                    sum += abs(Int(a.red) - Int(b.red)) + abs(Int(a.green) - Int(b.green))
                    sum += abs(Int(a.blue) - Int(b.blue))
                }
            }
            #expect(Double(sum) / Double(32 * 32 * 3) < 12)
        }
    }

    @Test("A palette for all holds 256 colours over all frames, one a frame more in all")
    func colorCounts() throws {
        for (palette, range) in [(GIFOptions.PaletteUse.shared, 200...256), (.perFrame, 400...768)] {
            var options = GIFOptions()
            options.palette = palette
            let decoded = try Animation(decoding: animation().gifData(options))
            var colors = Set<RGBA8>()
            for cel in decoded.cels { for y in 0..<32 { for x in 0..<32 { colors.insert(cel.bitmap[x, y]) } } }
            #expect(range.contains(colors.count))
        }
    }

    @Test("Stills and opaque animations, too, are reduced to what a palette holds")
    func stillsAndOpaque() throws {
        var random = RandomSource(seed: 5)
        let noise = random.bitmap(.noise, size: Size(40, 40))
        let still = try Bitmap(decoding: noise.gifData())
        #expect(ColorSet(of: [still]) != nil)
        #expect(still.size == noise.size)
        let moving = try random.animation(.noise, size: Size(40, 40), frameCount: 4)
        let decoded = try Animation(decoding: moving.gifData())
        #expect(ColorSet(of: decoded.cels.map(\.bitmap)) != nil)
        #expect(decoded.cels.count == 4)
    }
}
