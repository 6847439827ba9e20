import Pixelwright
import TestSupport
import Testing

@testable import SandboxService

@Suite("Pictures that were sent, worked on")
struct ProcessedResultTests {
    @Test func pixelationIsWhatThePixelatorMakes() throws {
        let bench = try ResultBench()
        let picture = DrawnSprite(seed: 3, palette: nil).bitmap(Size(24, 24)).flattened(onto: .white).scaled(by: 8)
        let sources = try bench.keep([picture.pngData()])
        var pixelator = Pixelator()
        pixelator.colors = .quantized(try Quantizer(colorCount: 8))
        let made = try bench.make(.pixelation) { ($0.sources, $0.colorCount) = (sources, 8) }
        #expect(try Bitmap(decoding: made.bytes) == pixelator.pixelate(picture).bitmap)
        #expect((made.width, made.height, made.frameCount) == (24, 24, 1))
        #expect(made.mediaType == "image/png")
        #expect(made.threshold == nil)

        let mapped = try bench.make(.pixelation) {
            ($0.sources, $0.palette) = (sources, ["#000000", "#ff8800", "#ffffff"])
        }
        let colors = try ResultBench.colors(of: [Bitmap(decoding: mapped.bytes)])
        #expect(colors.isSubset(of: [.black, RGBA8(255, 136, 0), .white]))
    }

    @Test func cutoutsAreTransparentAndReportTheirThreshold() throws {
        let bench = try ResultBench()
        let picture = ResultBench.picture(Size(48, 48), colorCount: 5).flattened(onto: RGBA8(0, 255, 0))
        let sources = try bench.keep([picture.pngData()])
        let made = try bench.make(.cutout) { ($0.sources, $0.threshold) = (sources, 200) }
        let cutout = try Bitmap(decoding: made.bytes)
        #expect(cutout[0, 0].isTransparent && cutout[24, 24].isOpaque)
        #expect(made.threshold == 200)
        #expect(try bench.make(.cutout) { $0.sources = sources }.threshold.map { 0...255 ~= $0 } == true)
    }

    @Test func animatedCutoutsStayAnimated() throws {
        let bench = try ResultBench()
        var frames = [Bitmap](repeating: Bitmap(size: Size(40, 40), filledWith: RGBA8(0, 255, 0)), count: 3)
        let figure = Bitmap(size: Size(12, 14), filledWith: RGBA8(200, 30, 60))
        for index in frames.indices { frames[index].draw(figure, at: Point(x: 8 + 3 * index, y: 12)) }
        let times: [Duration] = [.milliseconds(70), .milliseconds(130), .milliseconds(41)]
        let animation = try Animation(cels: zip(frames, times).map { Cel($0, duration: $1) }, loopCount: 2)
        let sources = try bench.keep([animation.encoded(as: .webp)])
        let made = try bench.make(.cutout) { ($0.sources, $0.format) = (sources, "webp") }
        let result = try Animation(decoding: made.bytes)
        #expect(result.cels.map(\.duration) == times)
        #expect(result.loopCount == 2)
        #expect(made.frameCount == 3 && made.mediaType == "image/webp")
        #expect(result.cels.allSatisfy { $0.bitmap[0, 0].isTransparent && $0.bitmap[15, 18].isOpaque })
    }

    @Test func copiesAreWhatWasSent() throws {
        let bench = try ResultBench()
        let picture = try ResultBench.picture(Size(20, 30), colorCount: 4).pngData()
        let names = try bench.keep([picture, Array("<script>".utf8)])
        let made = try bench.make(.copy) { $0.sources = [names[0]] }
        #expect(made.bytes == picture && made.mediaType == "image/png")
        #expect((made.width, made.height) == (20, 30))
        let other = try bench.make(.copy) { ($0.sources, $0.format) = ([names[1]], "html") }
        #expect(other.mediaType == "application/octet-stream")
    }

    @Test func anotherFileOfTheSameNameIsNotTakenForTheFirst() throws {
        let bench = try ResultBench()
        let pictures = try (1...2).map { try ResultBench.picture(Size(20, 30), colorCount: 4, seed: $0).pngData() }
        for picture in pictures {
            let names = try bench.keep([picture])
            #expect(try bench.make(.copy) { $0.sources = names }.bytes == picture)
        }
    }

    @Test func theCacheKeepsWithinItsRoom() {
        var cache = ResultCache(capacity: 100_000)
        func key(_ seed: Int) -> ResultCache.Key {
            var spec = ResultSpec(.still)
            spec.seed = UInt64(seed)
            return ResultCache.Key(spec: spec, sources: [])
        }
        for seed in 0..<500 {
            cache.insert(MadeResult([UInt8](repeating: UInt8(seed % 256), count: 5000), mediaType: ""), for: key(seed))
            #expect(cache.byteCount <= 100_000)
            #expect(cache.made(for: key(0)) != nil, "what is used stays")
        }
        #expect(cache.made(for: key(499)) != nil)
        #expect(cache.made(for: key(1)) == nil)
        cache.insert(MadeResult([UInt8](repeating: 0, count: 50_000), mediaType: ""), for: key(1000))
        #expect(cache.made(for: key(1000)) == nil)
    }
}
