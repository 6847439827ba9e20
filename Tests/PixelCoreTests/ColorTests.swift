import PixelCore
import Testing

@Suite("Colours in text")
struct ColorTests {
    @Test(arguments: [
        ("#ff8000", RGBA8(255, 128, 0)), ("FF8000", RGBA8(255, 128, 0)), ("#f80", RGBA8(255, 136, 0)),
        ("#f808", RGBA8(255, 136, 0, 136)), ("01020304", RGBA8(1, 2, 3, 4)),
    ])
    func everyFormIsRead(text: String, color: RGBA8) {
        #expect(RGBA8(hex: text) == color)
        #expect(RGBA8(hex: color.hex) == color)
    }

    @Test(arguments: ["", "#", "#ff", "#fffff", "#ggg", "##fff", "#fffffffff", "ff 00 00", "#ff80é0"])
    func anythingElseIsRefused(text: String) {
        #expect(RGBA8(hex: text) == nil)
    }

    @Test func packedChannelsComeBack() {
        #expect(RGBA8(packed: RGBA8(1, 2, 3, 4).packed) == RGBA8(1, 2, 3, 4))
        #expect(RGBA8(1, 2, 3, 4).packed == 0x0403_0201)
    }
}
