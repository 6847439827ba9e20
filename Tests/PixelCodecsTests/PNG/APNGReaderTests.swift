import PixelCodecs
import PixelCore
import Testing

/// Animated PNGs made by hand: a canvas of 4 × 4, frames of one colour.
@Suite struct APNGReaderTests {
    private let canvas = Size(4, 4)
    private let corner = Rectangle(x: 1, y: 1, width: 2, height: 2)
    private let red = RGBA8(255, 0, 0)
    private let glass = RGBA8(0, 0, 255, 128)

    /// A file of a red first frame, and second and third frames in the corner.
    private func file(
        firstDispose: UInt8 = 0, second: RGBA8, dispose: UInt8, blend: UInt8, third: RGBA8 = .white
    ) -> [UInt8] {
        var png = HandmadePNG()
        png.header(4, 4)
        png.animation(frames: 3)
        png.frame(0, Rectangle(canvas), dispose: firstDispose)
        png.image(HandmadePNG.rows(canvas, red))
        png.frame(1, corner, dispose: dispose, blend: blend)
        png.frameData(2, corner.size, second)
        png.frame(3, Rectangle(x: 0, y: 0, width: 1, height: 1), blend: blend)
        png.frameData(4, Size(1, 1), third)
        png.chunk("IEND")
        return png.bytes
    }

    /// The canvas of `outside`, with `inside` in the corner and `origin` at the top left.
    private func expected(outside: RGBA8, inside: RGBA8, origin: RGBA8? = nil) -> Bitmap {
        var bitmap = Bitmap(size: canvas, filledWith: outside)
        bitmap.draw(Bitmap(size: corner.size, filledWith: inside), at: corner.origin, replacing: true)
        if let origin { bitmap[0, 0] = origin }
        return bitmap
    }

    private func frames(_ file: [UInt8]) throws -> [Bitmap] { try Animation(decoding: file).cels.map(\.bitmap) }

    @Test func aFrameThatStaysIsUnderTheNext() throws {
        let frames = try frames(file(second: glass, dispose: 0, blend: 0))
        #expect(frames[0] == Bitmap(size: canvas, filledWith: red))
        #expect(frames[1] == expected(outside: red, inside: glass))
        #expect(frames[2] == expected(outside: red, inside: glass, origin: .white))
    }

    @Test func blendingOverShowsWhatIsUnderneath() throws {
        let frames = try frames(file(second: glass, dispose: 0, blend: 1, third: .clear))
        #expect(frames[1] == expected(outside: red, inside: glass.composited(over: red)))
        #expect(frames[2] == frames[1])
    }

    @Test func aClearedFrameLeavesTransparency() throws {
        let frames = try frames(file(second: glass, dispose: 1, blend: 0))
        #expect(frames[2] == expected(outside: red, inside: .clear, origin: .white))
    }

    @Test func aRestoredFrameLeavesWhatWasThere() throws {
        let frames = try frames(file(second: glass, dispose: 2, blend: 0))
        #expect(frames[2] == expected(outside: red, inside: red, origin: .white))
    }

    @Test func theFirstFrameIsClearedWhenThereIsNothingToRestore() throws {
        for dispose in [UInt8(1), 2] {
            let frames = try frames(file(firstDispose: dispose, second: glass, dispose: 0, blend: 0))
            #expect(frames[1] == expected(outside: .clear, inside: glass))
        }
    }

    @Test func anImageBeforeTheFirstFrameIsNotPartOfTheAnimation() throws {
        var png = HandmadePNG()
        png.header(4, 4)
        png.animation(frames: 1, plays: 2)
        png.image(HandmadePNG.rows(canvas, red))
        png.frame(0, corner, delay: (3, 7))
        png.frameData(1, corner.size, .white)
        png.chunk("IEND")
        let animation = try Animation(decoding: png.bytes)
        #expect(animation.cels == [Cel(expected(outside: .clear, inside: .white), duration: .seconds(3) / 7)])
        #expect(animation.loopCount == 2)
    }

    @Test func dataMayBeSplitAtAnyByte() throws {
        let data = HandmadePNG.zlib(HandmadePNG.rows(corner.size, glass).flatMap { [0] + $0 })
        for cut in 0...data.count {
            var png = HandmadePNG()
            png.header(4, 4)
            png.animation(frames: 1)
            png.image(HandmadePNG.rows(canvas, red))
            png.frame(0, corner)
            png.chunk("fdAT", HandmadePNG.number(1) + data[..<cut])
            png.chunk("tEXt", [65, 0, 65])
            png.chunk("fdAT", HandmadePNG.number(2) + data[cut...])
            png.chunk("IEND")
            #expect(try frames(png.bytes) == [expected(outside: .clear, inside: glass)])
        }
    }

