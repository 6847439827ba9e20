import PixelCodecs
import PixelCore
import Testing

@Suite struct PNGDamageTests {
    /// What decoding `bytes` throws.
    private func failure(_ bytes: [UInt8]) -> DecodeError? {
        do {
            _ = try Animation(decoding: bytes)
            return nil
        } catch { return error }
    }

    private static let still = try? PNGPicture.random(Size(9, 7), seed: 1).pngData()
    private static let palette = try? PNGPicture.random(Size(33, 7), seed: 1, from: [.white, .clear, .black]).pngData()
    private static let animation = try? Animation(
        cels: (0..<3).map { Cel(PNGPicture.random(Size(5, 4), seed: $0), duration: .milliseconds(50)) }
    ).apngData()

    private var files: [[UInt8]] {
        get throws { [try #require(Self.still), try #require(Self.palette), try #require(Self.animation)] }
    }

    @Test func truncationAtAnyByteIsAnErrorAndNeverACrash() throws {
        var options = DecodeOptions()
        options.allowsPartial = true
        for file in try files {
            #expect(failure(file) == nil)
            for count in 0..<file.count {
                let cut = Array(file[..<count])
                let error = try #require(failure(cut))
                if count >= 12 {
                    #expect(error.code == .truncated, "\(count) of \(file.count) bytes: \(error)")
                    #expect(error.offset == count)
                }
                _ = try? Animation(decoding: cut, options: options)
            }
        }
    }

    @Test func aFlippedBitInACriticalChunkIsAnError() throws {
        for file in try files {
            for (type, range) in HandmadePNG.chunks(of: file) where type != "tRNS" && type != "acTL" {
                for position in range {
                    var damaged = file
                    damaged[position] ^= 1 << UInt8(position % 8)
                    #expect(failure(damaged) != nil, "byte \(position), in \(type)")
                }
            }
        }
    }

    @Test func aFlippedBitAnywhereNeverCrashes() throws {
        var options = DecodeOptions()
        options.allowsPartial = true
        for file in try files {
            for bit in 0..<file.count * 8 {
                var damaged = file
                damaged[bit / 8] ^= 1 << UInt8(bit % 8)
                _ = try? Animation(decoding: damaged, options: options)
            }
        }
    }

    @Test func aWrongChecksumOfTheCompressedDataIsCorrupt() throws {
        var png = HandmadePNG()
        png.header(1, 1)
        var data = HandmadePNG.zlib([0, 1, 2, 3, 4])
        data[data.count - 1] ^= 1
        png.chunk("IDAT", data)
        png.chunk("IEND")
        #expect(failure(png.bytes)?.code == .corrupt)
    }

    @Test func tooManyOrTooFewDataAreCorrupt() throws {
        for count in [3, 4, 6, 200] where count != 5 {
            var png = HandmadePNG()
            png.header(1, 1)
            png.chunk("IDAT", HandmadePNG.zlib([UInt8](repeating: 0, count: count)))
            png.chunk("IEND")
            #expect(failure(png.bytes)?.code == .corrupt)
        }
        var trailing = HandmadePNG()
        trailing.header(1, 1)
        trailing.chunk("IDAT", HandmadePNG.zlib([0, 1, 2, 3, 4]) + [0])
        trailing.chunk("IEND")
        #expect(failure(trailing.bytes)?.code == .corrupt)
    }

    @Test func aPaletteImageWithoutPaletteIsCorrupt() {
        var png = HandmadePNG()
        png.header(1, 1, type: 3)
        png.image([[0]])
        png.chunk("IEND")
        #expect(failure(png.bytes)?.code == .corrupt)
    }

    @Test func anUnknownCriticalChunkIsCorrupt() {
        var png = HandmadePNG()
        png.header(1, 1)
        png.chunk("ABCD")
        png.image([[1, 2, 3, 4]])
        png.chunk("IEND")
        #expect(failure(png.bytes)?.code == .corrupt)
    }

    @Test func aSizeThatTheDataBelieCostsOnlyAnError() {
        var png = HandmadePNG()
        png.header(8192, 8192)
        png.image([[1, 2, 3, 4]])
        png.chunk("IEND")
        #expect(failure(png.bytes)?.code == .corrupt)
    }
}
