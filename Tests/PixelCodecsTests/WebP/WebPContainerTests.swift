import PixelCodecs
import PixelCore
import TestSupport
import Testing

@Suite("WebP, container")
struct WebPContainerTests {
    private let bitmap = Bitmap(size: Size(4, 4), filledWith: RGBA8(1, 2, 3))

    private func imageChunk() throws -> [UInt8] { Array(try bitmap.webpData().dropFirst(12)) }

    @Test func theExtendedFormatIsReadWithChunksThatAreNotKnown() throws {
        let file = WebPTestFile.riff(
            WebPTestFile.extendedHeader(Size(4, 4), flags: 0x2C) + WebPTestFile.chunk("ICCP", [1, 2, 3])
                + (try imageChunk()) + WebPTestFile.chunk("EXIF", [9]))
        #expect(try Bitmap(decoding: file) == bitmap)
        #expect(try ImageInfo(file).size == Size(4, 4))
        #expect(try Bitmap(decoding: file + [1, 2, 3]) == bitmap)
    }

    @Test func anImageOfAnotherSizeThanItsCanvasIsCorrupt() throws {
        let file = WebPTestFile.riff(WebPTestFile.extendedHeader(Size(5, 4), flags: 0) + (try imageChunk()))
        #expect(failure(file) == .corrupt)
    }

    @Test func aFrameThatLeavesTheCanvasIsCorrupt() throws {
        var container = WebPTestFile(size: Size(6, 6), frames: [.init(origin: Point(x: 2, y: 2), bitmap: bitmap)])
        #expect(failure(try container.animation()) == nil)
        container.frames[0].origin.x = 4
        #expect(failure(try container.animation()) == .corrupt)
    }

    @Test func anAnimationNeedsItsHeaderAndAFrame() throws {
        #expect(failure(try WebPTestFile(size: Size(4, 4), frames: []).animation()) == .corrupt)
        let frame = WebPTestFile.chunk("ANMF", [0, 0, 0, 0, 0, 0, 3, 0, 0, 3, 0, 0, 9, 0, 0, 0] + (try imageChunk()))
        #expect(
            failure(WebPTestFile.riff(WebPTestFile.extendedHeader(Size(4, 4), flags: 0x02) + frame)) == .corrupt)
    }

    @Test func aFrameWithoutAnImageIsCorrupt() throws {
        var file = try WebPTestFile(size: Size(4, 4), frames: [.init(bitmap: bitmap)]).animation()
        file.replaceSubrange(68..<72, with: Array("NONE".utf8))
        #expect(failure(file) == .corrupt)
    }

    @Test func anotherFormatInsideRIFFIsCorrupt() {
        #expect(failure(WebPTestFile.riff(WebPTestFile.chunk("WAVE", [1, 2, 3, 4]))) == .corrupt)
    }

    @Test func theLargestCanvasIsRefusedFromItsHeader() throws {
        let pixels = 0x2F | 16_382 << 8 | 16_382 << 22
        let lossless = WebPTestFile.riff(WebPTestFile.chunk("VP8L", WebPTestFile.number(pixels, 5) + [0]))
        let lossy = WebPTestFile.riff(
            WebPTestFile.chunk("VP8 ", [0x10, 0, 0, 0x9D, 0x01, 0x2A] + [0xFF, 0x3F, 0xFF, 0x3F]))
        let extended = WebPTestFile.riff(
            WebPTestFile.extendedHeader(Size(1 << 24, 1 << 24), flags: 0x02) + WebPTestFile.chunk("ANIM", []))
        for file in [lossless, lossy, extended] {
            #expect(failure(file) == .limitExceeded)
            #expect { _ = try ImageInfo(file) } throws: { ($0 as? DecodeError)?.code == .limitExceeded }
        }
    }

    @Test func tooManyFramesAreRefused() throws {
        let container = WebPTestFile(size: Size(4, 4), frames: [.init(bitmap: bitmap), .init(bitmap: bitmap)])
        let file = try container.animation()
        var limits = DecodeLimits()
        limits.frameCount = 1
        #expect { _ = try ImageInfo(file, limits: limits) } throws: { ($0 as? DecodeError)?.code == .limitExceeded }
        limits = DecodeLimits()
        limits.totalArea = 31
        #expect { _ = try ImageInfo(file, limits: limits) } throws: { ($0 as? DecodeError)?.code == .limitExceeded }
        limits.totalArea = 32
        #expect(try ImageInfo(file, limits: limits).frameCount == 2)
    }
}