    @Test func palettesServeEveryFrame() throws {
        var png = HandmadePNG()
        png.header(4, 4, depth: 8, type: 3)
        png.animation(frames: 2)
        png.chunk("PLTE", [255, 0, 0, 0, 0, 255])
        png.chunk("tRNS", [255, 128])
        png.frame(0, Rectangle(canvas))
        png.image([[UInt8]](repeating: [0, 0, 0, 0], count: 4))
        png.frame(1, corner)
        png.chunk("fdAT", HandmadePNG.number(2) + HandmadePNG.zlib([0, 1, 1, 0, 1, 1]))
        png.chunk("IEND")
        #expect(try frames(png.bytes)[1] == expected(outside: red, inside: glass))
    }

    // MARK: Broken rules

    private func code(_ build: (inout HandmadePNG) -> Void) -> DecodeError.Code? {
        var png = HandmadePNG()
        png.header(4, 4)
        png.animation(frames: 2)
        build(&png)
        png.chunk("IEND")
        do {
            _ = try Animation(decoding: png.bytes)
            return nil
        } catch { return error.code }
    }

    /// The first frame, as it should be.
    private func begin(_ png: inout HandmadePNG) {
        png.frame(0, Rectangle(canvas))
        png.image(HandmadePNG.rows(canvas, red))
    }

    @Test func framesBeyondTheCanvasAreCorrupt() {
        for (x, y) in [(3, 0), (0, 3), (0x7FFF_FFFF, 0), (5, 5)] {
            let rectangle = Rectangle(x: x, y: y, width: 2, height: 2)
            #expect(
                code { png in
                    begin(&png)
                    png.frame(1, rectangle)
                    png.frameData(2, rectangle.size, .white)
                } == .corrupt)
        }
    }

    @Test func anImageThatIsNotTheFirstFramesSizeIsCorrupt() {
        #expect(
            code { png in
                png.frame(0, corner)
                png.image(HandmadePNG.rows(canvas, red))
            } == .corrupt)
    }

    @Test func sequenceNumbersOutOfOrderAreCorrupt() {
        for (control, data) in [(2, 3), (1, 1), (1, 3), (0, 1)] {
            #expect(
                code { png in
                    begin(&png)
                    png.frame(control, corner)
                    png.frameData(data, corner.size, .white)
                } == .corrupt)
        }
    }

    @Test func fewerOrMoreFramesThanPromisedAreCorrupt() {
        #expect(code { begin(&$0) } == .corrupt)
        #expect(
            code { png in
                begin(&png)
                for sequence in [1, 3] {
                    png.frame(sequence, corner)
                    png.frameData(sequence + 1, corner.size, .white)
                }
            } == .corrupt)
    }

    @Test func aFrameWithoutDataIsCorrupt() {
        #expect(
            code { png in
                begin(&png)
                png.frame(1, corner)
                png.frame(2, corner)
                png.frameData(3, corner.size, .white)
            } == .corrupt)
    }

    @Test func dataWithoutAFrameAreCorrupt() {
        #expect(
            code { png in
                png.image(HandmadePNG.rows(canvas, red))
                png.frameData(0, corner.size, .white)
            } == .corrupt)
        #expect(
            code { png in
                begin(&png)
                png.frameData(1, canvas, .white)
            } == .corrupt)
    }

    @Test func unknownDisposalAndBlendingAreCorrupt() {
        for (dispose, blend) in [(UInt8(3), UInt8(0)), (0, 2)] {
            #expect(
                code { png in
                    begin(&png)
                    png.frame(1, corner, dispose: dispose, blend: blend)
                    png.frameData(2, corner.size, .white)
                } == .corrupt)
        }
    }

    @Test func aFramesDataOfTheWrongSizeAreCorrupt() {
        for size in [Size(2, 1), Size(2, 3), Size(4, 4)] {
            #expect(
                code { png in
                    begin(&png)
                    png.frame(1, corner)
                    png.frameData(2, size, .white)
                } == .corrupt)
        }
    }

    @Test func partialDecodingGivesTheFramesBeforeTheDamage() throws {
        let whole = file(second: glass, dispose: 0, blend: 0)
        let last = try #require(HandmadePNG.chunks(of: whole).last { $0.type == "fdAT" })
        let cut = Array(whole[..<(last.range.lowerBound + 15)])
        var options = DecodeOptions()
        options.allowsPartial = true
        #expect(throws: DecodeError.self) { try Animation(decoding: cut) }
        #expect(try Animation(decoding: cut, options: options).cels.count == 2)
    }

    @Test func partialDecodingGivesTheRowsOfADamagedFirstFrame() throws {
        let whole = file(second: glass, dispose: 0, blend: 0)
        let image = try #require(HandmadePNG.chunks(of: whole).first { $0.type == "IDAT" })
        // Two rows of 17 bytes after the heads of chunk, zlib and block.
        let cut = Array(whole[..<(image.range.lowerBound + 8 + 7 + 2 * 17 + 5)])
        var options = DecodeOptions()
        options.allowsPartial = true
        let animation = try Animation(decoding: cut, options: options)
        #expect(animation.cels.count == 1)
        let bitmap = animation.cels[0].bitmap
        #expect(bitmap[3, 1] == red && bitmap[0, 2] == .clear)
    }
}
