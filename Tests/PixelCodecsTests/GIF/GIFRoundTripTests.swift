import PixelCodecs
import PixelCore
import TestSupport
import Testing

@Suite("GIF round trips")
struct GIFRoundTripTests {
    @Test("Random animations come back equal", arguments: 0..<60 as Range<UInt64>)
    func randomAnimations(seed: UInt64) throws {
        var random = RandomSource(seed: seed)
        let animation = try RandomAnimation.make(using: &random)
        for palette in GIFOptions.PaletteUse.allCases {
            var options = GIFOptions()
            options.palette = palette
            let file = try animation.gifData(options)
            #expect(try Animation(decoding: file) == animation)
            let info = try ImageInfo(file)
            #expect(info.frameCount == animation.cels.count)
            #expect(info.durations == animation.cels.map(\.duration))
            let isTransparent = animation.cels.contains { $0.bitmap.pixels.contains(.clear) }
            #expect(info.hasAlpha == isTransparent)
        }
    }

    @Test(
        "A still of any number of colours up to 256 comes back equal",
        arguments: [1, 2, 3, 4, 5, 16, 17, 128, 255, 256])
    func colorCounts(count: Int) throws {
        for hasTransparency in [false, true] {
            let pixels = (0..<256).map { i -> RGBA8 in
                let color = RGBA8(UInt8(i % count), UInt8(255 - i % count), 7)
                return hasTransparency && i % count == count - 1 ? .clear : color
            }
            let bitmap = try #require(Bitmap(size: Size(16, 16), pixels: pixels))
            let file = try bitmap.gifData()
            #expect(try Bitmap(decoding: file) == bitmap)
            let info = try ImageInfo(file)
            #expect(!info.isAnimated)
            #expect(info.hasAlpha == hasTransparency)
            #expect(1 << info.bitDepth >= count && (count <= 2 || 1 << (info.bitDepth - 1) < count))
        }
    }

    @Test("256 colours that leave no place for a transparent one are kept over all frames")
    func fullPalette() throws {
        let all = (0..<256).map { RGBA8(UInt8($0), 1, 2) }
        var changed = all
        changed.swapAt(17, 200)
        let cels = try [all, changed, all].map {
            Cel(try #require(Bitmap(size: Size(16, 16), pixels: $0)), duration: .milliseconds(50))
        }
        let animation = try Animation(cels: cels)
        for palette in GIFOptions.PaletteUse.allCases {
            var options = GIFOptions()
            options.palette = palette
            #expect(try Animation(decoding: animation.gifData(options)) == animation)
        }
    }

    @Test("Frames of 256 colours each, more than that together, keep them all in palettes of their own")
    func localPalettes() throws {
        let cels = try (0..<4).map { frame in
            let pixels = (0..<256).map { RGBA8(UInt8($0), UInt8(frame), 3) }
            return Cel(
                try #require(Bitmap(size: Size(16, 16), pixels: pixels)), duration: .milliseconds(20 * (frame + 1)))
        }
        let animation = try Animation(cels: cels, loopCount: 3)
        #expect(try Animation(decoding: animation.gifData()) == animation)
    }

    @Test("A frame of more than 256 colours is kept when no more than that change")
    func manyColorsFewChanges() throws {
        var bitmap = Bitmap(size: Size(32, 16))
        var cels: [Cel] = []
        for frame in 0..<4 {
            for x in 0..<32 {
                for y in 0..<4 { bitmap[x, frame * 4 + y] = RGBA8(UInt8(x), UInt8(y), UInt8(frame)) }
            }
            cels.append(Cel(bitmap, duration: .milliseconds(100)))
        }
        let animation = try Animation(cels: cels)
        #expect(try Animation(decoding: animation.gifData()) == animation)
    }

    @Test("A long run and much noise come through codes of every length and full code tables")
    func longImages() throws {
        var random = RandomSource(seed: 7)
        let size = Size(160, 120)
        for count in [2, 3, 16, 256] {
            let noise = (0..<size.area).map { _ in RGBA8(UInt8(Int.random(in: 0..<count, using: &random)), 0, 0) }
            let bitmap = try #require(Bitmap(size: size, pixels: noise))
            #expect(try Bitmap(decoding: bitmap.gifData()) == bitmap)
        }
        let plain = Bitmap(size: Size(256, 256), filledWith: RGBA8(9, 8, 7))
        let file = try plain.gifData()
        #expect(try Bitmap(decoding: file) == plain)
        #expect(file.count < 1000)
    }

    @Test("An indexed bitmap keeps its palette's order, repeats and unused colours")
    func indexed() throws {
        let colors = [RGBA8(1, 2, 3), .clear, RGBA8(1, 2, 3), RGBA8(9, 9, 9, 3), RGBA8(4, 5, 6, 200)]
        let bitmap = try #require(
            IndexedBitmap(size: Size(5, 1), palette: try Palette(colors), indices: [0, 1, 2, 3, 4]))
        let file = try bitmap.gifData()
        let table = Array(file[13..<13 + 24])
        #expect(table == [1, 2, 3, 0, 0, 0, 1, 2, 3, 0, 0, 0, 4, 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0])
        let expected = [RGBA8(1, 2, 3), .clear, RGBA8(1, 2, 3), .clear, RGBA8(4, 5, 6)]
        #expect(try Bitmap(decoding: file) == Bitmap(size: Size(5, 1), pixels: expected))
    }
}

/// Animations that meet every disposal: sprites that come, go, blink and stand still over opaque or transparent ground.
enum RandomAnimation {
    static func make(using random: inout RandomSource) throws -> Animation {
        let size = Size(Int.random(in: 1...12, using: &random), Int.random(in: 1...12, using: &random))
        let colors = (0..<Int.random(in: 1...6, using: &random)).map { _ in
            RGBA8(.random(in: 0...255, using: &random), .random(in: 0...255, using: &random), 0)
        }
        func color(_ random: inout RandomSource) -> RGBA8 {
            Bool.random(using: &random) ? .clear : colors.randomElement(using: &random) ?? .clear
        }
        var ground = Bitmap(size: size, filledWith: color(&random))
        var cels: [Cel] = []
        for _ in 0..<Int.random(in: 2...9, using: &random) {
            var shown = cels.last.map(\.bitmap) ?? ground
            switch Int.random(in: 0..<6, using: &random) {
            case 0: break
            case 1: shown = Bitmap(size: size)
            case 2: shown = ground
            case 3: for y in 0..<size.height { for x in 0..<size.width { shown[x, y] = color(&random) } }
            default:
                let sprite = Bitmap(
                    size: Size(Int.random(in: 1...6, using: &random), Int.random(in: 1...6, using: &random)),
                    filledWith: color(&random))
                let origin = Point(x: .random(in: -2...10, using: &random), y: .random(in: -2...10, using: &random))
                shown.draw(sprite, at: origin, replacing: true)
                if Bool.random(using: &random) { ground = shown }
            }
            cels.append(Cel(shown, duration: .milliseconds(10 * Int.random(in: 2...40, using: &random))))
        }
        return try Animation(cels: cels, loopCount: Int.random(in: 0...3, using: &random))
    }
}

extension Span<RGBA8> {
    fileprivate func contains(_ color: RGBA8) -> Bool { indices.contains { self[$0] == color } }
}
