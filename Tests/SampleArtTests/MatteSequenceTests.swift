import PixelCore
import SampleArt
import Testing

@Suite("Sprites that move before a background")
struct MatteSequenceTests {
    @Test("The same seed draws the same frames: 6 to 10 of one size, opaque, over moving truths")
    func frames() throws {
        for seed in UInt64(0)..<4 {
            let sequence = try MatteSequence.random(seed: seed)
            let again = try MatteSequence.random(seed: seed)
            #expect(sequence.pictures == again.pictures && sequence.truths == again.truths)
            #expect((6...10).contains(sequence.pictures.count) && sequence.truths.count == sequence.pictures.count)
            #expect(Set((sequence.pictures + sequence.truths).map(\.size)).count == 1)
            #expect(sequence.pictures.allSatisfy { $0.isOpaque })
            #expect(Set(sequence.truths).count > 2)
        }
    }

    @Test("Noise is new in each frame, and a background of one colour stays what it is")
    func backgrounds() throws {
        for seed in UInt64(0)..<8 {
            let sequence = try MatteSequence.random(seed: seed)
            let (first, second) = (sequence.pictures[0], sequence.pictures[1])
            let (before, after) = (sequence.truths[0], sequence.truths[1])
            let changed = (0..<first.size.area).count {
                before.pixels[$0].isTransparent && after.pixels[$0].isTransparent
                    && first.pixels[$0] != second.pixels[$0]
            }
            switch sequence.background {
            case .noise: #expect(changed > first.size.area / 4)
            case .uniform, .gradient: #expect(changed == 0)
            default: break
            }
        }
    }
}
