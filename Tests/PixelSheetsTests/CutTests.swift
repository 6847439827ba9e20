import PixelCore
import PixelSheets
import TestSupport
import Testing

@Suite("Cutting sprites from a sheet")
struct CutTests {
    @Test("a trimmed sprite stored turned clockwise comes back upright and untrimmed")
    func restoresWhatWasTrimmedAndTurned() throws {
        var source = Bitmap(size: Size(5, 4))
        source[1, 1] = RGBA8(255, 0, 0)
        source[3, 2] = RGBA8(0, 0, 255)
        let bounds = Rectangle(x: 1, y: 1, width: 3, height: 2)
        var page = Bitmap(size: Size(8, 8), filledWith: RGBA8(9, 9, 9))
        page.draw(source.cropped(to: bounds).rotated(quarterTurns: 1), at: Point(x: 4, y: 2), replacing: true)
        let sprite = SheetSprite(
            name: "a", region: Rectangle(x: 4, y: 2, width: 2, height: 3), isRotated: true, sourceSize: source.size,
            trimOffset: bounds.origin)
        let layout = SheetLayout(pages: [SheetPage(imageName: "a.png", size: page.size)], sprites: [sprite])
        #expect(try layout.sprites(cutFrom: [page]) == [source])
    }

    @Test("a region beyond its page is refused with the sprite's name")
    func refusesWhatLiesOutside() {
        let sprite = SheetSprite(name: "far", region: Rectangle(x: 6, y: 0, width: 3, height: 3))
        #expect {
            try sprite.cut(from: Bitmap(size: Size(8, 8)))
        } throws: { error in
            let error = error as? SheetError
            return error?.code == .outOfBounds && error?.detail.contains("far") == true
        }
    }
}
