import PixelCodecs
import PixelCore
import Testing

@Suite("Decoding GIF")
struct GIFDecodingTests {
    private let red = RGBA8(255, 0, 0)
    private let green = RGBA8(0, 255, 0)
    private let blue = RGBA8(0, 0, 255)

    private func rows(_ bitmap: Bitmap) -> [RGBA8] {
        (0..<bitmap.height).flatMap { y in (0..<bitmap.width).map { bitmap[$0, y] } }
    }

    @Test("Pixels stand row by row, and the transparent index shows nothing")
    func still() throws {
        var gif = GIFBuilder(width: 2, height: 2)
        gif.appendControl(transparent: 3)
        gif.appendFrame(width: 2, height: 2, [0, 1, 2, 3])
        #expect(try rows(Bitmap(decoding: gif.file)) == [red, green, blue, .clear])
    }

    @Test(
        "What a frame's disposal leaves is what the next is drawn on",
        arguments: [(0, [0, 1]), (1, [0, 1]), (2, [0]), (3, [0, 0]), (4, [0, 0]), (5, [0, 1])] as [(Int, [Int])])
    func disposal(method: Int, left: [Int]) throws {
        var gif = GIFBuilder(width: 4, height: 1)
        gif.appendControl(disposal: 1)
        gif.appendFrame(width: 2, height: 1, [0, 0])
        gif.appendControl(disposal: method)
        gif.appendFrame(x: 1, width: 1, height: 1, [1])
        gif.appendControl(disposal: 1)
        gif.appendFrame(x: 3, width: 1, height: 1, [2])
        let shown = try Animation(decoding: gif.file).cels.map { rows($0.bitmap) }
        let colors = [red, green]
        #expect(shown[1] == [red, green, .clear, .clear])
        #expect(shown[2] == (left.map { colors[$0] } + [.clear, .clear]).prefix(3) + [blue])
    }

    @Test("Interlaced rows come to their places", arguments: 1...20)
    func interlace(height: Int) throws {
        let order = [(0, 8), (4, 8), (2, 4), (1, 2)].flatMap { Array(stride(from: $0, to: height, by: $1)) }
        var gif = GIFBuilder(width: 1, height: height)
        gif.appendFrame(width: 1, height: height, isInterlaced: true, order.map { UInt8($0 % 3) })
        #expect(try rows(Bitmap(decoding: gif.file)) == (0..<height).map { [red, green, blue][$0 % 3] })
    }

    @Test("A frame's own palette goes before the file's")
    func localPalette() throws {
        var gif = GIFBuilder(width: 2, height: 1)
        gif.appendFrame(width: 2, height: 1, palette: [1, 2, 3, 4, 5, 6], [0, 1])
        gif.appendFrame(width: 2, height: 1, [0, 1])
        let shown = try Animation(decoding: gif.file).cels.map { rows($0.bitmap) }
        #expect(shown == [[RGBA8(1, 2, 3), RGBA8(4, 5, 6)], [red, green]])
    }

    @Test("Without a palette, and beyond it, pixels are black")
    func missingColors() throws {
        var none = GIFBuilder(width: 2, height: 1, palette: nil)
        none.appendFrame(width: 2, height: 1, [0, 7])
        #expect(try rows(Bitmap(decoding: none.file)) == [.black, .black])
        var short = GIFBuilder(width: 2, height: 1)
        short.appendFrame(width: 2, height: 1, [0, 5])
        #expect(try rows(Bitmap(decoding: short.file)) == [red, .black])
        var transparent = GIFBuilder(width: 2, height: 1)
        transparent.appendControl(transparent: 5)
        transparent.appendFrame(width: 2, height: 1, [0, 5])
        #expect(try rows(Bitmap(decoding: transparent.file)) == [red, .clear])
    }

