import PixelCodecs
import PixelCore
import TestSupport
import Testing

@Suite("JPEG, reading")
struct JPEGDecodingTests {
    /// Checks that a flat file decodes to one colour, give or take one.
    private func expect(_ flat: FlatJPEG, is color: RGBA8, as type: ImageInfo.ColorType) throws {
        let bitmap = try Bitmap(decoding: flat.bytes)
        let pixel = bitmap[3, 5]
        #expect(bitmap == Bitmap(size: Size(8, 8), filledWith: pixel))
        for (a, b) in [(pixel.red, color.red), (pixel.green, color.green), (pixel.blue, color.blue)] {
            #expect(abs(Int(a) - Int(b)) <= 1)
        }
        #expect(pixel.isOpaque)
        #expect(try ImageInfo(flat.bytes).colorType == type)
    }

    @Test func greyIsRead() throws {
        for level in [UInt8(0), 1, 77, 128, 254, 255] {
            try expect(FlatJPEG(levels: [level]), is: RGBA8(level, level, level), as: .grayscale)
        }
    }

    @Test func threeChannelsAreLumaAndChroma() throws {
        try expect(FlatJPEG(levels: [76, 85, 255]), is: RGBA8(254, 0, 0), as: .ycbcr)
        try expect(FlatJPEG(levels: [76, 85, 255], adobeTransform: 1), is: RGBA8(254, 0, 0), as: .ycbcr)
    }

    @Test func threeChannelsAreColorsWhenAMarkerOrTheirNamesSaySo() throws {
        try expect(FlatJPEG(levels: [9, 80, 200], adobeTransform: 0), is: RGBA8(9, 80, 200), as: .rgb)
        try expect(FlatJPEG(levels: [9, 80, 200], identifiers: Array("RGB".utf8)), is: RGBA8(9, 80, 200), as: .rgb)
    }

    @Test func fourChannelsAreInvertedInks() throws {
        for transform in [UInt8(0), nil] {
            try expect(
                FlatJPEG(levels: [255, 100, 0, 128], adobeTransform: transform), is: RGBA8(128, 50, 0), as: .cmyk)
        }
        // Luma and chroma of inverted red: the inks are 255 minus the colour they convert to.
        try expect(FlatJPEG(levels: [76, 85, 255, 255], adobeTransform: 2), is: RGBA8(1, 255, 255), as: .cmyk)
    }

    @Test func otherNumbersOfChannelsAreUnsupported() {
        #expect(failure(FlatJPEG(levels: [1, 2]).bytes) == .unsupported)
    }

    @Test(arguments: [UInt8(0xC3), 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF])
    func otherProcessesAreUnsupported(marker: UInt8) throws {
        var file = FlatJPEG(levels: [50]).bytes
        file[try #require(file.frameMarker) + 1] = marker
        #expect(failure(file) == .unsupported)
    }

    @Test func twelveBitsAreUnsupported() throws {
        var file = FlatJPEG(levels: [50]).bytes
        file[try #require(file.frameMarker) + 4] = 12
        #expect(failure(file) == .unsupported)
    }

    @Test func twoFrameHeadersAreCorrupt() throws {
        let flat = FlatJPEG(levels: [50])
        var file = flat.bytes
        file.insert(contentsOf: flat.frameHeader(0xC0), at: try #require(file.frameMarker))
        #expect(failure(file) == .corrupt)
    }

    @Test func noPixelsAreCorrupt() throws {
        var file = FlatJPEG(levels: [50]).bytes
        file[try #require(file.frameMarker) + 6] = 0
        #expect(failure(file) == .corrupt)
    }

    @Test func bytesBetweenSegmentsAndAfterTheEndDoNoHarm() throws {
        let file = FlatJPEG(levels: [99]).bytes
        let frame = try #require(file.frameMarker)
        let padded = file[..<frame] + [0x12, 0x34, 0xFF, 0xFF] + file[frame...] + [1, 2, 3]
        #expect(try Bitmap(decoding: Array(padded)) == Bitmap(decoding: file))
    }

    @Test func scansWithoutEndAreRefused() throws {
        let most = FlatJPEG.progressive(scanCount: 100)
        #expect(try Bitmap(decoding: most) == Bitmap(size: Size(8, 8), filledWith: RGBA8(128, 128, 128)))
        for count in [101, 800] {
            #expect(failure(FlatJPEG.progressive(scanCount: count)) == .limitExceeded)
            #expect(failure(FlatJPEG.progressive(scanCount: count), allowsPartial: true) == .limitExceeded)
        }
    }

    @Test func limitsHoldBeforeDecoding() throws {
        let file = FlatJPEG(levels: [99]).bytes
        var options = DecodeOptions()
        options.limits.side = 7
        #expect { _ = try ImageInfo(file, limits: options.limits) } throws: {
            ($0 as? DecodeError)?.code == .limitExceeded
        }
        #expect { _ = try Bitmap(decoding: file, options: options) } throws: {
            ($0 as? DecodeError)?.code == .limitExceeded
        }
        var huge = file
        let start = try #require(file.frameMarker) + 5
        huge.replaceSubrange(start..<start + 4, with: [0x75, 0x30, 0x75, 0x30])
        #expect(failure(huge) == .limitExceeded)
    }
}

/// The code of the error that decoding `file` ends in; nil when there is none.
func failure(_ file: [UInt8], allowsPartial: Bool = false) -> DecodeError.Code? {
    var options = DecodeOptions()
    options.allowsPartial = allowsPartial
    do throws(DecodeError) { _ = try Animation(decoding: file, options: options) } catch { return error.code }
    return nil
}

extension [UInt8] {
    /// Where the first baseline or progressive frame header of a JPEG begins.
    var frameMarker: Int? {
        indices.dropLast().first { self[$0] == 0xFF && (self[$0 + 1] == 0xC0 || self[$0 + 1] == 0xC2) }
    }
}
