import PixelCodecs
import PixelCore
import TestSupport
import Testing

@Suite("WebP, stills")
struct WebPStillTests {
    static let sizes = [Size(1, 1), Size(1, 2), Size(3, 1), Size(7, 13), Size(31, 37), Size(61, 5)]

    @Test(arguments: sizes, BitmapKind.allCases)
    func losslessIsExact(size: Size, kind: BitmapKind) throws {
        var random = RandomSource(seed: 11)
        let bitmap = random.bitmap(kind, size: size)
        let file = try bitmap.webpData()
        #expect(try Bitmap(decoding: file) == bitmap)
        let info = try ImageInfo(file)
        let hasAlpha = bitmap.firstPixel { !$0.isOpaque } != nil
        #expect(info.size == size)
        #expect(info.isLossless && !info.isAnimated && info.frameCount == 1 && info.loopCount == nil)
        #expect(info.hasAlpha == hasAlpha)
        #expect(info.colorType == (hasAlpha ? .rgba : .rgb))
        #expect(info.byteCount == file.count)
    }

    @Test(arguments: 0...9)
    func everyEffortIsExact(effort: Int) throws {
        var random = RandomSource(seed: 12)
        let bitmap = random.bitmap(.hiddenColors, size: Size(23, 29))
        #expect(try Bitmap(decoding: bitmap.webpData(WebPOptions(mode: .lossless(effort: effort)))) == bitmap)
    }

    @Test func whatDoesNotShowMayGoWhenAsked() throws {
        var random = RandomSource(seed: 13)
        let bitmap = random.bitmap(.hiddenColors, size: Size(29, 23))
        var options = WebPOptions()
        options.isExact = false
        let file = try bitmap.webpData(options)
        let back = try Bitmap(decoding: file)
        for y in 0..<23 {
            for x in 0..<29 {
                #expect(back[x, y].alpha == bitmap[x, y].alpha)
                #expect(bitmap[x, y].isTransparent || back[x, y] == bitmap[x, y])
            }
        }
        #expect(back != bitmap)
        #expect(try file.count < bitmap.webpData().count)
    }

    @Test(arguments: sizes)
    func lossyComesBackClose(size: Size) throws {
        var random = RandomSource(seed: 14)
        let bitmap = random.smooth(size)
        let file = try bitmap.webpData(WebPOptions(mode: .lossy(quality: 90)))
        #expect(try Bitmap(decoding: file).peakSignalToNoise(bitmap) > 30)
        let info = try ImageInfo(file)
        #expect(info.size == size)
        #expect(!info.isLossless && !info.hasAlpha)
    }

    @Test func lossyKeepsAlphaExactly() throws {
        var random = RandomSource(seed: 15)
        let bitmap = random.bitmap(.hiddenColors, size: Size(33, 18))
        let file = try bitmap.webpData(WebPOptions(mode: .lossy()))
        let back = try Bitmap(decoding: file)
        #expect((0..<bitmap.size.area).allSatisfy { back.pixels[$0].alpha == bitmap.pixels[$0].alpha })
        let info = try ImageInfo(file)
        #expect(info.hasAlpha && !info.isLossless && info.size == bitmap.size)
    }

    @Test func aHigherQualityIsCloserAndLarger() throws {
        var random = RandomSource(seed: 16)
        let bitmap = random.bitmap(.fewColors, size: Size(48, 48))
        let low = try bitmap.webpData(WebPOptions(mode: .lossy(quality: 5, method: 2)))
        let high = try bitmap.webpData(WebPOptions(mode: .lossy(quality: 95, method: 6)))
        #expect(low.count < high.count)
        #expect(
            try Bitmap(decoding: low).peakSignalToNoise(bitmap) < Bitmap(decoding: high).peakSignalToNoise(bitmap))
    }

    @Test(arguments: [
        WebPOptions.Mode.lossless(effort: -1), .lossless(effort: 10), .lossy(quality: -1), .lossy(quality: 100.5),
        .lossy(quality: .nan), .lossy(method: 7), .lossy(method: -1),
    ])
    func optionsOutsideTheirRangeAreRefused(mode: WebPOptions.Mode) throws {
        let bitmap = Bitmap(size: Size(1, 1))
        #expect { _ = try bitmap.webpData(WebPOptions(mode: mode)) } throws: {
            ($0 as? EncodeError)?.code == .invalidOption
        }
        #expect { _ = try Animation(bitmap).webpData(WebPOptions(mode: mode)) } throws: {
            ($0 as? EncodeError)?.code == .invalidOption
        }
    }

    @Test func aSideTooLongIsRefused() throws {
        #expect { _ = try Bitmap(size: Size(1, 16_384)).webpData() } throws: {
            ($0 as? EncodeError)?.code == .tooLarge
        }
        #expect { _ = try Animation(Bitmap(size: Size(16_384, 1))).webpData() } throws: {
            ($0 as? EncodeError)?.code == .tooLarge
        }
        let long = Bitmap(size: Size(16_383, 1), filledWith: .white)
        #expect(try Bitmap(decoding: long.webpData()) == long)
    }
}
