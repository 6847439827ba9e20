import PixelCore
import PixelGrids
import PixelMattes
import SampleArt
import TestSupport
import Testing

@Suite("Options of removal")
struct RemovalOptionTests {
    /// A dark ring with a hole of 12 × 12 px and an eye of 2 × 2, both as white as what is behind it.
    private static let ring: Bitmap = {
        var bitmap = Bitmap(size: Size(60, 60), filledWith: .white)
        for y in 12..<48 {
            for x in 12..<48 where !((20..<32).contains(x) && (20..<32).contains(y)) {
                bitmap[x, y] = RGBA8(UInt8(40 + x * 7 % 31), UInt8(30 + (x + y) * 5 % 23), UInt8(70 + y * 11 % 29))
            }
        }
        for y in 40..<42 { for x in 40..<42 { bitmap[x, y] = .white } }
        return bitmap
    }()

    @Test func holesAreKeptOrRemovedAsAsked() {
        func alphas(_ treatment: BackgroundRemover.HoleTreatment) -> [UInt8] {
            var remover = BackgroundRemover()
            (remover.holes, remover.grid) = (treatment, .none)
            let result = remover.removeBackground(from: Self.ring).bitmap
            return [result[26, 26].alpha, result[40, 40].alpha, result[2, 2].alpha]
        }
        #expect(alphas(.keep) == [255, 255, 0])
        #expect(alphas(.automatic) == [0, 255, 0])
        #expect(alphas(.remove) == [0, 0, 0])
    }

    @Test func aGivenColorIsTheBackgroundWhateverTheBorderSays() {
        // A frame around the picture hides what is behind the sprite.
        let picture = Scene("slime").picture(RGBA8(90, 200, 255)).padded(by: Insets(all: 1), with: RGBA8(90, 200, 255))
        var remover = BackgroundRemover()
        remover.background = RGBA8(90, 200, 255)
        let removal = remover.removeBackground(from: picture)
        #expect(removal.background.colors == [RGBA8(90, 200, 255)])
        #expect(removal.bitmap[0, 0].alpha == 0)
    }

    @Test func aWiderToleranceRemovesNoLess() {
        let picture = Scene("gem").picture(RGBA8(170, 180, 200))
        var last = -1
        for tolerance in [0.1, 1, 4, 12, 40] {
            var remover = BackgroundRemover()
            (remover.tolerance, remover.grid) = (tolerance, .none)
            let removal = remover.removeBackground(from: picture)
            #expect(abs(removal.tolerance - tolerance) < 0.001)
            let removed = removal.bitmap.shape.count { !$0 }
            #expect(removed >= last)
            last = removed
        }
    }

    @Test func aGivenGridIsTheOneThatIsUsed() {
        let scene = Scene("mushroom", scale: 4, margin: 8)
        let grid = PixelGrid(pitchX: 4, pitchY: 4, imageSize: scene.truth.size)
        var remover = BackgroundRemover()
        remover.grid = .exactly(grid)
        let removal = remover.removeBackground(from: scene.picture(RGBA8(190, 200, 240)))
        #expect(removal.grid == grid)
        #expect(removal.bitmap.shapeDifference(from: scene.truth) == 0)
        remover.grid = .none
        #expect(remover.removeBackground(from: scene.picture(RGBA8(190, 200, 240))).grid == nil)
    }

    @Test func theThresholdSnapsTheHarderTheHigherItIs() {
        let soft = SoftScene()
        var last = Int.max
        for value: UInt8 in [0, 64, 128, 192, 255] {
            var remover = BackgroundRemover()
            remover.alphaThreshold = AlphaThreshold(value)
            let removal = remover.removeBackground(from: soft.picture)
            #expect(removal.alphaThreshold.value == value)
            let partial = (0..<soft.picture.size.area).count {
                (1..<255).contains(removal.bitmap.pixels[$0].alpha)
            }
            #expect(partial <= last)
            last = partial
        }
        #expect(last == 0)
    }

    @Test func softEdgesStaySoftAndLoseTheMatte() {
        let soft = SoftScene()
        let removal = BackgroundRemover().removeBackground(from: soft.picture)
        #expect(removal.edgeWidth >= 1)
        #expect(removal.alphaThreshold.value == 0)
        for y in 0..<soft.truth.height {
            for x in 0..<soft.truth.width {
                let (found, expected) = (removal.bitmap[x, y], soft.truth[x, y])
                #expect(abs(Int(found.alpha) - Int(expected.alpha)) <= 6, "at \(x), \(y)")
                guard found.alpha > 60 else { continue }
                // Of one colour, no fringe of the background's.
                #expect(abs(Int(found.red) - Int(expected.red)) <= 8, "at \(x), \(y)")
            }
        }
    }
}

/// A disc of one colour with edges mixed by how much of each pixel it covers.
struct SoftScene {
    let truth: Bitmap
    let picture: Bitmap

    init() {
        let side = 64
        truth = Bitmap(size: Size(side, side)) { span in
            for y in 0..<side {
                for x in 0..<side {
                    let covered = (0..<64).count { sample in
                        let dx = Double(x) + (Double(sample % 8) + 0.5) / 8 - 31.3
                        let dy = Double(y) + (Double(sample / 8) + 0.5) / 8 - 32.6
                        return dx * dx + dy * dy <= 21 * 21
                    }
                    span.append(covered == 0 ? .clear : RGBA8(180, 40, 60, UInt8(covered * 255 / 64)))
                }
            }
        }
        picture = truth.flattened(onto: RGBA8(120, 190, 235))
    }
}
