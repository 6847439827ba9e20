import PixelCodecs
import PixelCore
import Testing

@Suite struct PNGHeaderTests {
    private func error(_ bytes: [UInt8], limits: DecodeLimits = .default) -> DecodeError? {
        do {
            _ = try ImageInfo(bytes, limits: limits)
            return nil
        } catch { return error }
    }

    @Test(
        arguments: [
            (UInt8(0), ImageInfo.ColorType.grayscale, [1, 2, 4, 8, 16]), (2, .rgb, [8, 16]),
            (3, .indexed, [1, 2, 4, 8]),
            (4, .grayscaleAlpha, [8, 16]), (6, .rgba, [8, 16]),
        ])
    func everyColorTypeIsToldFromTheHeader(_ code: UInt8, _ type: ImageInfo.ColorType, _ depths: [Int]) throws {
        for depth in 0...17 {
            var png = HandmadePNG()
            png.header(300, 20, depth: UInt8(depth), type: code)
            png.chunk("IDAT")
            if depths.contains(depth) {
                let info = try ImageInfo(png.bytes)
                #expect(info.size == Size(300, 20))
                #expect(info.colorType == type)
                #expect(info.bitDepth == depth)
                #expect(info.hasAlpha == (code >= 4))
                #expect(info.frameCount == 1 && !info.isAnimated && info.durations.isEmpty && info.loopCount == nil)
            } else {
                #expect(error(png.bytes)?.code == .corrupt)
            }
        }
    }

    @Test(arguments: [UInt8(0), 2, 3])
    func aTransparencyChunkMeansAlpha(_ type: UInt8) throws {
        var png = HandmadePNG()
        png.header(3, 3, type: type)
        png.chunk("PLTE", [1, 2, 3])
        png.chunk("tRNS", [0, 0])
        png.chunk("IDAT")
        #expect(try ImageInfo(png.bytes).hasAlpha)
    }

    @Test func anEnormousImageIsRefusedByItsHeader() {
        var png = HandmadePNG()
        png.header(30_000, 30_000)
        #expect(error(png.bytes)?.code == .limitExceeded)
        var larger = HandmadePNG()
        larger.header(0x7FFF_FFFF, 0x7FFF_FFFF)
        #expect(error(larger.bytes)?.code == .limitExceeded)
    }

    @Test func aHeaderThatBreaksTheRulesIsCorrupt() {
        for (position, value) in [(8, UInt8(3)), (9, 5), (10, 1), (11, 1), (12, 2)] {
            var fields: [UInt8] = [0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0]
            fields[position] = value
            var png = HandmadePNG()
            png.chunk("IHDR", fields)
            png.chunk("IDAT")
            #expect(error(png.bytes)?.code == .corrupt)
        }
        var empty = HandmadePNG()
        empty.header(0, 1)
        #expect(error(empty.bytes)?.code == .corrupt)
        var long = HandmadePNG()
        long.chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0])
        #expect(error(long.bytes)?.code == .corrupt)
    }

    @Test func everyFlippedBitOfTheHeaderIsNoticed() {
        var png = HandmadePNG()
        png.header(20, 10)
        png.chunk("IDAT")
        for bit in 8 * 8..<33 * 8 {
            var bytes = png.bytes
            bytes[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(error(bytes) != nil)
        }
    }

    @Test func chunksThatEndNowhereAreErrors() {
        var png = HandmadePNG()
        png.header(20, 10)
        #expect(error(png.bytes)?.code == .truncated)
        #expect(error(png.bytes + [0xFF, 0, 0, 0] + Array("tEXt".utf8))?.code == .corrupt)
        #expect(error(png.bytes + [0, 1, 0, 0] + Array("tEXt".utf8))?.code == .truncated)
        #expect(error(png.bytes + [0, 0, 0, 1] + [1, 2, 3, 4])?.code == .corrupt)
        png.chunk("IEND")
        #expect(error(png.bytes)?.code == .corrupt)
    }

    @Test func iPhoneBuildsAreNamed() {
        var png = HandmadePNG()
        png.chunk("CgBI", [0x50, 0, 0x20, 0x02])
        png.header(20, 10)
        #expect(error(png.bytes)?.code == .unsupported)
    }

    @Test func anAnimationIsToldWithItsTiming() throws {
        let size = Size(4, 3)
        var png = HandmadePNG()
        png.header(4, 3)
        png.animation(frames: 3, plays: 5)
        png.frame(0, Rectangle(size), delay: (1, 30))
        png.image(HandmadePNG.rows(size, .black))
        png.frame(1, Rectangle(size), delay: (70, 0))
        png.frameData(2, size, .white)
        png.frame(3, Rectangle(size), delay: (0, 1000))
        png.frameData(4, size, .black)
        png.chunk("IEND")
        let info = try ImageInfo(png.bytes)
        #expect(info.format == .apng)
        #expect(info.isAnimated && info.frameCount == 3 && info.loopCount == 5)
        #expect(info.durations == [.seconds(1) / 30, .milliseconds(700), .zero])
    }

    @Test func tooManyFramesAreRefusedByTheHeader() {
        var png = HandmadePNG()
        png.header(1, 1)
        png.animation(frames: 0x7FFF_FFFF)
        #expect(error(png.bytes)?.code == .limitExceeded)
    }

    @Test func aDamagedAnimationChunkLeavesAStill() throws {
        for data in [HandmadePNG.number(0) + HandmadePNG.number(0), HandmadePNG.number(1)] {
            var png = HandmadePNG()
            png.header(1, 1)
            png.chunk("acTL", data)
            png.image([[1, 2, 3, 4]])
            png.chunk("IEND")
            #expect(try ImageInfo(png.bytes).format == .png)
            #expect(try Bitmap(decoding: png.bytes)[0, 0] == RGBA8(1, 2, 3, 4))
        }
        var late = HandmadePNG()
        late.header(1, 1)
        late.image([[1, 2, 3, 4]])
        late.animation(frames: 1)
        late.chunk("IEND")
        #expect(try ImageInfo(late.bytes).format == .png)
    }
}
