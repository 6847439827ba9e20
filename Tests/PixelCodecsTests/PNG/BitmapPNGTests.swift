import PixelCodecs
import PixelCore
import Testing

@Suite struct BitmapPNGTests {
    static let sizes = [
        Size(1, 1), Size(2, 1), Size(1, 3), Size(3, 5), Size(7, 7), Size(13, 11), Size(16, 16), Size(17, 31),
        Size(61, 3), Size(1, 127), Size(131, 1), Size(67, 53),
    ]

    private func checkRoundTrip(_ bitmap: Bitmap, _ options: PNGOptions = PNGOptions()) throws {
        let file = try bitmap.pngData(options)
        #expect(try Bitmap(decoding: file) == bitmap)
    }

    @Test(arguments: sizes)
    func randomPixelsComeBackEqual(_ size: Size) throws {
        for reduction in PNGOptions.ColorReduction.allCases {
            for compression in PNGOptions.Compression.allCases {
                var options = PNGOptions()
                options.colorReduction = reduction
                options.compression = compression
                try checkRoundTrip(PNGPicture.random(size, seed: 1), options)
                try checkRoundTrip(PNGPicture.smooth(size, seed: 2), options)
                try checkRoundTrip(PNGPicture.smooth(size, seed: 3, alpha: 7), options)
            }
        }
    }

    @Test(arguments: [1, 2, 3, 4, 5, 15, 16, 17, 200, 255, 256, 257])
    func fewColorsComeBackEqual(_ count: Int) throws {
        let colors = (0..<count).map { (i: Int) -> RGBA8 in
            RGBA8(UInt8(truncatingIfNeeded: i), UInt8(truncatingIfNeeded: i >> 8), 77)
        }
        try checkRoundTrip(PNGPicture.random(Size(61, 43), seed: 4, from: colors))
        let translucent = colors.map { RGBA8($0.red, 9, $0.green, $0.red &* 3) }
        try checkRoundTrip(PNGPicture.random(Size(53, 47), seed: 5, from: translucent))
    }

    @Test func colorsOfTransparentPixelsComeBack() throws {
        let colors = (0..<40).map { RGBA8(UInt8($0 * 5), UInt8($0), 3, 0) }
        try checkRoundTrip(PNGPicture.random(Size(31, 29), seed: 6, from: colors))
    }

    @Test func imageOfSeveralBandsComesBack() throws {
        try Parallelism.limited(to: 4) {
            var options = PNGOptions()
            options.compression = .fast
            try checkRoundTrip(PNGPicture.smooth(Size(251, 256), seed: 7), options)
            try checkRoundTrip(PNGPicture.random(Size(256, 255), seed: 8), options)
        }
    }

    @Test(
        arguments: [
            (2, ImageInfo.ColorType.grayscale, 1), (4, .grayscale, 2), (16, .grayscale, 4), (256, .grayscale, 8),
        ])
    func graysTakeTheFewestBits(_ count: Int, _ colorType: ImageInfo.ColorType, _ depth: Int) throws {
        let colors = (0..<count).map { RGBA8.gray(UInt8($0 * 255 / (count - 1))) }
        let bitmap = PNGPicture.random(Size(64, 65), seed: 9, from: colors)
        try checkFormat(bitmap, colorType, depth, hasAlpha: false)
    }

    @Test(arguments: [(2, 1), (3, 2), (4, 2), (5, 4), (16, 4), (17, 8), (256, 8)])
    func fewColorsTakeAPaletteOfTheFewestBits(_ count: Int, _ depth: Int) throws {
        let opaque = (0..<count).map { RGBA8(UInt8($0), 100, 200) }
        try checkFormat(PNGPicture.random(Size(97, 64), seed: 10, from: opaque), .indexed, depth, hasAlpha: false)
        let translucent = (0..<count).map { RGBA8(UInt8($0), 100, 200, UInt8($0 & 1) * 255) }
        try checkFormat(PNGPicture.random(Size(97, 64), seed: 11, from: translucent), .indexed, depth, hasAlpha: true)
    }

