import Pixelwright
import ServiceCatalog
import TestSupport
import Testing

@testable import PixelPreflight

@Suite("Each step of preparing a picture does what it says")
struct PictureStepTests {
    private func target(_ text: String) throws -> Target { try Target(parsing: text) }

    private func prepare(
        _ bytes: [UInt8], for name: String, _ change: (inout PreparationOptions) -> Void = { _ in }
    ) throws -> PreparedPicture {
        var options = PreparationOptions()
        change(&options)
        return try Preparer(target(name), options: options).prepare(bytes)
    }

    private func sprite(_ seed: UInt64, _ size: Size, _ kind: BitmapKind = .fewColors) -> Bitmap {
        var random = RandomSource(seed: seed)
        return random.bitmap(kind, size: size)
    }

    @Test func aPictureThatIsRightStaysAsItIsToTheLastByte() throws {
        let bytes = try sprite(1, Size(40, 30)).encoded(as: .png) + [1, 2, 3]
        let prepared = try prepare(bytes, for: "sprite-ai/import")
        #expect(prepared.bytes == bytes)
        #expect(prepared.steps.isEmpty)
    }

    @Test(arguments: 2...6)
    func enlargedPixelArtBecomesNativeExactly(factor: Int) throws {
        let art = sprite(7, Size(32, 40))
        let prepared = try prepare(art.scaled(by: factor).encoded(as: .png), for: "pixelengine/animate")
        #expect(prepared.steps.map(\.kind) == [.snap])
        #expect(prepared.steps.allSatisfy { !$0.isLossy })
        #expect(try Bitmap(decoding: prepared.bytes) == art)
    }

    @Test func transparentBordersAreCutOffBeforeAnythingElse() throws {
        let art = sprite(3, Size(30, 20))
        let framed = art.padded(by: Insets(top: 0, right: 300, bottom: 0, left: 100))
        let prepared = try prepare(framed.encoded(as: .png), for: "pixelengine/animate") { $0.refused = [.snap] }
        #expect(prepared.steps.map(\.kind).first == .trim)
        #expect(prepared.size == art.size)
    }

    @Test func whatIsLeftOfAPictureThatIsTrimmedIsPaddedToTheAspectTaken() throws {
        let banner = sprite(13, Size(200, 20), .noise).flattened(onto: .black)
        let framed = banner.padded(by: Insets(top: 90, right: 50, bottom: 90, left: 50))
        let prepared = try prepare(framed.encoded(as: .png), for: "pixelengine/animate") {
            $0.refused = [.snap, .flatten]
        }
        #expect(prepared.steps.map(\.kind) == [.trim, .pad])
        #expect(prepared.size == Size(200, 100))
    }

    @Test(arguments: [Size(90, 30), Size(30, 91)])
    func aNarrowPictureIsPaddedToTheAspectTaken(size: Size) throws {
        let art = sprite(4, size)
        let prepared = try prepare(art.encoded(as: .png), for: "pixelengine/pixelate")
        #expect(prepared.steps.map(\.kind) == [.pad])
        let expected = size.width > size.height ? Size(90, 45) : Size(46, 91)
        #expect(prepared.size == expected)
        let origin = Point(x: (expected.width - size.width) / 2, y: (expected.height - size.height) / 2)
        #expect(try Bitmap(decoding: prepared.bytes).cropped(to: Rectangle(origin: origin, size: size)) == art)
    }

    @Test func addedBordersContinueTheColourAtTheEdgeOrStayTransparent() throws {
        var picture = Bitmap(size: Size(90, 30), filledWith: RGBA8(10, 200, 30))
        picture[45, 15] = .black
        let opaque = try Bitmap(decoding: prepare(picture.encoded(as: .png), for: "pixelengine/pixelate").bytes)
        #expect(opaque[0, 0] == RGBA8(10, 200, 30))
        picture[0, 0] = .clear
        let clear = try Bitmap(decoding: prepare(picture.encoded(as: .png), for: "pixelengine/pixelate").bytes)
        #expect(clear[3, 0] == .clear)
    }

    @Test func smallArtIsEnlargedByAWholeFactor() throws {
        let art = sprite(5, Size(9, 12))
        let prepared = try prepare(art.encoded(as: .png), for: "sprite-ai/import")
        #expect(prepared.steps.map(\.kind) == [.resize])
        #expect(try Bitmap(decoding: prepared.bytes) == art.scaled(by: 2))
    }

    @Test func aPictureOfTooManyPixelsIsShrunkAndSaysThatItLost() throws {
        let prepared = try prepare(sprite(6, Size(300, 200), .noise).encoded(as: .png), for: "sprite-ai/import")
        #expect(prepared.size == Size(256, 171))
        #expect(prepared.steps.map(\.kind) == [.resize])
        #expect(prepared.steps[0].isLossy)
    }

