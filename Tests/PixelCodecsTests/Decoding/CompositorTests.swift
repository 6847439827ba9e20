import PixelCore
import TestSupport
import Testing

@testable import PixelCodecs

@Suite("Frames on a canvas")
struct CompositorTests {
    /// What the rules say, pixel by pixel.
    private func reference(_ frames: [StoredFrame], size: Size) -> [Bitmap] {
        var canvas = Bitmap(size: size)
        return frames.map { frame in
            let before = canvas
            let rectangle = Rectangle(origin: frame.origin, size: frame.bitmap.size)
            var shown = canvas
            for y in 0..<size.height {
                for x in 0..<size.width where rectangle.contains(Point(x: x, y: y)) {
                    let pixel = frame.bitmap[x - frame.origin.x, y - frame.origin.y]
                    shown[x, y] = frame.blend == .replace ? pixel : pixel.composited(over: canvas[x, y])
                    switch frame.disposal {
                    case .keep: canvas[x, y] = shown[x, y]
                    case .clear: canvas[x, y] = .clear
                    case .restore: canvas[x, y] = before[x, y]
                    }
                }
            }
            return shown
        }
    }

    @Test func everyMixOfBlendingAndDisposalFollowsTheRules() {
        var random = RandomSource(seed: 41)
        let size = Size(19, 7)
        for _ in 0..<40 {
            let frames = (0..<8).map { _ -> StoredFrame in
                let isWhole = random.chance(1, in: 3)
                let part = isWhole ? size : random.size(in: 1...12)
                let origin = isWhole ? Point.zero : Point(x: random.next(in: -6...18), y: random.next(in: -6...6))
                return StoredFrame(
                    origin: origin, bitmap: random.bitmap(size: part), duration: .zero,
                    blend: random.pick([.replace, .over]), disposal: random.pick([.keep, .clear, .restore]))
            }
            var compositor = Compositor(size: size)
            #expect(frames.map { compositor.draw($0) } == reference(frames, size: size))
        }
    }
}
