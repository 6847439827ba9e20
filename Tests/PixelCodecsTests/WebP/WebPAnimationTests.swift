import PixelCore
import TestSupport
import Testing

@testable import PixelCodecs

@Suite("WebP, animations")
struct WebPAnimationTests {
    @Test(arguments: BitmapKind.allCases)
    func everythingComesBack(kind: BitmapKind) throws {
        var random = RandomSource(seed: 21)
        for _ in 0..<6 {
            let size = random.size(in: 1...37)
            let animation = try random.animation(
                kind, size: size, frameCount: random.next(in: 1...7), tick: .milliseconds(1))
            let file = try animation.webpData()
            #expect(try Animation(decoding: file) == animation)
            let info = try ImageInfo(file)
            #expect(info.isAnimated && info.isLossless && info.size == size)
            #expect(info.frameCount == animation.cels.count && info.loopCount == animation.loopCount)
            #expect(info.durations == animation.cels.map(\.duration))
            // The container says so too when frames of an opaque animation leave out what stays.
            #expect(info.hasAlpha || !animation.cels.contains { $0.bitmap.firstPixel { !$0.isOpaque } != nil })
            #expect(try Bitmap(decoding: file) == animation.cels[0].bitmap)
        }
    }

    @Test func equalAndEmptyFramesStayFrames() throws {
        var random = RandomSource(seed: 22)
        let sprite = random.bitmap(.hiddenColors, size: Size(11, 9))
        let empty = Bitmap(size: sprite.size)
        let frames = [empty, empty, sprite, sprite, sprite, empty, sprite]
        let animation = try Animation(cels: frames.map { Cel($0, duration: .milliseconds(30)) }, loopCount: 65_535)
        #expect(try Animation(decoding: animation.webpData()) == animation)
    }

    @Test(arguments: [true, false])
    func scatteredChangesAreStoredWithoutWhatStays(coloursAreHidden: Bool) throws {
        var random = RandomSource(seed: 25)
        let first = random.bitmap(.noise, size: Size(64, 64)).flattened(onto: RGBA8(9, 9, 9))
        var frames = [first]
        for frame in 1...4 {
            var next = frames[frame - 1]
            for corner in [(0, 0), (63, 0), (0, 63), (63, 63), (20, 40), (41, 7)] {
                next[corner.0, corner.1] = RGBA8(UInt8(frame * 50), 200, 3)
            }
            frames.append(next)
        }
        if coloursAreHidden {
            for index in frames.indices { frames[index][30, 30] = RGBA8(200, 0, 0, 0) }
        }
        let animation = try Animation(cels: frames.map { Cel($0, duration: .milliseconds(40)) })
        let file = try animation.webpData()
        #expect(try Animation(decoding: file) == animation)
        // Drawing around a hidden colour might lose it, so that such frames are stored whole.
        let whole = try frames[1].webpData().count * frames.count
        #expect(coloursAreHidden || file.count < whole / 2)
    }

    @Test func mixedFramesAreTheSmallerOnes() throws {
        var random = RandomSource(seed: 26)
        var flat = Bitmap(size: Size(48, 48))
        for i in 0..<48 { flat[i, 24] = RGBA8(255, 0, 255) }
        let photograph = random.bitmap(.noise, size: Size(48, 48)).flattened(onto: RGBA8(0, 0, 0))
        let animation = try Animation(cels: [flat, photograph, flat].map { Cel($0, duration: .milliseconds(40)) })
        let mixed = try animation.webpData(WebPOptions(mode: .mixed(quality: 60)))
        let back = try Animation(decoding: mixed)
        #expect(back.cels[0].bitmap.visibleDifference(from: flat) == 0)
        #expect(back.cels[1].bitmap != photograph)
        #expect(try mixed.count < animation.webpData().count)
        #expect(try mixed.count <= animation.webpData(WebPOptions(mode: .lossy(quality: 60))).count)
        #expect(throws: EncodeError.self) { try animation.webpData(WebPOptions(mode: .mixed(quality: 101))) }
    }

    @Test func aStillIsAnAnimationOfOneFrame() throws {
        var random = RandomSource(seed: 23)
        let animation = Animation(random.bitmap(.noise, size: Size(5, 5)))
        let file = try animation.webpData()
        let info = try ImageInfo(file)
        #expect(info.isAnimated && info.frameCount == 1 && info.loopCount == 0 && info.durations == [.zero])
        #expect(try Animation(decoding: file) == animation)
    }

