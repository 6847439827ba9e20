import PixelCore
import SampleArt
import Testing

@Suite("Sprites of chance")
struct RandomSpriteTests {
    @Test("The same seed draws the same sprite, another seed another")
    func sameForTheSameSeed() {
        let sprites = (0..<40).map { Sprite.random(seed: $0) }
        #expect(sprites.map(\.bitmap) == (0..<40).map { Sprite.random(seed: $0).bitmap })
        #expect(Set(sprites.map(\.bitmap)).count == sprites.count)
    }

    @Test("Every seed draws something, at most 96 pixels wide and high, with alpha that is all or nothing")
    func anySeed() {
        for seed in UInt64(0)..<200 {
            let bitmap = Sprite.random(seed: seed &* 0x9E37_79B9_7F4A_7C15).bitmap
            #expect((1...96).contains(bitmap.width) && (1...96).contains(bitmap.height))
            #expect(bitmap.contentBounds() != nil)
            #expect(
                (0..<bitmap.height).allSatisfy { y in
                    (0..<bitmap.width).allSatisfy { x in bitmap[x, y].isTransparent || bitmap[x, y].isOpaque }
                })
        }
    }
}
