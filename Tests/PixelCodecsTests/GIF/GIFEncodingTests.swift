import PixelCore
import Testing

@testable import PixelCodecs

@Suite("Encoding GIF")
struct GIFEncodingTests {
    private let red = RGBA8(255, 0, 0)
    private let green = RGBA8(0, 255, 0)

    private func animation(milliseconds: [Double], loopCount: Int = 0) throws -> Animation {
        let cels = milliseconds.enumerated().map { i, time in
            Cel(
                Bitmap(size: Size(2, 2), filledWith: i.isMultiple(of: 2) ? red : green),
                duration: .microseconds(time * 1000))
        }
        return try Animation(cels: cels, loopCount: loopCount)
    }

    private func delays(_ milliseconds: [Double]) throws -> [Double] {
        try ImageInfo(animation(milliseconds: milliseconds).gifData()).durations.map(\.milliseconds)
    }

    @Test("What rounding takes from one frame the next ones get")
    func rounding() throws {
        #expect(try delays([25, 25, 25, 25]) == [30, 20, 30, 20])
        let thirty = try delays([Double](repeating: 1000.0 / 30, count: 30))
        #expect(thirty.reduce(0, +) == 1000)
        #expect(thirty.allSatisfy { $0 == 30 || $0 == 40 })
    }

    @Test("No frame is so short that browsers would slow it down, and longer ones make up for it")
    func minimumDelay() throws {
        #expect(try delays([5, 5, 100]) == [20, 20, 70])
        #expect(try delays([10, 15, 35, 40]) == [20, 20, 20, 40])
        #expect(try delays([1000.0 / 120, 1000.0 / 120]) == [20, 20])
    }

    @Test("A frame longer than the format can say is refused, the longest it can is not")
    func maximumDelay() throws {
        #expect(try delays([655_350, 20]) == [655_350, 20])
        for time in [655_360, 1e15] {
            let error = #expect(throws: EncodeError.self) { try delays([20, time]) }
            #expect(error?.code == .unsupported)
        }
    }

    @Test("Loop counts come back equal as far as the format counts", arguments: [0, 1, 2, 3, 65_536])
    func loops(count: Int) throws {
        let file = try animation(milliseconds: [20, 20], loopCount: count).gifData()
        #expect(try ImageInfo(file).loopCount == count)
        #expect(throws: EncodeError.self) { try animation(milliseconds: [20, 20], loopCount: 65_537).gifData() }
    }

    @Test("A single frame of no duration is a still, one with a duration an animation")
    func singleFrame() throws {
        let bitmap = Bitmap(size: Size(2, 2), filledWith: red)
        #expect(try Animation(bitmap).gifData() == bitmap.gifData())
        #expect(try !ImageInfo(bitmap.gifData()).isAnimated)
        let animation = try Animation(cels: [Cel(bitmap, duration: .milliseconds(70))])
        #expect(try Animation(decoding: animation.gifData()) == animation)
    }

    @Test("Alpha is cut at the threshold, and the colour of what is transparent is lost", arguments: [0, 1, 128, 255])
    func threshold(threshold: UInt8) throws {
        let pixels = [0, 1, 127, 128, 255].map { RGBA8(40, 50, 60, $0) }
        var options = GIFOptions()
        options.alphaThreshold = threshold
        let bitmap = try #require(Bitmap(size: Size(5, 1), pixels: pixels))
        let expected = pixels.map { $0.alpha >= threshold ? RGBA8(40, 50, 60) : .clear }
        #expect(try Bitmap(decoding: bitmap.gifData(options)) == Bitmap(size: Size(5, 1), pixels: expected))
    }

    @Test("A side longer than the format can say is refused")
    func tooLarge() {
        for size in [Size(65_536, 1), Size(1, 65_536)] {
            let error = #expect(throws: EncodeError.self) { try Bitmap(size: size).gifData() }
            #expect(error?.code == .tooLarge)
        }
    }

    @Test("A frame that changes nothing is stored as one pixel")
    func duplicates() {
        let frame = Bitmap(size: Size(8, 8), filledWith: red)
        let plans = GIFFramePlan.plans(for: [frame, frame, frame])
        #expect(plans.map(\.rectangle.size) == [Size(8, 8), Size(1, 1), Size(1, 1)])
    }

    @Test("Only what changes is stored")
    func leastRectangle() {
        let first = Bitmap(size: Size(8, 8), filledWith: red)
        var second = first
        second[3, 4] = green
        second[5, 5] = green
        let plans = GIFFramePlan.plans(for: [first, second])
        #expect(plans[1].rectangle == Rectangle(x: 3, y: 4, width: 3, height: 2))
        #expect(plans[0].disposal == .keep)
    }

    @Test("A sprite that leaves is put back to what was there when that is the least")
    func restore() {
        var ground = Bitmap(size: Size(16, 16), filledWith: red)
        ground[0, 0] = green
        var second = ground
        var third = ground
        second.draw(Bitmap(size: Size(3, 3), filledWith: green), at: Point(x: 1, y: 1), replacing: true)
        third.draw(Bitmap(size: Size(3, 3), filledWith: green), at: Point(x: 11, y: 11), replacing: true)
        let plans = GIFFramePlan.plans(for: [ground, second, third, ground])
        #expect(plans.map(\.disposal) == [.keep, .restore, .restore, .keep])
        #expect(plans.map(\.rectangle.size.area) == [256, 9, 9, 1])
    }

    @Test("What becomes transparent is cleared away by the frame before, which grows to cover it")
    func erase() {
        var first = Bitmap(size: Size(16, 16))
        first.draw(Bitmap(size: Size(2, 2), filledWith: red), at: Point(x: 2, y: 2))
        var second = first
        second[10, 10] = green
        var third = second
        third[2, 2] = .clear
        third[10, 10] = .clear
        let plans = GIFFramePlan.plans(for: [first, second, third])
        #expect(plans[1].disposal == .clear)
        #expect(plans[1].rectangle.contains(Rectangle(x: 2, y: 2, width: 9, height: 9)))
    }

    @Test("The compressor writes what the specification describes")
    func compression() {
        // Clear, 1, the string of the two before it, end: three bits a code.
        #expect(LZWEncoder.encode([1, 1, 1], depth: 2) == [2, 2, 0b1000_1100, 0b0000_1011, 0])
        #expect(LZWEncoder.encode([0], depth: 1)[0] == 2)
    }
}
