import PixelCodecs
import PixelColor
import PixelCore
import PixelMattes
import SampleArt
import TestSupport
import Testing

@Suite("Backgrounds of every kind")
struct BackgroundKindTests {
    @Test(arguments: ["potion", "mushroom", "slime", "gem"])
    func oneColorIsRemovedExactly(name: String) {
        let scene = Scene(name)
        let removal = BackgroundRemover().removeBackground(from: scene.picture(RGBA8(196, 210, 190)))
        #expect(removal.bitmap == scene.truth.withoutHiddenColors)
        #expect(removal.background.kind == .uniform)
        #expect(removal.background.colors == [RGBA8(196, 210, 190)])
        #expect(removal.background.noise == 0)
        #expect(removal.confidence > 0.85)
    }

    @Test func artAtItsTrueSizeIsRemovedExactly() {
        for name in ["potion", "mushroom", "slime", "gem"] {
            let scene = Scene(name, scale: 1, margin: 4)
            let removal = BackgroundRemover().removeBackground(from: scene.picture(RGBA8(240, 240, 255)))
            #expect(removal.bitmap == scene.truth.withoutHiddenColors, "\(name)")
            #expect(removal.alphaThreshold == AlphaThreshold(255))
        }
    }

    @Test func aVividColorIsCalledAKey() {
        let removal = BackgroundRemover().removeBackground(from: Scene().picture(RGBA8(0, 255, 0)))
        #expect(removal.background.kind == .chromaKey)
        #expect(removal.bitmap.shapeDifference(from: Scene().truth) == 0)
    }

    @Test func noiseIsNoSprite() {
        var random = RandomSource(seed: 3)
        let scene = Scene("potion")
        let noisy = scene.picture { _, _ in
            let step = random.next(in: 0...10)
            return RGBA8(UInt8(180 + step), UInt8(185 + random.next(in: 0...10)), UInt8(200 + step))
        }
        let removal = BackgroundRemover().removeBackground(from: noisy)
        #expect(removal.bitmap.shapeDifference(from: scene.truth) == 0)
        #expect(removal.background.noise > 0.3)
    }

    @Test func colorThatChangesSmoothlyIsFollowed() {
        let scene = Scene("slime")
        let picture = scene.picture { x, y in RGBA8(UInt8(150 + x / 2), UInt8(200 - y / 2), UInt8(180 + (x + y) / 4)) }
        let removal = BackgroundRemover().removeBackground(from: picture)
        #expect(removal.background.kind == .gradient)
        #expect(removal.background.colors.count == 2)
        #expect(removal.bitmap.shapeDifference(from: scene.truth) == 0)
    }

    @Test func paintedTransparencyIsRemoved() {
        let scene = Scene("potion", scale: 4)
        let colors = [RGBA8(255, 255, 255), RGBA8(204, 204, 204)]
        for side in [7, 8, 12] {
            let removal = BackgroundRemover().removeBackground(
                from: scene.picture { x, y in colors[((x + 3) / side + (y + 5) / side) % 2] })
            #expect(removal.background.kind == .checkerboard, "\(side) px")
            #expect(Set(removal.background.colors) == Set(colors))
            #expect(removal.bitmap.shapeDifference(from: scene.truth) == 0, "\(side) px")
        }
    }

    @Test func compressionIsNoSprite() throws {
        let scene = Scene("knight", scale: 5, margin: 12)
        var options = JPEGOptions()
        options.quality = 85
        let compressed = try Bitmap(decoding: scene.picture(RGBA8(230, 225, 240)).jpegData(options))
        let removal = BackgroundRemover().removeBackground(from: compressed)
        // At the size of the art, where each pixel is what most of its square is.
        let wrong = removal.bitmap.shapeDifference(from: scene.truth)
        #expect(wrong <= scene.truth.size.area / 500)
    }

    @Test func whatIsTransparentAlreadyStaysAsItIs() {
        let truth = Scene().truth
        let removal = BackgroundRemover().removeBackground(from: truth)
        #expect(removal.bitmap == truth)
        #expect(removal.background.kind == .transparent)
        #expect(removal.confidence == 1)
    }

    @Test func aBusyBackgroundIsNoJobForThis() throws {
        let busy = try MatteCase.random(.busy, seed: 2)
        let plain = Scene("slime")
        let remover = BackgroundRemover()
        let unsure = remover.removeBackground(from: busy.picture).confidence
        #expect(unsure < 0.5)
        #expect(unsure < remover.removeBackground(from: plain.picture(.white)).confidence)
    }
}

extension Bitmap {
    /// The same with nothing under what is transparent.
    var withoutHiddenColors: Bitmap {
        var result = self
        for y in 0..<height {
            for x in 0..<width where self[x, y].isTransparent { result[x, y] = .clear }
        }
        return result
    }
}
