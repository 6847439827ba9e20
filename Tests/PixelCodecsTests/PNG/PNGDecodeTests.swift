import PixelCodecs
import PixelCore
import Testing

@Suite struct PNGDecodeTests {
    @Test func sixteenBitsAreRoundedToTheNearestOfEight() throws {
        let levels = Array(stride(from: 0, through: 65_535, by: 257)) + [128, 129, 385, 386, 32_895, 65_406, 65_407]
        var png = HandmadePNG()
        png.header(levels.count, 1, depth: 16, type: 0)
        png.image([levels.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }])
        png.chunk("IEND")
        let bitmap = try Bitmap(decoding: png.bytes)
        for (x, level) in levels.enumerated() {
            let expected = UInt8((Double(level) / 257).rounded())
            #expect(bitmap[x, 0] == RGBA8(expected, expected, expected))
        }
    }

    @Test func aTransparentColorIsComparedInAllSixteenBits() throws {
        var png = HandmadePNG()
        png.header(2, 1, depth: 16, type: 2)
        png.chunk("tRNS", [1, 2, 3, 4, 5, 6])
        png.image([[1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 7]])
        png.chunk("IEND")
        let bitmap = try Bitmap(decoding: png.bytes)
        #expect(bitmap[0, 0] == RGBA8(1, 3, 5, 0))
        #expect(bitmap[1, 0] == RGBA8(1, 3, 5, 255))
    }

    @Test func colorsAreTakenAsStoredWhateverTheGammaChunkSays() throws {
        var png = HandmadePNG()
        png.header(1, 1)
        png.chunk("gAMA", HandmadePNG.number(100_000))
        png.image([[10, 20, 30, 40]])
        png.chunk("IEND")
        #expect(try Bitmap(decoding: png.bytes)[0, 0] == RGBA8(10, 20, 30, 40))
    }

    @Test func damageThatTouchesNoPixelIsTolerated() throws {
        var png = HandmadePNG()
        png.header(1, 1)
        png.chunk("tEXt", Array("Comment".utf8) + [0, 65])
        png.bytes[png.bytes.count - 1] ^= 1
        png.chunk("iCCP", [1, 2, 3])
        png.image([[10, 20, 30, 40]])
        png.chunk("IEND")
        #expect(try Bitmap(decoding: png.bytes)[0, 0] == RGBA8(10, 20, 30, 40))
    }

    @Test func bytesAfterTheEndAreIgnored() throws {
        let bitmap = PNGPicture.random(Size(9, 9), seed: 1)
        #expect(try Bitmap(decoding: bitmap.pngData() + [1, 2, 3]) == bitmap)
    }

    /// Adam7: the passes of an 8 × 8 image, as start and step across and down (PNG, section 8.1).
    private static let passes = [
        (0, 8, 0, 8), (4, 8, 0, 8), (0, 4, 4, 8), (2, 4, 0, 4), (0, 2, 2, 4), (1, 2, 0, 2), (0, 1, 1, 2),
    ]

    private func interlaced(_ bitmap: Bitmap) -> [UInt8] {
        var rows: [[UInt8]] = []
        for (x0, dx, y0, dy) in Self.passes {
            for y in stride(from: y0, to: bitmap.height, by: dy) where x0 < bitmap.width {
                rows.append(
                    stride(from: x0, to: bitmap.width, by: dx).flatMap { x in
                        let p = bitmap[x, y]
                        return [p.red, p.green, p.blue, p.alpha]
                    })
            }
        }
        var png = HandmadePNG()
        png.header(bitmap.width, bitmap.height, interlace: 1)
        png.image(rows)
        png.chunk("IEND")
        return png.bytes
    }

    @Test(arguments: [Size(1, 1), Size(3, 2), Size(8, 8), Size(13, 17), Size(5, 1), Size(1, 9)])
    func interlacedImagesAreDecoded(_ size: Size) throws {
        let bitmap = PNGPicture.random(size, seed: 2)
        #expect(try Bitmap(decoding: interlaced(bitmap)) == bitmap)
    }

    @Test func aDamagedStillGivesTheRowsBeforeTheDamage() throws {
        let bitmap = PNGPicture.random(Size(20, 30), seed: 3)
        var png = HandmadePNG()
        png.header(20, 30)
        png.image((0..<30).map { y in (0..<20).flatMap { x in bitmap[x, y].channels } })
        var options = DecodeOptions()
        options.allowsPartial = true
        // The data begin after signature, IHDR, a chunk's head, and the heads of zlib and of a stored block.
        let start = 8 + 25 + 8 + 2 + 5
        for rows in [0, 1, 10, 29] {
            let cut = Array(png.bytes[..<(start + rows * 81 + 7)])
            #expect(throws: DecodeError.self) { try Bitmap(decoding: cut) }
            let partial = try Bitmap(decoding: cut, options: options)
            for y in 0..<30 {
                for x in 0..<20 { #expect(partial[x, y] == (y < rows ? bitmap[x, y] : .clear)) }
            }
        }
    }

    @Test func aDamagedInterlacedStillGivesThePixelsSoFar() throws {
        let bitmap = PNGPicture.random(Size(16, 16), seed: 4)
        let whole = interlaced(bitmap)
        var options = DecodeOptions()
        options.allowsPartial = true
        let partial = try Bitmap(decoding: Array(whole[..<(whole.count / 2)]), options: options)
        #expect(partial[0, 0] == bitmap[0, 0])
        var found = 0
        for y in 0..<16 {
            for x in 0..<16 where partial[x, y] != .clear {
                #expect(partial[x, y] == bitmap[x, y])
                found += 1
            }
        }
        #expect((64..<192).contains(found))
    }

    @Test func partialDecodingStillNeedsAHeader() {
        var options = DecodeOptions()
        options.allowsPartial = true
        var png = HandmadePNG()
        png.header(2, 2)
        #expect(throws: DecodeError.self) { try Bitmap(decoding: Array(png.bytes.dropLast(3)), options: options) }
    }
}

extension RGBA8 {
    fileprivate var channels: [UInt8] { [red, green, blue, alpha] }
}
