import PixelCodecs
import PixelCore
import TestSupport
import Testing

@Suite("WebP, damaged files")
struct WebPDamageTests {
    private func files() throws -> [[UInt8]] {
        var random = RandomSource(seed: 31)
        let bitmap = random.bitmap(.hiddenColors, size: Size(13, 11))
        return [
            try bitmap.webpData(), try bitmap.webpData(WebPOptions(mode: .lossy())),
            try random.smooth(Size(20, 20)).webpData(WebPOptions(mode: .lossy())),
            try random.animation(.binaryAlpha, size: Size(9, 14), frameCount: 4).webpData(),
        ]
    }

    @Test func everyTruncationIsSeen() throws {
        for file in try files() {
            for count in 12..<file.count {
                let head = Array(file.prefix(count))
                do throws(DecodeError) {
                    _ = try Animation(decoding: head)
                    Issue.record("\(count) of \(file.count) bytes were decoded")
                } catch {
                    #expect(error.code == .truncated)
                    #expect(error.offset == count)
                }
                #expect(throws: DecodeError.self) { try ImageInfo(head) }
            }
        }
    }

    @Test func anImageThatEndsWithinItsChunkIsNotDecoded() throws {
        for file in try files().dropLast() {
            for count in stride(from: 40, to: file.count - 20, by: 7) {
                var cut = Array(file.prefix(count))
                cut.replaceSubrange(4..<8, with: WebPTestFile.number(cut.count - 8, 4))
                #expect(failure(cut) == .corrupt)
            }
        }
    }

    @Test func anyByteMayBeWrong() throws {
        var random = RandomSource(seed: 32)
        for file in try files() {
            for i in file.indices {
                var broken = file
                broken[i] ^= UInt8(random.next(in: 1...255))
                for allowsPartial in [false, true] {
                    var options = DecodeOptions()
                    options.allowsPartial = allowsPartial
                    options.limits.totalArea = 1 << 16
                    do throws(DecodeError) {
                        let animation = try Animation(decoding: broken, options: options)
                        if !allowsPartial { #expect(try animation.cels.count == ImageInfo(broken).frameCount) }
                    } catch {
                        #expect(!error.detail.isEmpty)
                    }
                }
            }
        }
    }

    @Test(arguments: [WebPOptions.Mode.lossless(), .lossy()])
    func ofATruncatedStillTheRowsBeforeTheDamageAreGivenWhenAsked(mode: WebPOptions.Mode) throws {
        var random = RandomSource(seed: 33)
        let bitmap = random.bitmap(.noise, size: Size(48, 100))
        let file = try bitmap.webpData(WebPOptions(mode: mode))
        let whole = try Bitmap(decoding: file)
        var options = DecodeOptions()
        options.allowsPartial = true
        let part = try Bitmap(decoding: Array(file.prefix(file.count * 3 / 4)), options: options)
        let rows = (0..<100).first { part[0, $0] == .clear } ?? 100
        #expect(20..<99 ~= rows)
        let top = Rectangle(Size(48, rows))
        #expect(part.cropped(to: top) == whole.cropped(to: top))
        for y in rows..<100 { for x in 0..<48 { #expect(part[x, y] == .clear) } }
    }

    @Test func ofATruncatedAnimationTheWholeFramesAreGivenWhenAsked() throws {
        var random = RandomSource(seed: 34)
        let animation = try random.animation(.noise, size: Size(12, 12), frameCount: 5)
        let file = try animation.webpData()
        var options = DecodeOptions()
        options.allowsPartial = true
        var last = 0
        for count in stride(from: 30, to: file.count, by: 9) {
            guard let part = try? Animation(decoding: Array(file.prefix(count)), options: options) else { continue }
            #expect(part.cels == Array(animation.cels.prefix(part.cels.count)))
            #expect(part.cels.count >= last)
            last = part.cels.count
        }
        #expect(last >= 4)
    }

    @Test func ofADamagedAnimationTheFramesBeforeTheDamageAreGivenWhenAsked() throws {
        var random = RandomSource(seed: 35)
        let frames = (0..<3).map { _ in random.bitmap(.noise, size: Size(12, 12)) }
        let container = WebPTestFile(size: Size(12, 12), frames: frames.map { .init(bitmap: $0) })
        var file = try container.animation()
        let second = 44 + 24 + (try frames[0].webpData().count - 12)
        #expect(file[second + 8 + 16 + 8] == 0x2F)
        file[second + 8 + 16 + 8] = 0
        #expect(failure(file) == .corrupt)
        var options = DecodeOptions()
        options.allowsPartial = true
        #expect(try Animation(decoding: file, options: options).cels.map(\.bitmap) == [frames[0]])
    }
}
