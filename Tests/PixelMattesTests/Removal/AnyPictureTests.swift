import PixelCore
import PixelMattes
import TestSupport
import Testing

@Suite("Removal from any picture")
struct AnyPictureTests {
    @Test func ofAnySizeAndContentGivesAPictureOfThatSize() {
        var random = RandomSource(seed: 77)
        for round in 0..<160 {
            let kind = BitmapKind.allCases[round % BitmapKind.allCases.count]
            let size = Size(random.next(in: 1...22), random.next(in: 1...22))
            let frames = (0..<random.next(in: 1...3)).map { _ in random.bitmap(kind, size: size) }
            var remover = BackgroundRemover()
            remover.holes = [.automatic, .keep, .remove][round % 3]
            if round % 5 == 0 { remover.tolerance = Double(random.next(in: 0...50)) }
            if round % 7 == 0 { remover.background = frames[0][0, 0] }
            let removal = remover.removeBackground(from: frames)
            #expect(removal.frames.count == frames.count)
            #expect(removal.frames.allSatisfy { $0.size == size })
            #expect((0...1).contains(removal.confidence))
            for (frame, result) in zip(frames, removal.frames) {
                for index in 0..<size.area where removal.background.kind != .transparent {
                    #expect(result.pixels[index].alpha <= frame.pixels[index].alpha)
                    if result.pixels[index].alpha == 0 { #expect(result.pixels[index] == .clear) }
                }
            }
        }
    }

    @Test func ofOneColorNothingIsLeft() {
        for color in [RGBA8.white, .black, RGBA8(0, 255, 0), RGBA8(77, 77, 77)] {
            let removal = BackgroundRemover().removeBackground(from: Bitmap(size: Size(20, 14), filledWith: color))
            #expect(removal.bitmap == Bitmap(size: Size(20, 14)))
        }
    }
}
