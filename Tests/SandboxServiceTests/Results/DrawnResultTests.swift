import Pixelwright
import TestSupport
import Testing

@testable import SandboxService

@Suite("Drawn results")
struct DrawnResultTests {
    @Test func theSameSpecGivesTheSameBytes() async throws {
        let kinds: [ResultSpec.Kind] = [.still, .animation, .strip, .video, .sound, .model, .subtitles]
        let specs = (1...4 as ClosedRange<UInt64>).flatMap { seed in
            kinds.map { kind in
                var spec = ResultSpec(kind)
                (spec.seed, spec.frameCount) = (seed, 4)
                if kind == .video { (spec.width, spec.height) = (320, 240) }
                return spec
            }
        }
        let one = try ResultBench()
        let first = try specs.map { try one.maker.make($0).bytes }
        // Other makers, in several threads, with nothing in their caches; then one that has everything.
        let others = try await withThrowingTaskGroup(of: [[UInt8]].self) { group in
            let shared = try ResultBench()
            for _ in 0..<4 {
                group.addTask { try specs.map { try shared.maker.make($0).bytes } }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(others.allSatisfy { $0 == first })
        #expect(try specs.map { try one.maker.make($0).bytes } == first)
    }

    @Test func anotherSeedGivesAnotherSprite() throws {
        let bench = try ResultBench()
        let pictures = try (0..<40).map { seed in try bench.make(.still) { $0.seed = UInt64(seed) }.bytes }
        #expect(Set(pictures).count == 40)
    }

    @Test(arguments: [(8, 8), (16, 16), (17, 31), (32, 32), (64, 64), (100, 60), (128, 128), (256, 190), (400, 512)])
    func stillsAreAsLargeAsAsked(width: Int, height: Int) throws {
        let bench = try ResultBench()
        for format in ["png", "webp", "gif", "jpg"] {
            let made = try bench.make(.still) { ($0.width, $0.height, $0.format) = (width, height, format) }
            let info = try ImageInfo(made.bytes)
            #expect(info.size == Size(width, height))
            #expect(made.mediaType == info.format.mediaType)
            #expect((made.width, made.height, made.frameCount) == (width, height, 1))
            #expect(try Bitmap(decoding: made.bytes).size == Size(width, height))
        }
    }

    @Test(arguments: ["webp", "gif", "png"], [2, 7, 16])
    func animationsHaveTheirFramesAndTiming(format: String, frameCount: Int) throws {
        let made = try ResultBench().make(.animation) {
            ($0.format, $0.frameCount, $0.framesPerSecond) = (format, frameCount, 10)
        }
        let animation = try Animation(decoding: made.bytes)
        #expect(animation.cels.count == frameCount)
        #expect(animation.size == Size(64, 64))
        #expect(animation.loopCount == 0)
        #expect(animation.cels.allSatisfy { $0.duration == .milliseconds(100) })
        #expect(made.frameCount == frameCount)
        #expect(made.mediaType == "image/\(format)")
        #expect(animation.cels[0].bitmap != animation.cels[frameCount / 2].bitmap)
    }

    @Test func aStripHasTheAnimationsFramesBesideEachOther() throws {
        let bench = try ResultBench()
        let moving = try Animation(decoding: bench.make(.animation) { $0.frameCount = 6 }.bytes)
        let made = try bench.make(.strip) { $0.frameCount = 6 }
        let strip = try Bitmap(decoding: made.bytes)
        #expect(strip.size == Size(6 * 64, 64))
        #expect((made.width, made.height, made.frameCount) == (6 * 64, 64, 6))
        for (index, cel) in moving.cels.enumerated() {
            #expect(strip.cropped(to: Rectangle(x: index * 64, y: 0, width: 64, height: 64)) == cel.bitmap)
        }
    }

    @Test(arguments: [2, 3, 4, 5, 6, 7, 8, 12, 16, 24, 256])
    func thereAreNoMoreColorsThanAsked(count: Int) throws {
        let bench = try ResultBench()
        for seed in 0..<8 as Range<UInt64> {
            for background in [nil, "#808080"] {
                let made = try bench.make(.strip) {
                    ($0.seed, $0.colorCount, $0.background, $0.frameCount) = (seed, count, background, 4)
                    ($0.width, $0.height) = seed % 2 == 0 ? (64, 64) : (128, 96)
                }
                let strip = try Bitmap(decoding: made.bytes)
                let colors = try ResultBench.colors(of: [strip])
                #expect(colors.count <= count && colors.count > 1)
                if let background { #expect(strip[0, 0].hex == background) } else { #expect(strip[0, 0] == .clear) }
            }
        }
    }

    @Test(arguments: [1, 2, 3, 5, 16, 60])
    func thereAreOnlyColorsOfThePalette(count: Int) throws {
        let bench = try ResultBench()
        for seed in 0..<8 as Range<UInt64> {
            var random = RandomSource(seed: seed)
            let palette = random.colors(count)
            for background in [nil, "#102030"] {
                let made = try bench.make(.animation) {
                    ($0.seed, $0.palette, $0.background) = (seed, palette.map(\.hex), background)
                    ($0.format, $0.frameCount) = ("webp", 4)
                    ($0.width, $0.height) = seed % 2 == 0 ? (48, 48) : (128, 96)
                }
                let colors = try ResultBench.colors(of: Animation(decoding: made.bytes).cels.map(\.bitmap))
                #expect(colors.subtracting(background == nil ? palette + [.clear] : palette).isEmpty)
            }
        }
    }

    @Test func spritesMirrorAtTheMiddle() throws {
        for seed in 0..<20 as Range<UInt64> {
            for size in [Size(16, 16), Size(33, 32), Size(64, 48), Size(101, 101)] {
                let bitmap = DrawnSprite(seed: seed, palette: nil).bitmap(size)
                let share = Double(bitmap.pixels.indices.count { bitmap.pixels[$0].isOpaque }) / Double(size.area)
                #expect(bitmap == bitmap.flippedHorizontally())
                #expect(share > 0.08 && share < 0.8, "seed \(seed) at \(size): \(share)")
                // Room to move.
                #expect((0..<size.width).allSatisfy { bitmap[$0, 0].isTransparent })
            }
        }
    }

    @Test func everyFrameBearsTheMark() throws {
        let magenta = RGBA8(255, 0, 255)
        for (width, height, area) in [(16, 16, 9), (64, 64, 16), (128, 128, 43 * 9), (512, 512, 43 * 9 * 4)] {
            let made = try ResultBench().make(.animation) {
                ($0.width, $0.height, $0.frameCount, $0.format) = (width, height, 4, "webp")
            }
            for cel in try Animation(decoding: made.bytes).cels {
                let pixels = cel.bitmap.pixels
                #expect(pixels.indices.count { pixels[$0] == magenta } > area / 4)
                #expect(pixels.indices.count { pixels[$0] == magenta || pixels[$0] == .black } >= area)
            }
        }
    }

    @Test func whatCannotBeMadeIsRefused() throws {
        let bench = try ResultBench()
        #expect(throws: ServiceFailure.self) { try bench.make(.still) { $0.width = 0 } }
        #expect(throws: ServiceFailure.self) { try bench.make(.still) { $0.width = .max } }
        #expect(throws: ServiceFailure.self) { try bench.make(.animation) { $0.frameCount = 1 << 40 } }
        #expect(throws: ServiceFailure.self) { try bench.make(.still) { $0.format = "mp4" } }
        #expect(throws: ServiceFailure.self) { try bench.make(.animation) { $0.format = "jpg" } }
        #expect(throws: ServiceFailure.self) { try bench.make(.still) { $0.sources = ["nowhere"] } }
        #expect(throws: ServiceFailure.self) { try bench.make(.cutout) }
    }
}
