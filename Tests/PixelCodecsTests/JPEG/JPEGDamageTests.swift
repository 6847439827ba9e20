import PixelCodecs
import PixelCore
import TestSupport
import Testing

@Suite("JPEG, damaged files")
struct JPEGDamageTests {
    private func file(_ size: Size = Size(40, 56), isProgressive: Bool = false) throws -> [UInt8] {
        var random = RandomSource(seed: 9)
        var options = JPEGOptions()
        options.isProgressive = isProgressive
        options.quality = 80
        return try random.bitmap(.fewColors, size: size).jpegData(options)
    }

    @Test(arguments: [false, true])
    func everyTruncationIsSeen(isProgressive: Bool) throws {
        let file = try file(isProgressive: isProgressive)
        for count in 3..<file.count {
            let head = Array(file.prefix(count))
            do throws(DecodeError) {
                _ = try Bitmap(decoding: head)
                Issue.record("\(count) of \(file.count) bytes were decoded")
            } catch {
                #expect(error.code == .truncated)
                #expect(error.offset == count)
            }
        }
    }

    @Test func aHoleInTheDataIsSeen() throws {
        let file = try file()
        let start = file.count / 2
        #expect(failure(Array(file[..<start] + file[(start + 200)...])) == .corrupt)
    }

    @Test(arguments: [false, true])
    func anyByteMayBeWrong(isProgressive: Bool) throws {
        let file = try file(Size(16, 16), isProgressive: isProgressive)
        var random = RandomSource(seed: 10)
        for i in file.indices {
            var broken = file
            broken[i] ^= UInt8(random.next(in: 1...255))
            for allowsPartial in [false, true] {
                var options = DecodeOptions()
                options.allowsPartial = allowsPartial
                options.limits.area = 1 << 16
                do throws(DecodeError) {
                    let bitmap = try Bitmap(decoding: broken, options: options)
                    #expect(try bitmap.size == ImageInfo(broken).size)
                } catch {
                    #expect(!error.detail.isEmpty)
                }
            }
        }
    }

    @Test func ofATruncatedFileTheRowsBeforeTheDamageAreGivenWhenAsked() throws {
        let file = try file()
        let whole = try Bitmap(decoding: file)
        var options = DecodeOptions()
        options.allowsPartial = true
        var lastRows = 0
        for count in stride(from: file.count / 3, to: file.count, by: 50) {
            guard let part = try? Bitmap(decoding: Array(file.prefix(count)), options: options) else { continue }
            #expect(part.size == whole.size)
            let rows = (0..<part.height).first { part[0, $0] != whole[0, $0] } ?? part.height
            #expect(part.cropped(to: Rectangle(Size(40, rows))) == whole.cropped(to: Rectangle(Size(40, rows))))
            for y in rows..<part.height { for x in 0..<part.width { #expect(part[x, y] == .clear) } }
            #expect(rows >= lastRows)
            lastRows = rows
        }
        #expect(lastRows > 40)
        #expect(try Bitmap(decoding: file.dropLast(2), options: options) == whole)
    }

    @Test func ofATruncatedProgressiveFileACoarsePictureIsGivenWhenAsked() throws {
        let file = try file(isProgressive: true)
        let whole = try Bitmap(decoding: file)
        var options = DecodeOptions()
        options.allowsPartial = true
        let part = try Bitmap(decoding: Array(file.prefix(file.count * 3 / 4)), options: options)
        #expect(part.firstPixel { !$0.isOpaque } == nil)
        #expect(part != whole)
        #expect(part.peakSignalToNoise(whole) > 15)
    }
}

extension Bitmap {
    fileprivate init(decoding bytes: ArraySlice<UInt8>, options: DecodeOptions) throws(DecodeError) {
        try self.init(decoding: Array(bytes), options: options)
    }
}