    @Test(arguments: [62, 708, 912] as [UInt64])
    func artWhoseGridIsNarrowerThanItsPictureIsPaddedAfterItHasShrunk(number: UInt64) throws {
        let prepared = try prepare(RandomPicture(number).bytes, for: "pixelengine/animate")
        #expect(Preflight(try target("pixelengine/animate")).check(prepared.bytes).isAccepted)
    }

    @Test func transparencyIsFlattenedOntoTheMatteWhereTheServiceWould() throws {
        let art = sprite(8, Size(40, 40), .hiddenColors)
        let matte = RGBA8(255, 0, 255)
        let prepared = try prepare(art.encoded(as: .png), for: "pixelengine/animate") {
            $0.matte = matte
            $0.refused = [.snap]
        }
        #expect(try Bitmap(decoding: prepared.bytes) == art.flattened(onto: matte))
        #expect(prepared.steps.map(\.kind) == [.flatten])
        let kept = try prepare(art.encoded(as: .png), for: "pixelengine/animate") { $0.refused = [.snap, .flatten] }
        #expect(kept.steps.isEmpty)
    }

    @Test(arguments: [ImageFormat.gif, .webp, .jpeg])
    func otherFormatsBecomePNGWithoutLoss(format: ImageFormat) throws {
        let bytes = try sprite(9, Size(40, 40)).encoded(as: format)
        let prepared = try prepare(bytes, for: "pixelengine/animate") { $0.refused = [.snap] }
        #expect(prepared.format == .png)
        #expect(prepared.steps.last?.kind == .convert)
        #expect(try Bitmap(decoding: prepared.bytes) == Bitmap(decoding: bytes))
    }

    @Test func aStillIsTheFrameThatIsMeant() throws {
        var random = RandomSource(seed: 2)
        let animation = try random.animation(.fewColors, size: Size(40, 40), frameCount: 5)
        let bytes = try animation.encoded(as: .webp)
        for number in 1...5 {
            let prepared = try prepare(bytes, for: "sprite-ai/import") { $0.frame = number }
            #expect(try Bitmap(decoding: prepared.bytes) == animation.cels[number - 1].bitmap)
            #expect(prepared.steps.first?.kind == .frame)
        }
        #expect(throws: PreparationError.self) { try prepare(bytes, for: "sprite-ai/import") { $0.frame = 6 } }
    }

    @Test(arguments: [ImageFormat.apng, .gif])
    func animationsStayAnimationsWhereTheyAreTaken(format: ImageFormat) throws {
        var random = RandomSource(seed: 3)
        let animation = try random.animation(.fewColors, size: Size(30, 30), frameCount: 4)
        let bytes = try animation.encoded(as: format)
        let prepared = try prepare(bytes, for: "pixelengine/remove-background")
        #expect(prepared.format == .webp)
        let (before, after) = try (Animation(decoding: bytes), Animation(decoding: prepared.bytes))
        #expect(before.cels.map(\.bitmap) == after.cels.map(\.bitmap))
        #expect(before.duration == after.duration)
    }

    @Test func picturesOfOneRequestGetOneSizeAndStandOnOneLine() throws {
        let sprites = [sprite(10, Size(20, 30)), sprite(11, Size(24, 24))]
        var options = PreparationOptions()
        options.refused = [.snap]
        let preparer = try Preparer(target("pixelengine/keyframes:pixel"), options: options)
        let prepared = try preparer.prepare(sprites.map { try $0.encoded(as: .png) })
        #expect(prepared.map(\.size) == [Size(24, 30), Size(24, 30)])
        let second = try Bitmap(decoding: prepared[1].bytes)
        #expect(second.cropped(to: Rectangle(origin: Point(x: 0, y: 6), size: Size(24, 24))) == sprites[1])
    }

    @Test(arguments: [(4, 4), (4, 2)])
    func picturesOfOneRequestKeepOneScale(first: Int, second: Int) throws {
        let files = try [first, second].map { factor in
            try sprite(7, Size(128 / factor, 128 / factor)).scaled(by: factor).encoded(as: .png)
        }
        var options = PreparationOptions()
        options.refused = [.flatten]
        let prepared = try Preparer(target("pixelengine/keyframes:pixel"), options: options).prepare(files)
        let side = first == second ? 128 / first : 128
        #expect(prepared.map(\.size) == [Size(side, side), Size(side, side)])
    }

    @Test func bytesAreSharedOnlyWhereTheyAreTooManyTogether() throws {
        let large = try sprite(14, Size(256, 256)).encoded(as: .png) + [UInt8](repeating: 0, count: 9_000_000)
        let small = try sprite(15, Size(256, 256)).encoded(as: .png)
        var options = PreparationOptions()
        options.refused = [.snap, .flatten]
        let prepared = try Preparer(target("pixelengine/keyframes:pixel"), options: options)
            .prepare([large, small, small])
        #expect(prepared.allSatisfy { $0.steps.isEmpty })
        #expect(prepared[0].bytes == large)
    }

