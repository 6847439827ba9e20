import PixelCore
import TestSupport
import Testing

@Suite("Compositing")
struct CompositeTests {
    @Test func anOpaqueColorHidesWhatIsUnderIt() {
        #expect(RGBA8(1, 2, 3).composited(over: RGBA8(9, 9, 9, 77)) == RGBA8(1, 2, 3))
    }

    @Test func aTransparentColorChangesNothing() {
        #expect(RGBA8(1, 2, 3, 0).composited(over: RGBA8(9, 8, 7, 77)) == RGBA8(9, 8, 7, 77))
    }

    @Test func whereNothingShowsTheResultIsClear() {
        #expect(RGBA8(1, 2, 3, 0).composited(over: RGBA8(9, 8, 7, 0)) == .clear)
    }

    @Test func overAnOpaqueBackdropItIsFlattening() {
        var random = RandomSource(seed: 4)
        for _ in 0..<2_000 {
            let color = RGBA8(packed: .random(in: 0...(.max), using: &random))
            let matte = RGBA8(packed: .random(in: 0...(.max), using: &random) | 0xFF00_0000)
            #expect(color.composited(over: matte) == color.flattened(onto: matte))
        }
    }

    @Test func channelsAndAlphaAreTheNearestToTheExactQuotient() {
        var random = RandomSource(seed: 5)
        for _ in 0..<2_000 {
            let top = RGBA8(packed: .random(in: 0...(.max), using: &random))
            let bottom = RGBA8(packed: .random(in: 0...(.max), using: &random))
            guard top.alpha > 0 || bottom.alpha > 0 else { continue }
            let result = top.composited(over: bottom)
            let (a, b) = (Double(top.alpha) / 255, Double(bottom.alpha) / 255 * (1 - Double(top.alpha) / 255))
            #expect(abs(Double(result.alpha) - (a + b) * 255) <= 0.5 + 1e-9)
            let red = (Double(top.red) * a + Double(bottom.red) * b) / (a + b)
            #expect(abs(Double(result.red) - red) <= 0.5 + 1e-9)
        }
    }

    @Test func drawingIsClippedToTheCanvas() {
        var canvas = Bitmap(size: Size(4, 4), filledWith: .black)
        let stamp = Bitmap(size: Size(3, 3), filledWith: .white)
        canvas.draw(stamp, at: Point(x: -2, y: 3))
        canvas.draw(stamp, at: Point(x: 9, y: 9))
        var white = 0
        for i in 0..<16 where canvas.pixels[i] == .white { white += 1 }
        #expect(white == 1)
        #expect(canvas[0, 3] == .white)
    }

    @Test func drawingCompositesEveryPixelWhereverVectorsBeginAndEnd() {
        var random = RandomSource(seed: 6)
        for _ in 0..<200 {
            let before = random.bitmap(size: Size(40, 3))
            let stamp = random.bitmap(size: random.size(in: 1...40))
            let origin = Point(x: random.next(in: -20...39), y: random.next(in: -20...2))
            let replacing = random.chance(1, in: 3)
            var after = before
            after.draw(stamp, at: origin, replacing: replacing)
            let place = Rectangle(origin: origin, size: stamp.size)
            for y in 0..<3 {
                for x in 0..<40 {
                    guard place.contains(Point(x: x, y: y)) else {
                        #expect(after[x, y] == before[x, y])
                        continue
                    }
                    let pixel = stamp[x - origin.x, y - origin.y]
                    #expect(after[x, y] == (replacing ? pixel : pixel.composited(over: before[x, y])))
                }
            }
        }
    }

    @Test func replacingCopiesAlphaToo() {
        var canvas = Bitmap(size: Size(2, 1), filledWith: .black)
        canvas.draw(Bitmap(size: Size(1, 1), filledWith: RGBA8(5, 6, 7, 0)), at: .zero, replacing: true)
        #expect(canvas[0, 0] == RGBA8(5, 6, 7, 0))
        #expect(canvas[1, 0] == .black)
    }
}

@Suite("Drawing opaque pixels alone")
struct DrawOpaquePixelsTests {
    @Test func isCompositingWhenPixelsAreOpaqueOrClear() {
        var random = RandomSource(seed: 11)
        for _ in 0..<50 {
            let stamp = random.bitmap(.binaryAlpha, size: random.size(in: 1...20))
            var composited = random.bitmap(.binaryAlpha, size: Size(15, 13))
            var masked = composited
            let origin = Point(x: random.next(in: -20...15), y: random.next(in: -20...13))
            composited.draw(stamp, at: origin)
            masked.draw(opaquePixelsOf: stamp, at: origin)
            #expect(masked == composited)
        }
    }
}