    @Test func manyColorsTakeAsManyChannelsAsTheyNeed() throws {
        try checkFormat(PNGPicture.smooth(Size(60, 60), seed: 12), .rgb, 8, hasAlpha: false)
        try checkFormat(PNGPicture.smooth(Size(60, 60), seed: 13, alpha: 254), .rgba, 8, hasAlpha: true)
        let grays = (0..<1024).map { RGBA8.gray(UInt8($0 & 255), alpha: UInt8($0 >> 2)) }
        try checkFormat(PNGPicture.random(Size(60, 60), seed: 14, from: grays), .grayscaleAlpha, 8, hasAlpha: true)
    }

    @Test func aPaletteLargerThanItsImageIsNotWritten() throws {
        let colors = (0..<12).map { RGBA8(UInt8($0), 100, 200) }
        try checkFormat(try #require(Bitmap(size: Size(4, 3), pixels: colors)), .rgb, 8, hasAlpha: false)
    }

    @Test func withoutReductionEveryImageIsRGBA() throws {
        var options = PNGOptions()
        options.colorReduction = .none
        try checkFormat(Bitmap(size: Size(9, 9), filledWith: .white), .rgba, 8, hasAlpha: true, options)
    }

    private func checkFormat(
        _ bitmap: Bitmap, _ colorType: ImageInfo.ColorType, _ depth: Int, hasAlpha: Bool,
        _ options: PNGOptions = PNGOptions()
    ) throws {
        let file = try bitmap.pngData(options)
        let info = try ImageInfo(file)
        #expect(info.format == .png)
        #expect(info.size == bitmap.size)
        #expect(info.colorType == colorType)
        #expect(info.bitDepth == depth)
        #expect(info.hasAlpha == hasAlpha)
        #expect(info.isLossless)
        #expect(info.byteCount == file.count)
        #expect(try Bitmap(decoding: file) == bitmap)
    }

    @Test func transparentColorsStandFirstSoThatTheirAlphasAreFew() throws {
        let colors = [RGBA8.black, .white, RGBA8(1, 2, 3, 4), RGBA8(9, 9, 9), .clear]
        let file = try PNGPicture.random(Size(30, 30), seed: 15, from: colors).pngData()
        let transparency = try #require(HandmadePNG.chunks(of: file).first { $0.type == "tRNS" })
        #expect(transparency.range.count == 12 + 2)
    }

    @Test(arguments: [(1, 1), (2, 1), (3, 2), (9, 4), (20, 8), (256, 8)])
    func anIndexedImageKeepsPaletteAndIndices(_ count: Int, _ depth: Int) throws {
        let colors = (0..<count).map { RGBA8(UInt8($0), 5, 5, $0 == count / 2 ? 0 : 255) }
        let size = Size(13, 7)
        let indices = (0..<size.area).map { UInt8($0 * 31 % count) }
        let image = try #require(IndexedBitmap(size: size, palette: Palette(colors), indices: indices))
        let file = try image.pngData()
        #expect(try ImageInfo(file).bitDepth == depth)
        #expect(try Bitmap(decoding: file) == image.bitmap)
        let palette = try #require(HandmadePNG.chunks(of: file).first { $0.type == "PLTE" })
        #expect(Array(file[palette.range].dropFirst(8).dropLast(4)) == colors.flatMap { [$0.red, $0.green, $0.blue] })
    }

    @Test(arguments: [1, 3, 64, 5000])
    func rowsLikeTheOneAboveTakeNextToNothing(_ colorCount: Int) throws {
        let colors = (0..<colorCount).map { RGBA8(UInt8($0 & 255), UInt8($0 >> 8), 200) }
        let row = PNGPicture.random(Size(300, 1), seed: 18, from: colors)
        let single = try row.pngData()
        let pixels = (0..<100).flatMap { _ in (0..<300).map { row[$0, 0] } }
        let repeated = try #require(Bitmap(size: Size(300, 100), pixels: pixels))
        let file = try repeated.pngData()
        #expect(try Bitmap(decoding: file) == repeated)
        #expect(file.count < single.count + 400)
    }

    @Test func moreEffortIsNeverLarger() throws {
        for bitmap in [PNGPicture.smooth(Size(120, 90), seed: 16), PNGPicture.random(Size(40, 40), seed: 17)] {
            var options = PNGOptions()
            options.compression = .smallest
            #expect(try bitmap.pngData(options).count <= bitmap.pngData().count)
        }
    }
}

extension RGBA8 {
    fileprivate static func gray(_ level: UInt8, alpha: UInt8 = 255) -> RGBA8 { RGBA8(level, level, level, alpha) }
}