    @Test func lossyFramesComeBackClose() throws {
        var random = RandomSource(seed: 24)
        let frames = [random.smooth(Size(40, 30)), random.smooth(Size(40, 30)), random.smooth(Size(40, 30))]
        let animation = try Animation(cels: frames.map { Cel($0, duration: .milliseconds(30)) })
        let file = try animation.webpData(WebPOptions(mode: .lossy(quality: 90)))
        #expect(try !ImageInfo(file).isLossless)
        for (cel, back) in zip(animation.cels, try Animation(decoding: file).cels) {
            #expect(back.duration == cel.duration)
            #expect(back.bitmap.peakSignalToNoise(cel.bitmap) > 30)
        }
    }

    @Test func durationsAreRoundedWithoutDrift() throws {
        let cel = Cel(Bitmap(size: Size(2, 2)), duration: .seconds(1) / 60)
        let file = try Animation(cels: [Cel](repeating: cel, count: 60)).webpData()
        let durations = try ImageInfo(file).durations
        #expect(durations.reduce(.zero, +) == .seconds(1))
        #expect(durations.allSatisfy { $0 == .milliseconds(16) || $0 == .milliseconds(17) })
    }

    @Test func whatTheFormatCannotHoldIsRefused() throws {
        let bitmap = Bitmap(size: Size(1, 1))
        let limit = Duration.milliseconds(16_777_215)
        let long = try Animation(cels: [Cel(bitmap, duration: limit)])
        #expect(try ImageInfo(long.webpData()).durations == [limit])
        for animation in [
            try Animation(cels: [Cel(bitmap, duration: limit + .milliseconds(1))]),
            try Animation(cels: [Cel(bitmap, duration: .seconds(Int64.max))]),
            try Animation(cels: [Cel(bitmap, duration: .zero)], loopCount: 65_536),
        ] {
            #expect { _ = try animation.webpData() } throws: { ($0 as? EncodeError)?.code == .unsupported }
        }
    }

    @Test func framesStoreWhatChangedFromAnEvenCornerOn() throws {
        let first = Bitmap(size: Size(20, 20), filledWith: .white)
        var second = first
        second[7, 5] = .black
        second[9, 12] = .black
        let frames = [first, second, second].map { Cel($0, duration: .milliseconds(5)) }
        let file = try Animation(cels: frames).webpData()
        var reader = HeaderReader(file)
        let stored = try WebPContainer(&reader, limits: .default).frames.map(\.rectangle)
        #expect(
            stored == [
                Rectangle(Size(20, 20)), Rectangle(x: 6, y: 4, width: 4, height: 9), Rectangle(Size(1, 1)),
            ])
    }

    @Test func oneThreadGivesTheSameAsMany() throws {
        var random = RandomSource(seed: 25)
        let animation = try random.animation(.hiddenColors, size: Size(21, 17), frameCount: 9)
        let file = try animation.webpData()
        let alone = try Parallelism.limited(to: 1) { () throws(EncodeError) in try animation.webpData() }
        #expect(file == alone)
        for count in [1, 3, 16] {
            let back = try Parallelism.limited(to: count) { () throws(DecodeError) in try Animation(decoding: file) }
            #expect(back == animation)
        }
    }

    @Test func framesMeetTheCanvasAsTheirFlagsSay() throws {
        var random = RandomSource(seed: 26)
        let size = Size(16, 12)
        var file = WebPTestFile(size: size, frames: [])
        for _ in 0..<24 {
            let part = Size(random.next(in: 1...10), random.next(in: 1...8))
            let origin = Point(
                x: 2 * random.next(in: 0...(size.width - part.width) / 2),
                y: 2 * random.next(in: 0...(size.height - part.height) / 2))
            file.frames.append(
                .init(
                    origin: origin, bitmap: random.bitmap(.hiddenColors, size: part),
                    milliseconds: random.next(in: 0...99), blends: random.chance(1, in: 2),
                    isCleared: random.chance(1, in: 3)))
        }
        let animation = try Animation(decoding: file.animation())
        #expect(animation.loopCount == 7)
        #expect(animation.cels.count == file.frames.count)
        var canvas = Bitmap(size: size)
        for (frame, cel) in zip(file.frames, animation.cels) {
            for y in 0..<frame.bitmap.height {
                for x in 0..<frame.bitmap.width {
                    let (pixel, place) = (frame.bitmap[x, y], (frame.origin.x + x, frame.origin.y + y))
                    let below = canvas[place.0, place.1]
                    canvas[place.0, place.1] = frame.blends ? pixel.composited(over: below) : pixel
                }
            }
            #expect(cel.bitmap == canvas)
            #expect(cel.duration == .milliseconds(frame.milliseconds))
            guard frame.isCleared else { continue }
            for y in 0..<frame.bitmap.height {
                for x in 0..<frame.bitmap.width { canvas[frame.origin.x + x, frame.origin.y + y] = .clear }
            }
        }
    }
}
