import PixelCore
import PixelMattes
import Testing

@Suite("A border that is transparent already")
struct TransparentBorderTests {
    /// A white frame, transparent on the left, with a pixel of half an opacity.
    private func frame(clear columns: Int) -> Bitmap {
        var bitmap = Bitmap(size: Size(20, 10), filledWith: .white)
        for y in 0..<10 { for x in 0..<columns { bitmap[x, y] = RGBA8(1, 2, 3, 0) } }
        bitmap[10, 5] = RGBA8(9, 9, 9, 100)
        return bitmap
    }

    @Test func keepsEveryPixelWhereNearlyAllOfItIs() {
        let frames = [frame(clear: 20), frame(clear: 20)]
        let removal = BackgroundRemover().removeBackground(from: frames)
        #expect(removal.frames == frames)
        #expect(removal.background.kind == .transparent && removal.background.borderShare == 1)
        #expect(removal.alphaThreshold == AlphaThreshold(0) && removal.confidence == 1)
    }

    @Test func whatIsOpaqueIsStillRemovedWhereHalfOfItIs() {
        let removal = BackgroundRemover().removeBackground(from: [frame(clear: 20), frame(clear: 0)])
        #expect(removal.background.kind == .uniform && removal.background.colors == [.white])
        #expect(removal.frames[1][0, 0].isTransparent)
    }

    @Test func aGivenBackgroundIsRemovedWhateverTheBorder() {
        var picture = frame(clear: 20)
        for x in 4..<12 { picture[x, 2] = .white }
        var remover = BackgroundRemover()
        remover.background = .white
        #expect(remover.removeBackground(from: picture).background.kind == .uniform)
    }

    @Test func opacityIsSnappedWhereThatIsAskedFor() {
        var remover = BackgroundRemover()
        remover.alphaThreshold = AlphaThreshold(255)
        let removal = remover.removeBackground(from: frame(clear: 20))
        #expect(removal.bitmap[10, 5].isTransparent && removal.alphaThreshold == AlphaThreshold(255))
    }

    @Test(arguments: [Size(1, 1), Size(1, 5), Size(5, 1), Size(2, 2)])
    func theSmallestPicturesAreAllBorder(size: Size) {
        let removal = BackgroundRemover().removeBackground(from: Bitmap(size: size))
        #expect(removal.bitmap == Bitmap(size: size) && removal.background.borderShare == 1)
    }
}
