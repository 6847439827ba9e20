import PixelCodecs
import PixelCore
import Testing

@Suite struct AnimationPNGTests {
    private func checkRoundTrip(_ animation: Animation, _ options: PNGOptions = PNGOptions()) throws {
        let file = try animation.apngData(options)
        #expect(try Animation(decoding: file) == animation)
        let info = try ImageInfo(file)
        #expect(info.format == .apng && info.isAnimated)
        #expect(info.frameCount == animation.cels.count)
        #expect(info.loopCount == animation.loopCount)
        #expect(info.durations == animation.cels.map(\.duration))
        // Readers that know no animation show the first frame.
        #expect(try Bitmap(decoding: file) == animation.cels[0].bitmap)
    }

    /// A sprite of a few colours that walks over the canvas.
    private func walk(_ count: Int, colors: [RGBA8], background: RGBA8 = .clear) throws -> Animation {
        let sprite = PNGPicture.random(Size(5, 6), seed: 1, from: colors)
        let cels = (0..<count).map { i in
            var canvas = Bitmap(size: Size(31, 17), filledWith: background)
            canvas.draw(sprite, at: Point(x: 3 * i, y: i), replacing: true)
            return Cel(canvas, duration: .milliseconds(10 * i + 1))
        }
        return try Animation(cels: cels, loopCount: 3)
    }

    @Test func fewColorsComeBackEqual() throws {
        try checkRoundTrip(walk(6, colors: [.clear, .white, .black, RGBA8(1, 2, 3, 0), RGBA8(9, 9, 200, 100)]))
        try checkRoundTrip(walk(6, colors: [.white, .black], background: .white))
    }

    @Test(arguments: PNGOptions.Compression.allCases, PNGOptions.ColorReduction.allCases)
    func manyColorsComeBackEqual(
        _ compression: PNGOptions.Compression, _ reduction: PNGOptions.ColorReduction
    ) throws {
        var options = PNGOptions()
        options.compression = compression
        options.colorReduction = reduction
        let cels = (0..<4).map { Cel(PNGPicture.random(Size(23, 19), seed: $0), duration: .seconds(1) / 30) }
        try checkRoundTrip(Animation(cels: cels, loopCount: 0), options)
        let opaque = (0..<3).map { Cel(PNGPicture.smooth(Size(23, 19), seed: $0), duration: .seconds(100)) }
        try checkRoundTrip(Animation(cels: opaque, loopCount: 1), options)
    }

    @Test func aSingleFrameIsStillAnAnimation() throws {
        try checkRoundTrip(Animation(PNGPicture.random(Size(7, 5), seed: 1)))
    }

    @Test func equalFramesStaySeparate() throws {
        let bitmap = PNGPicture.random(Size(7, 5), seed: 1)
        let cels = [10, 20, 10].map { Cel(bitmap, duration: .milliseconds($0)) }
        let animation = try Animation(cels: cels)
        try checkRoundTrip(animation)
        #expect(try rectangles(of: animation.apngData()).dropFirst() == [[1, 1, 0, 0], [1, 1, 0, 0]])
    }

    @Test func onlyWhatChangesIsStored() throws {
        var second = PNGPicture.random(Size(30, 20), seed: 1)
        let first = second
        second[4, 7] = RGBA8(1, 2, 3, 0)
        second[11, 9] = RGBA8(3, 2, 1, 0)
        let cels = [first, second].map { Cel($0, duration: .milliseconds(5)) }
        let file = try Animation(cels: cels).apngData()
        #expect(try rectangles(of: file) == [[30, 20, 0, 0], [8, 3, 4, 7]])
    }

    /// Width, height, x and y of every frame.
    private func rectangles(of file: [UInt8]) throws -> [[Int]] {
        HandmadePNG.chunks(of: file).filter { $0.type == "fcTL" }.map { chunk in
            (0..<4).map { field in
                let start = chunk.range.lowerBound + 12 + 4 * field
                return file[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
            }
        }
    }

    @Test func fewColorsShareOnePalette() throws {
        let file = try walk(5, colors: [.clear, .white, .black]).apngData()
        #expect(try ImageInfo(file).colorType == .indexed)
        #expect(try ImageInfo(file).bitDepth == 2)
    }

    @Test func sequenceNumbersCountFromZero() throws {
        let file = try walk(4, colors: [.clear, .white]).apngData()
        let numbers = HandmadePNG.chunks(of: file).filter { ["fcTL", "fdAT"].contains($0.type) }.map { chunk in
            file[chunk.range.lowerBound + 8..<chunk.range.lowerBound + 12].reduce(0) { $0 << 8 | Int($1) }
        }
        #expect(numbers == Array(0..<7))
    }

    @Test func aLoopCountThatPNGCannotSayIsRefused() throws {
        let cels = [Cel(Bitmap(size: Size(1, 1)), duration: .zero)]
        #expect(throws: EncodeError.self) { try Animation(cels: cels, loopCount: 1 << 31).apngData() }
    }
}
