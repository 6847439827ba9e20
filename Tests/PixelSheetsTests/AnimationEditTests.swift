import PixelCore
import PixelSheets
import TestSupport
import Testing

@Suite("Editing animations")
struct AnimationEditTests {
    /// Frames that are each of one colour, shown for so many milliseconds.
    private static func animation(_ milliseconds: [Int], _ size: Size = Size(4, 3)) throws -> Animation {
        try Animation(
            cels: milliseconds.enumerated().map { index, time in
                Cel(
                    Bitmap(size: size, filledWith: RGBA8(UInt8(20 * index), 100, 50)), duration: .milliseconds(time))
            }, loopCount: 3)
    }

    @Test("frames kept by number and by time are the same where times fall between frames")
    func trimming() throws {
        let animation = try Self.animation([100, 50, 200, 25])
        let byFrames = try animation.trimmed(toFrames: 1..<3)
        #expect(byFrames.cels == Array(animation.cels[1..<3]))
        #expect(byFrames.loopCount == 3)
        #expect(try animation.trimmed(from: .milliseconds(100), to: .milliseconds(350)) == byFrames)
    }

    @Test("a time inside a frame shortens it, so that the result lasts as long as was asked for")
    func trimmingInsideFrames() throws {
        let animation = try Self.animation([100, 50, 200])
        let part = try animation.trimmed(from: .milliseconds(30), to: .milliseconds(160))
        #expect(part.cels.map(\.duration) == [.milliseconds(70), .milliseconds(50), .milliseconds(10)])
        #expect(part.duration == .milliseconds(130))
    }

    @Test(arguments: [0..<0, 2..<9, -1..<2])
    func refusesFramesThatAreNotThere(range: Range<Int>) throws {
        let animation = try Self.animation([10, 10, 10])
        #expect { try animation.trimmed(toFrames: range) } throws: { ($0 as? EditError)?.code == .range }
    }

    @Test("speed changes times and nothing else, and back again is where it began")
    func speed() throws {
        let animation = try Self.animation([100, 40, 60])
        let faster = try animation.playedFaster(by: 2)
        #expect(faster.duration == .milliseconds(100))
        #expect(faster.cels.map(\.bitmap) == animation.cels.map(\.bitmap))
        #expect(try faster.playedFaster(by: 0.5) == animation)
        for factor in [0.2, 4.5, .nan] {
            #expect { try animation.playedFaster(by: factor) } throws: { ($0 as? EditError)?.code == .value }
        }
    }

    @Test("twice reversed is unchanged; there and back again shows each end once")
    func order() throws {
        let animation = try Self.animation([10, 20, 30, 40])
        #expect(animation.reversed().reversed() == animation)
        let there = animation.pingPong()
        #expect(there.cels.map(\.duration) == [10, 20, 30, 40, 30, 20].map { .milliseconds($0) })
        #expect(there.reversed().cels.dropLast() == there.cels.dropFirst())
        #expect(animation.pingPong(repeatsEnds: true).cels.count == 8)
    }

    @Test("merging keeps every frame and time; smaller ones stand where the anchor says")
    func merging() throws {
        let (small, large) = (try Self.animation([10, 20]), try Self.animation([30], Size(8, 7)))
        #expect { try Animation.merged([small, large]) } throws: { ($0 as? EditError)?.code == .sizeMismatch }
        let merged = try Animation.merged([small, large], anchor: .bottomRight)
        #expect(merged.size == Size(8, 7))
        #expect(merged.cels.map(\.duration) == [10, 20, 30].map { .milliseconds($0) })
        #expect(merged.cels[0].bitmap.contentBounds() == Rectangle(x: 4, y: 4, width: 4, height: 3))
        #expect(merged.cels[2].bitmap == large.cels[0].bitmap)
        #expect { try Animation.merged([small]) } throws: { ($0 as? EditError)?.code == .value }
    }

    @Test("a rate shows the frame that is on screen at each of its times")
    func selection() throws {
        let animation = try Self.animation([100, 300, 100])
        #expect(try animation.frames(.rate(10)) == [0, 1, 1, 1, 2])
        #expect(try animation.frames(.middle) == [1])
        #expect(try animation.frames(.last) == [2])
        #expect { try animation.frames(.rate(0)) } throws: { ($0 as? EditError)?.code == .value }
    }

