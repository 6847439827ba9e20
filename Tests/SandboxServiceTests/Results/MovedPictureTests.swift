import Pixelwright
import TestSupport
import Testing

@testable import SandboxService

@Suite("Pictures that were sent, moving")
struct MovedPictureTests {
    @Test(arguments: [Size(16, 16), Size(64, 48), Size(256, 200)])
    func theFirstFrameIsThePictureFlattened(size: Size) throws {
        let bench = try ResultBench()
        let picture = ResultBench.picture(size, colorCount: 9)
        let sources = try bench.keep([picture.pngData()])
        for seed in 0..<6 as Range<UInt64> {
            let made = try bench.make(.animation) {
                ($0.width, $0.height, $0.frameCount) = (size.width, size.height, 8)
                ($0.sources, $0.seed, $0.background, $0.format) = (sources, seed, "#808080", "webp")
            }
            let frames = try Animation(decoding: made.bytes).cels.map(\.bitmap)
            let flat = picture.flattened(onto: RGBA8(128, 128, 128))
            let mark = SandboxMark(on: size, bright: .white, dark: .black).bounds
            #expect(differences(frames[0], flat).allSatisfy(mark.contains))
            #expect(frames.dropFirst().contains { $0 != frames[0] })
            // Its own pixels: no other colours but the mark's.
            let colors = try ResultBench.colors(of: frames).subtracting(try ResultBench.colors(of: [flat]))
            #expect(colors.subtracting([RGBA8(255, 0, 255), .black]).isEmpty)
        }
    }

    @Test func picturesOfOtherSizesAreScaled() throws {
        let bench = try ResultBench()
        let sources = try bench.keep([ResultBench.picture(Size(300, 280), colorCount: 200).pngData()])
        for (width, height) in [(640, 600), (64, 64), (150, 140), (1, 1)] {
            let made = try bench.make(.strip) {
                ($0.width, $0.height, $0.frameCount, $0.sources) = (width, height, 4, sources)
                $0.background = "#00ff00"
            }
            let strip = try Bitmap(decoding: made.bytes)
            #expect(strip.size == Size(4 * width, height))
            #expect(try ResultBench.colors(of: [strip]).count <= 24)
        }
    }

    @Test func keyframesAreShownAtTheirFrames() throws {
        let bench = try ResultBench()
        let size = Size(40, 40)
        let pictures = (1...3).map { ResultBench.picture(size, colorCount: 2, seed: UInt64($0)) }
        let sources = try bench.keep(pictures.map { try $0.pngData() })
        let mark = SandboxMark(on: size, bright: .white, dark: .black).bounds
        for (places, expected) in [([6, 1, 3], [6, 1, 3]), ([], [0, 4, 9])] {
            let made = try bench.make(.animation) {
                ($0.width, $0.height, $0.frameCount, $0.sources) = (40, 40, 10, sources)
                ($0.sourceFrames, $0.background, $0.format) = (places, "#223344", "png")
            }
            let frames = try Animation(decoding: made.bytes).cels.map(\.bitmap)
            #expect(frames.count == 10)
            for (place, picture) in zip(expected, pictures) {
                let flat = picture.flattened(onto: RGBA8(0x22, 0x33, 0x44))
                #expect(differences(frames[place], flat).allSatisfy(mark.contains))
            }
            #expect(Set(frames).count > 6)
        }
    }

    private func differences(_ one: Bitmap, _ other: Bitmap) -> [Point] {
        (0..<one.height).flatMap { y in
            (0..<one.width).filter { one[$0, y] != other[$0, y] }.map { Point(x: $0, y: y) }
        }
    }
}
