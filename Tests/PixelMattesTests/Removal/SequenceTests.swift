import PixelCore
import PixelMattes
import SampleArt
import TestSupport
import Testing

@Suite("Backgrounds of animations")
struct SequenceTests {
    @Test func whatDoesNotMoveKeepsItsOpacity() {
        let scene = Scene("slime", scale: 2, margin: 8)
        var random = RandomSource(seed: 8)
        let frames = (0..<6).map { _ in
            scene.picture { _, _ in
                RGBA8(UInt8(200 + random.next(in: 0...8)), UInt8(190 + random.next(in: 0...8)), 210)
            }
        }
        let results = BackgroundRemover().removeBackground(from: frames).frames
        #expect(results.count == frames.count)
        for result in results.dropFirst() { #expect(result.shape == results[0].shape) }
        #expect(results[0].shapeDifference(from: scene.truth) == 0)
    }

    @Test func whatMovesIsCutOutInEachFrame() {
        let margin = Insets(top: 6, right: 10, bottom: 6, left: 10)
        let truths = Sprite.bounce.map { $0.scaled(by: 2).padded(by: margin) }
        let frames = truths.map { $0.flattened(onto: RGBA8(0, 177, 64)) }
        let removal = BackgroundRemover().removeBackground(from: frames)
        for (result, truth) in zip(removal.frames, truths) { #expect(result == truth.withoutHiddenColors) }
    }

    @Test func whatMovesInAColorNearTheBackgroundIsNotAveragedAway() {
        let background = RGBA8(100, 104, 110)
        let frames = (0..<6).map { step in
            var frame = Bitmap(size: Size(48, 32), filledWith: background)
            for y in 10..<22 { for x in 4 + 5 * step..<12 + 5 * step { frame[x, y] = RGBA8(104, 108, 114) } }
            return frame
        }
        for (frame, result) in zip(frames, BackgroundRemover().removeBackground(from: frames).frames) {
            #expect((0..<48 * 32).allSatisfy { (result.pixels[$0].alpha == 255) == (frame.pixels[$0] != background) })
        }
    }

    @Test func frameByFrameAndTogetherAgreeOnCleanFrames() {
        let frames = Sprite.bounce.map { $0.scaled(by: 2).padded(by: Insets(all: 6)).flattened(onto: .white) }
        let together = BackgroundRemover().removeBackground(from: frames).frames
        for (frame, result) in zip(frames, together) {
            #expect(BackgroundRemover().removeBackground(from: frame).bitmap.shape == result.shape)
        }
    }
}
