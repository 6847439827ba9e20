import PixelCore
import PixelMattes
import Testing

@Suite("A border that is transparent already")
struct TransparentAlreadyTests {
    private func frame(clear columns: Int) -> Bitmap {
        var bitmap = Bitmap(size: Size(20, 10), filledWith: .white)
        for y in 0..<10 { for x in 0..<columns { bitmap[x, y] = RGBA8(1, 2, 3, 0) } }
        return bitmap
    }

    @Test func isKnownByHalfOfIt() throws {
        let frames = [frame(clear: 20), frame(clear: 0)]
        let removal = try #require(BackgroundRemover().transparentAlready(frames))
        #expect(removal.frames == frames)
        #expect(removal.background.kind == .transparent && removal.background.borderShare == 0.5)
        #expect(BackgroundRemover().transparentAlready([frame(clear: 19), frame(clear: 0)]) == nil)
    }

    @Test(arguments: [Size(1, 1), Size(1, 5), Size(5, 1), Size(2, 2)])
    func theSmallestPicturesAreAllBorder(size: Size) {
        #expect(BackgroundRemover().transparentAlready([Bitmap(size: size)])?.background.borderShare == 1)
    }

    @Test func doesNotMatterWhereTheBackgroundIsGiven() {
        var remover = BackgroundRemover()
        remover.background = .white
        #expect(remover.transparentAlready([frame(clear: 20)]) == nil)
    }
}