    @Test func sixteenBitsAChannelAreNotLostInSilence() throws {
        let rows = RawZlib.stored([UInt8]((0..<20).flatMap { _ in [0] + [UInt8](repeating: 0x12, count: 60 * 6) }))
        let chunks = [
            RawPNG.signature, RawPNG.header(width: 60, height: 20, depth: 16, colorType: 2),
            RawPNG.chunk("IDAT", rows), RawPNG.end,
        ]
        let bytes = chunks.flatMap(\.bytes)
        let prepared = try prepare(bytes, for: "pixelengine/pixelate")
        #expect(prepared.steps.map(\.kind) == [.pad, .convert] && prepared.steps[1].isLossy)
        #expect(throws: PreparationError.self) {
            try prepare(bytes, for: "pixelengine/pixelate") { $0.isLossless = true }
        }
    }

    @Test func aFormatThatCannotHoldThePictureIsNamed() throws {
        let art = sprite(16, Size(40, 40), .binaryAlpha)
        let error = #expect(throws: PreparationError.self) {
            try prepare(art.encoded(as: .png), for: "pixelengine/generate-image") { $0.format = .jpeg }
        }
        #expect(error?.detail.contains("JPEG") == true)
    }

    @Test(arguments: [
        (PreparationStep.Kind.resize, Size(300, 299), ImageFormat.png), (.pad, Size(90, 20), .png),
        (.convert, Size(40, 40), .gif),
    ])
    func aStepThatIsRefusedIsNamed(kind: PreparationStep.Kind, size: Size, format: ImageFormat) throws {
        let bytes = try sprite(12, size, .noise).flattened(onto: .black).encoded(as: format)
        let error = #expect(throws: PreparationError.self) {
            try prepare(bytes, for: "pixelengine/animate") { $0.refused = [kind, .snap] }
        }
        #expect(error?.code == .refused)
        #expect(error?.description.contains(kind.rawValue) == true)
    }

    @Test func aTargetWithoutPicturesOrWithoutAVariantIsRefused() throws {
        for name in ["pixelengine/balance", "pixelengine/keyframes"] {
            let error = #expect(throws: PreparationError.self) { try Preparer(target(name)) }
            #expect(error?.code == .target)
        }
    }

    @Test func whatIsNoPictureIsSaidToBeNone() throws {
        let error = #expect(throws: PreparationError.self) { try prepare([1, 2, 3], for: "sprite-ai/import") }
        #expect(error?.code == .unreadable)
    }
}

@Suite("Pictures are compressed below a limit")
struct PictureEncoderTests {
    private func draft(_ bitmap: Bitmap, _ format: ImageFormat = .png) throws -> PictureDraft {
        try PictureDraft(decoding: bitmap.encoded(as: format), isStill: true, frame: 1)
    }

    private func encoder(_ target: String, byteCount: Int, _ options: PreparationOptions = .init()) throws
        -> PictureEncoder
    {
        let target = try Target(parsing: target)
        let limits = PictureLimits(Preflight(target).pictureRules, of: target.endpoint)
        return PictureEncoder(limits: limits, byteCount: byteCount, options: options)
    }

    @Test func needlessBytesAreTheFirstToGo() throws {
        var random = RandomSource(seed: 1)
        let bitmap = random.bitmap(.fewColors, size: Size(40, 40))
        let bloated = try bitmap.encoded(as: .png) + [UInt8](repeating: 0, count: 100_000)
        let draft = try PictureDraft(decoding: bloated, isStill: true, frame: 1)
        let prepared = try encoder("pixelengine/pixelate", byteCount: 50_000).encode(draft)
        #expect(prepared.bytes.count <= 50_000)
        #expect(try Bitmap(decoding: prepared.bytes) == bitmap)
        #expect(prepared.steps.map(\.kind) == [.recompress])
        #expect(prepared.steps.allSatisfy { !$0.isLossy })
    }

    @Test func onlyThenIsQualityLostAndSizeLast() throws {
        var random = RandomSource(seed: 2)
        let bitmap = random.bitmap(.noise, size: Size(60, 60))
        let draft = try draft(bitmap)
        let png = try bitmap.encoded(as: .png).count
        let lossy = try encoder("pixelengine/pixelate", byteCount: png / 3).encode(draft)
        #expect(lossy.format == .jpeg && lossy.bytes.count <= png / 3 && lossy.steps.contains { $0.isLossy })
        let small = try encoder("pixelengine/animate", byteCount: png / 3).encode(draft)
        #expect(small.format == .png && small.bytes.count <= png / 3 && small.size.width < 60)
        #expect(small.steps.map(\.kind).contains(.resize))
    }

    @Test func lossIsRefusedWhereNoneMayBe() throws {
        var random = RandomSource(seed: 3)
        let draft = try draft(random.bitmap(.noise, size: Size(60, 60)))
        var options = PreparationOptions()
        options.isLossless = true
        #expect(throws: PreparationError.self) {
            try encoder("pixelengine/pixelate", byteCount: 1000, options).encode(draft)
        }
    }
}