    @Test("the part of the canvas that holds all frames loses nothing that shows")
    func cropping() throws {
        var first = Bitmap(size: Size(9, 8))
        first[2, 3] = .white
        var second = Bitmap(size: Size(9, 8))
        second[6, 5] = .black
        let animation = try Animation(cels: [first, second].map { Cel($0, duration: .zero) })
        #expect(animation.contentBounds == Rectangle(x: 2, y: 3, width: 5, height: 3))
        let cropped = try animation.cropped(to: animation.contentBounds)
        #expect(cropped.cels[0].bitmap[0, 0] == .white && cropped.cels[1].bitmap[4, 2] == .black)
        #expect { try animation.cropped(to: Rectangle(x: 5, y: 5, width: 5, height: 1)) } throws: {
            ($0 as? EditError)?.code == .bounds
        }
    }

    @Test("enlarging by whole factors and shrinking back gives the same frames")
    func resizing() throws {
        var random = RandomSource(seed: 3)
        let frame = random.bitmap(.binaryAlpha, size: Size(7, 5))
        let animation = Animation(frame)
        let large = animation.resized(to: Size(28, 15), using: .automatic(for: frame, to: Size(28, 15)))
        #expect(large.resized(to: frame.size, using: .nearest) == animation)
    }

    @Test("Lanczos keeps flat colours, and halves of a picture at their sides", arguments: [Size(40, 24), Size(5, 3)])
    func lanczos(size: Size) {
        var picture = Bitmap(size: Size(16, 12), filledWith: RGBA8(200, 30, 30))
        #expect(picture.resized(to: size, using: .lanczos) == Bitmap(size: size, filledWith: RGBA8(200, 30, 30)))
        for y in 0..<12 { for x in 8..<16 { picture[x, y] = RGBA8(10, 20, 240) } }
        let result = picture.resized(to: size, using: .lanczos)
        #expect(result[0, 0].red > 180 && result[size.width - 1, 0].blue > 220)
    }

    @Test("a colour that one frame alone has by a little goes; motion stays")
    func flicker() throws {
        let still = Bitmap(size: Size(6, 6), filledWith: RGBA8(100, 100, 100))
        var noisy = still
        noisy[2, 2] = RGBA8(104, 100, 98)
        noisy[4, 4] = RGBA8(255, 0, 0)
        let animation = try Animation(cels: [still, noisy, still].map { Cel($0, duration: .milliseconds(50)) })
        let (steady, changed) = animation.withoutFlicker()
        #expect(changed == 1)
        #expect(steady.cels[1].bitmap[2, 2] == RGBA8(100, 100, 100))
        #expect(steady.cels[1].bitmap[4, 4] == RGBA8(255, 0, 0))
        #expect(steady.cels[0] == animation.cels[0] && steady.cels[2] == animation.cels[2])
    }

    @Test("a walk that ends where it began loops smoothly; one that jumps back does not")
    func looping() throws {
        func frame(_ x: Int) -> Bitmap {
            var bitmap = Bitmap(size: Size(20, 4), filledWith: .black)
            bitmap[x, 1] = .white
            return bitmap
        }
        let there = try Animation(cels: [0, 1, 2, 3].map { Cel(frame($0), duration: .milliseconds(10)) })
        #expect(LoopCheck(there.pingPong()).isSmooth)
        var gray = Bitmap(size: Size(20, 4), filledWith: RGBA8(200, 200, 200))
        gray[0, 0] = .white
        let jump = try Animation(cels: there.cels + [Cel(gray, duration: .zero), Cel(gray, duration: .zero)])
        let check = LoopCheck(jump)
        #expect(check.seam > 10 * LoopCheck(there).seam)
    }

    @Test("an onion skin shows the frame itself unchanged, and its neighbours where it is transparent")
    func onionSkin() throws {
        func frame(_ x: Int) -> Bitmap {
            var bitmap = Bitmap(size: Size(3, 1))
            bitmap[x, 0] = .white
            return bitmap
        }
        let animation = try Animation(cels: (0..<3).map { Cel(frame($0), duration: .zero) })
        let skinned = animation.onionSkinned(wraps: false)
        #expect(skinned.cels[1].bitmap[1, 0] == .white)
        let (before, after) = (skinned.cels[1].bitmap[0, 0], skinned.cels[1].bitmap[2, 0])
        #expect(before.red > before.blue && after.blue > after.red)
        #expect(before.alpha == 102 && after.alpha == 102)
        #expect(skinned.cels[0].bitmap[2, 0] == .clear)
    }

    @Test("a watermark stands at its anchor, as faint as asked for, and must fit")
    func watermark() throws {
        let animation = try Self.animation([10, 10], Size(40, 20))
        let mark = Bitmap(size: Size(5, 4), filledWith: .white)
        let marked = try animation.watermarked(Watermark(.picture(mark), anchor: .topRight, margin: 1, opacity: 1))
        for cel in marked.cels {
            #expect(cel.bitmap[34, 1] == .white && cel.bitmap[38, 4] == .white)
            #expect(cel.bitmap[39, 1] != .white && cel.bitmap[33, 1] != .white)
        }
        #expect {
            try animation.watermarked(Watermark(.text("much too long", color: .white, scale: 1)))
        } throws: { ($0 as? EditError)?.code == .bounds }
        let lettered = try animation.watermarked(Watermark(.text("Hi", color: .white, scale: 1), opacity: 1))
        #expect(lettered.cels[0].bitmap != animation.cels[0].bitmap)
    }

    @Test("a contact sheet shows every frame once, in order")
    func contactSheet() throws {
        let animation = try Self.animation([10, 10, 10, 10, 10])
        let sheet = try ContactSheet(columns: 3, gap: 2, background: .black, isLabelled: false).bitmap(of: animation)
        #expect(sheet.size == Size(3 * 6 + 2, 2 * 5 + 2))
        for (index, cel) in animation.cels.enumerated() {
            let origin = Point(x: 2 + index % 3 * 6, y: 2 + index / 3 * 5)
            #expect(sheet.cropped(to: Rectangle(origin: origin, size: animation.size)) == cel.bitmap)
        }
        #expect { try ContactSheet(scale: 0).bitmap(of: animation) } throws: { ($0 as? EditError)?.code == .value }
    }
}