    @Test("Of a frame that lies partly or wholly off the canvas, only what is on it shows")
    func clipping() throws {
        var gif = GIFBuilder(width: 2, height: 2)
        gif.appendFrame(width: 2, height: 2, [0, 0, 0, 0])
        gif.appendFrame(x: 1, y: 1, width: 3, height: 2, [1, 2, 2, 2, 2, 2])
        gif.appendControl(disposal: 2)
        gif.appendFrame(x: 5, y: 5, width: 1, height: 1, [2])
        gif.appendFrame(width: 1, height: 1, [2])
        let shown = try Animation(decoding: gif.file).cels.map { rows($0.bitmap) }
        #expect(shown[1] == [red, red, red, green])
        #expect(shown[2] == shown[1])
        #expect(shown[3] == [blue, red, red, green])
    }

    @Test("A frame without pixels shows nothing new")
    func emptyFrame() throws {
        var gif = GIFBuilder(width: 1, height: 1)
        gif.appendFrame(width: 1, height: 1, [0])
        gif.appendFrame(width: 0, height: 3, [])
        gif.appendFrame(width: 1, height: 1, [1])
        #expect(try Animation(decoding: gif.file).cels.map { rows($0.bitmap) } == [[red], [red], [green]])
    }

    @Test("Cut off anywhere, a file is an error; in part, it gives the frames before the cut")
    func truncation() throws {
        var gif = GIFBuilder(width: 4, height: 4)
        gif.appendLoop(0)
        for index: UInt8 in 0..<3 {
            gif.appendControl(disposal: 2, delay: 4, transparent: 3)
            gif.appendFrame(x: 1, width: 3, height: 4, [UInt8](repeating: index, count: 12))
        }
        let whole = try Animation(decoding: gif.file)
        var partial = DecodeOptions()
        partial.allowsPartial = true
        for count in 0..<gif.file.count {
            let bytes = Array(gif.file[..<count])
            let error = #expect(throws: DecodeError.self) { try Animation(decoding: bytes) }
            #expect(error?.code == .truncated || count < 6)
            guard let found = try? Animation(decoding: bytes, options: partial) else { continue }
            #expect(
                found.cels.dropFirst().map(\.bitmap)
                    == whole.cels.dropFirst().prefix(found.cels.count - 1).map(\.bitmap))
        }
        #expect(try Animation(decoding: gif.bytes, options: partial) == whole)
    }

    @Test("Of a still that is cut off, the rows before the cut can be had")
    func partialStill() throws {
        var gif = GIFBuilder(width: 30, height: 30)
        gif.appendFrame(width: 30, height: 30, [UInt8](repeating: 1, count: 900))
        var partial = DecodeOptions()
        partial.allowsPartial = true
        let bitmap = try Bitmap(decoding: Array(gif.file.dropLast(200)), options: partial)
        #expect(bitmap[0, 0] == green)
        #expect(bitmap[29, 29] == .clear)
        #expect(throws: DecodeError.self) { try Bitmap(decoding: Array(gif.file.dropLast(200))) }
    }

    @Test("Any byte changed gives an image or an error, and no crash")
    func damage() {
        var gif = GIFBuilder(width: 4, height: 4)
        gif.appendLoop(0)
        for index: UInt8 in 0..<2 {
            gif.appendControl(disposal: 2, delay: 4, transparent: 3)
            gif.appendFrame(
                width: 4, height: 4, palette: GIFBuilder.primaries, [UInt8](repeating: index, count: 16))
        }
        var options = DecodeOptions()
        options.limits.area = 1 << 12
        options.limits.totalArea = 1 << 14
        for allowsPartial in [false, true] {
            options.allowsPartial = allowsPartial
            for i in gif.file.indices {
                for change: UInt8 in [0x01, 0x08, 0x80, 0xFF] {
                    var bytes = gif.file
                    bytes[i] ^= change
                    let result = Result { () throws(DecodeError) in try Animation(decoding: bytes, options: options) }
                    if case .success(let animation) = result { #expect(animation.size.area <= options.limits.area) }
                }
            }
        }
    }
}
