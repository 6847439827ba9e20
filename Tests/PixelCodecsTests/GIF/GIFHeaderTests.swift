import PixelCodecs
import PixelCore
import Testing

@Suite("GIF headers")
struct GIFHeaderTests {
    @Test("A still: size, depth of the palette, nothing of animation")
    func still() throws {
        var gif = GIFBuilder(width: 3, height: 2)
        gif.appendFrame(width: 3, height: 2, [0, 1, 2, 3, 0, 1])
        let info = try ImageInfo(gif.file)
        #expect(info.format == .gif)
        #expect(info.size == Size(3, 2))
        #expect(info.frameCount == 1)
        #expect(!info.isAnimated)
        #expect(info.loopCount == nil)
        #expect(info.durations.isEmpty)
        #expect(!info.hasAlpha)
        #expect(info.bitDepth == 2)
        #expect(info.colorType == .indexed)
        #expect(info.isLossless)
        #expect(info.byteCount == gif.file.count)
    }

    @Test("Delays of 0 and 1 hundredth are shown for 100 ms, others as they are")
    func durations() throws {
        var gif = GIFBuilder(width: 1, height: 1)
        for delay in [0, 1, 2, 3, 10, 65_535] {
            gif.appendControl(delay: delay)
            gif.appendFrame(width: 1, height: 1, [0])
        }
        let milliseconds = try ImageInfo(gif.file).durations.map(\.milliseconds)
        #expect(milliseconds == [100, 100, 20, 30, 100, 655_350])
    }

    @Test(
        "The loop extension counts repeats, and without it an animation is played once",
        arguments: [(nil, 1), (0, 0), (1, 2), (7, 8), (65_535, 65_536)] as [(Int?, Int)])
    func loops(stored: Int?, played: Int) throws {
        for name in ["NETSCAPE2.0", "ANIMEXTS1.0"] {
            var gif = GIFBuilder(width: 1, height: 1)
            if let stored { gif.appendLoop(stored, name: name) }
            for _ in 0..<2 { gif.appendFrame(width: 1, height: 1, [0]) }
            let info = try ImageInfo(gif.file)
            #expect(info.isAnimated)
            #expect(info.loopCount == played)
            #expect(try Animation(decoding: gif.file).loopCount == played)
        }
    }

    @Test("A single frame with a loop extension is an animation")
    func singleFrame() throws {
        var gif = GIFBuilder(width: 1, height: 1)
        gif.appendLoop(0)
        gif.appendControl(delay: 5)
        gif.appendFrame(width: 1, height: 1, [0])
        let info = try ImageInfo(gif.file)
        #expect(info.isAnimated)
        #expect(info.durations == [.milliseconds(50)])
    }

    @Test("Comments and foreign extensions are passed over")
    func foreignExtensions() throws {
        var gif = GIFBuilder(width: 1, height: 1)
        gif.bytes += [0x21, 0xFE, 2, 65, 66, 1, 67, 0]
        gif.bytes += [0x21, 0xFF, 11] + Array("XMP DataXMP".utf8) + [1, 7, 0]
        gif.bytes += [0x21, 0xFF, 0]
        gif.appendFrame(width: 1, height: 1, [2])
        #expect(try ImageInfo(gif.file + [1, 2, 3]).frameCount == 1)
        #expect(try Bitmap(decoding: gif.file + [1, 2, 3])[0, 0] == RGBA8(0, 0, 255))
    }

    @Test("Transparency is declared where a pixel may be transparent")
    func alpha() throws {
        func hasAlpha(_ build: (inout GIFBuilder) -> Void) throws -> Bool {
            var gif = GIFBuilder(width: 2, height: 1)
            build(&gif)
            return try ImageInfo(gif.file).hasAlpha
        }
        #expect(try !hasAlpha { $0.appendFrame(width: 2, height: 1, [0, 1]) })
        #expect(try hasAlpha { $0.appendFrame(width: 1, height: 1, [0]) })
        #expect(
            try hasAlpha {
                $0.appendControl(transparent: 1)
                $0.appendFrame(width: 2, height: 1, [0, 1])
            })
        #expect(
            try !hasAlpha {
                $0.appendFrame(width: 2, height: 1, [0, 1])
                $0.appendControl(transparent: 1)
                $0.appendFrame(width: 2, height: 1, [0, 1])
            })
        for (disposal, expected) in [(1, false), (2, true), (3, true)] {
            let found = try hasAlpha {
                $0.appendControl(disposal: disposal)
                $0.appendFrame(width: 2, height: 1, [0, 1])
                $0.appendFrame(width: 1, height: 1, [0])
            }
            #expect(found == expected)
        }
    }

    @Test("The canvas grows to hold the first frame, and no other")
    func growth() throws {
        var gif = GIFBuilder(width: 0, height: 0)
        gif.appendFrame(x: 1, y: 2, width: 3, height: 1, [0, 1, 2])
        gif.appendFrame(x: 2, y: 2, width: 4, height: 4, [UInt8](repeating: 1, count: 16))
        #expect(try ImageInfo(gif.file).size == Size(4, 3))
        #expect(try Animation(decoding: gif.file).size == Size(4, 3))
    }

    @Test("A file without a frame, or with a block of no known kind, is corrupt")
    func corrupt() {
        for tail in [[], [0x00], [0x21, 0xFE, 0]] as [[UInt8]] {
            let error = #expect(throws: DecodeError.self) {
                try ImageInfo(GIFBuilder(width: 1, height: 1).bytes + tail + [0x3B])
            }
            #expect(error?.code == .corrupt)
        }
    }

    @Test("Large canvases, large frames and many frames are refused before anything is decoded")
    func limits() {
        var screen = GIFBuilder(width: 65_535, height: 65_535)
        screen.appendFrame(width: 1, height: 1, [0])
        var frame = GIFBuilder(width: 1, height: 1)
        frame.appendFrame(width: 1, height: 1, [0])
        frame.appendFrame(width: 65_535, height: 65_535, [0])
        var count = GIFBuilder(width: 1, height: 1)
        for _ in 0..<4097 { count.appendFrame(width: 1, height: 1, [0]) }
        var area = GIFBuilder(width: 1, height: 1)
        for _ in 0..<5 { area.appendFrame(width: 8192, height: 8192, [0]) }
        for gif in [screen, frame, count, area] {
            for read in [{ _ = try ImageInfo($0) }, { _ = try Bitmap(decoding: $0) }] as [([UInt8]) throws -> Void] {
                let error = #expect(throws: DecodeError.self) { try read(gif.file) }
                #expect(error?.code == .limitExceeded)
            }
        }
    }
}
