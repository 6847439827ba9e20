import PixelCodecs
import PixelCore
import TestSupport
import Testing

@Suite("JPEG, writing")
struct JPEGEncodingTests {
    static let sizes = [Size(1, 1), Size(2, 3), Size(7, 13), Size(31, 17), Size(64, 48)]

    @Test(arguments: sizes)
    func aSmoothImageComesBackClose(size: Size) throws {
        var random = RandomSource(seed: 1)
        let bitmap = random.smooth(size)
        for isProgressive in [false, true] {
            var options = JPEGOptions()
            options.quality = 95
            options.isProgressive = isProgressive
            let file = try bitmap.jpegData(options)
            let back = try Bitmap(decoding: file)
            #expect(back.size == size)
            #expect(back.peakSignalToNoise(bitmap) > 36)
            #expect(back.firstPixel { !$0.isOpaque } == nil)
            let info = try ImageInfo(file)
            #expect(info.size == size)
            #expect(info.colorType == .ycbcr)
            #expect(!info.isLossless && !info.hasAlpha && !info.isAnimated && info.frameCount == 1)
            #expect(info.byteCount == file.count)
        }
    }

    @Test func moreChromaIsKeptWithLessSubsampling() throws {
        var bitmap = Bitmap(size: Size(32, 32))
        for y in 0..<32 {
            for x in 0..<32 { bitmap[x, y] = x.isMultiple(of: 2) ? RGBA8(200, 30, 30) : RGBA8(30, 30, 200) }
        }
        func closeness(_ subsampling: JPEGOptions.ChromaSubsampling, _ quality: Int) throws -> Double {
            var options = JPEGOptions()
            options.chromaSubsampling = subsampling
            options.quality = quality
            return try Bitmap(decoding: bitmap.jpegData(options)).peakSignalToNoise(bitmap)
        }
        #expect(try closeness(.ratio444, 90) > closeness(.ratio422, 90) + 6)
        #expect(try closeness(.automatic, 90) == closeness(.ratio444, 90))
        #expect(try closeness(.automatic, 89) == closeness(.ratio420, 89))
    }

    @Test func aHigherQualityIsCloserAndLarger() throws {
        var random = RandomSource(seed: 3)
        let bitmap = random.bitmap(.fewColors, size: Size(48, 48))
        var last = (closeness: 0.0, count: 0)
        for quality in [1, 30, 60, 90, 100] {
            var options = JPEGOptions()
            options.quality = quality
            options.chromaSubsampling = .ratio444
            let file = try bitmap.jpegData(options)
            let closeness = try Bitmap(decoding: file).peakSignalToNoise(bitmap)
            #expect(closeness > last.closeness && file.count > last.count)
            last = (closeness, file.count)
        }
    }

    @Test func greysAreWrittenAsOneChannel() throws {
        var random = RandomSource(seed: 4)
        let grey = random.bitmap(.grayscale, size: Size(19, 23))
        var options = JPEGOptions()
        options.quality = 100
        let file = try grey.jpegData(options)
        #expect(try ImageInfo(file).colorType == .grayscale)
        let back = try Bitmap(decoding: file)
        #expect(back.firstPixel { $0.red != $0.green || $0.red != $0.blue } == nil)
        #expect(back.peakSignalToNoise(grey) > 45)
    }

    @Test func transparencyNeedsAMatte() throws {
        var random = RandomSource(seed: 5)
        var bitmap = random.bitmap(.noise, size: Size(9, 9))
        bitmap[4, 3] = RGBA8(10, 20, 30, 254)
        #expect { _ = try bitmap.jpegData() } throws: { error in
            (error as? EncodeError)?.code == .unsupported && (error as? EncodeError)?.detail.contains("(4, 3)") == true
        }
        var options = JPEGOptions()
        options.matte = .white
        #expect(try bitmap.jpegData(options) == bitmap.flattened(onto: .white).jpegData())
    }

    @Test(arguments: [0, 101, -5])
    func aQualityOutsideItsRangeIsRefused(quality: Int) {
        var options = JPEGOptions()
        options.quality = quality
        #expect { _ = try Bitmap(size: Size(1, 1), filledWith: .black).jpegData(options) } throws: {
            ($0 as? EncodeError)?.code == .invalidOption
        }
    }

    @Test func aSideTooLongIsRefused() throws {
        #expect { _ = try Bitmap(size: Size(65_501, 1), filledWith: .black).jpegData() } throws: {
            ($0 as? EncodeError)?.code == .tooLarge
        }
        var limits = DecodeLimits()
        limits.side = 65_500
        let file = try Bitmap(size: Size(1, 65_500), filledWith: .black).jpegData()
        #expect(try ImageInfo(file, limits: limits).size == Size(1, 65_500))
    }
}

extension RandomSource {
    /// Colours that change slowly, as in a photograph.
    mutating func smooth(_ size: Size) -> Bitmap {
        let start = (next(in: 0...60), next(in: 0...60), next(in: 0...60))
        var bitmap = Bitmap(size: size)
        for y in 0..<size.height {
            for x in 0..<size.width {
                bitmap[x, y] = RGBA8(UInt8(start.0 + x + y), UInt8(start.1 + 2 * y), UInt8(start.2 + 120 - x))
            }
        }
        return bitmap
    }
}

extension Bitmap {
    /// The first pixel, row by row, that satisfies `condition`.
    func firstPixel(where condition: (RGBA8) -> Bool) -> RGBA8? {
        for i in 0..<size.area where condition(pixels[i]) { return pixels[i] }
        return nil
    }
}
