import PixelPreflight
import Pixelwright
import ServiceCatalog
import TestSupport
import Testing

/// What is no whole picture gives a finding, never more.
@Suite struct BrokenPictureTests {
    private static let targets = ["pixelengine/animate", "pixelengine/pixelate", "sprite-ai/import"]

    /// The header of a PNG of so many pixels, and nothing that could fill them.
    private static func header(_ width: Int, _ height: Int) -> [UInt8] {
        let chunks = [
            RawPNG.signature, RawPNG.header(width: width, height: height), RawPNG.chunk("IDAT", RawZlib.stored([0])),
            RawPNG.end,
        ]
        return chunks.flatMap(\.bytes)
    }

    private static let broken: [(String, [UInt8])] = [
        ("nothing", []), ("one byte", [0x89]), ("the signature alone", RawPNG.signature.bytes),
        ("BMP", SamplePicture.bmp), ("text", Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8)),
        ("a header cut short", Array(SamplePicture.flat(64, 64).prefix(20))),
        ("no pixels", header(0, 0)), ("huge width", header(0x7FFF_FFFF, 1)),
        ("huge sides", header(0x7FFF_FFFF, 0x7FFF_FFFF)), ("65,535 a side", header(65_535, 65_535)),
        ("half a GIF", Array(SamplePicture.flat(64, 64, .gif).prefix(8))),
        ("half a WebP", Array(SamplePicture.flat(64, 64, .webp).prefix(18))),
        ("half a JPEG", Array(SamplePicture.flat(64, 64, .jpeg).prefix(30))),
    ]

    @Test("by headers and by pixels", arguments: targets, broken)
    func givesOneFinding(_ target: String, _ file: (name: String, bytes: [UInt8])) throws {
        for depth in [Preflight.Depth.headers, .deep] {
            var preflight = Preflight(try Target(parsing: target))
            preflight.depth = depth
            let report = preflight.check(file.bytes)
            #expect(!report.isAccepted, "\(file.name)")
            for finding in report.findings where finding.severity == .error {
                #expect(finding.code == "invalid_request" || finding.code == "image_too_large", "\(file.name)")
                #expect(finding.status == 400 && !finding.message.isEmpty, "\(file.name)")
            }
        }
    }

    @Test("files cut short anywhere are found by their pixels", arguments: [ImageFormat.png, .jpeg, .webp, .gif])
    func truncated(_ format: ImageFormat) throws {
        var random = RandomSource(seed: 3)
        let file = try random.bitmap(.noise, size: Size(24, 24)).encoded(as: format)
        var preflight = Preflight(try Target(parsing: "progressive-robot/upload-image"))
        preflight.depth = .deep
        for count in stride(from: 0, to: file.count - 16, by: max(1, file.count / 16)) {
            let report = preflight.check(Array(file.prefix(count)))
            #expect(!report.isAccepted, "\(count) of \(file.count) bytes of \(format)")
        }
    }

    @Test("files with a byte changed never trap", arguments: [ImageFormat.png, .jpeg, .webp, .gif, .apng])
    func changed(_ format: ImageFormat) throws {
        var random = RandomSource(seed: 4)
        let bitmap = random.bitmap(.fewColors, size: Size(20, 20))
        let file = try Animation(cels: [Cel(bitmap, duration: .milliseconds(50))]).encoded(as: format)
        var preflight = Preflight(try Target(parsing: "progressive-robot/upload-image"))
        for _ in 0..<30 {
            var copy = file
            // Sizes stand at the beginning; a large one would be looked at for long.
            for depth in [Preflight.Depth.deep, .headers] {
                let start = depth == .deep ? min(48, copy.count / 2) : 0
                for _ in 0..<random.next(in: 1...4) { copy[random.next(in: start...copy.count - 1)] = random.byte() }
                preflight.depth = depth
                _ = preflight.check(copy)
            }
        }
    }

    @Test(
        "text that is no Base64",
        arguments: ["", "not Base64!", "AAAA====", "data:image/png;base64", "data:,", "data:image/png,abc", "A", "é"])
    func base64(_ text: String) throws {
        var request = try ServiceRequest("pixelengine/animate", #"{"prompt": "a walk"}"#)
        request.body.append("image", .string(text))
        let report = request.checked()
        #expect(report.errors.count == 1)
        let finding = try #require(report.findings.first)
        #expect(finding.field == "image" && finding.code == "invalid_request")
    }

    @Test func base64MayBeWrapped() throws {
        let text = Base64.encode(SamplePicture.flat(64, 64))
        let wrapped = text.enumerated().map { $0.offset % 76 == 75 ? "\($0.element)\n" : "\($0.element)" }.joined()
        var request = try ServiceRequest("pixelengine/animate", #"{"prompt": "a walk"}"#)
        request.body.append("image", .string(wrapped))
        #expect(request.checked().errors == [])
    }

    @Test func ofABrokenPictureNothingMoreIsSaid() throws {
        let request = try ServiceRequest("pixelengine/animate", #"{"prompt": "a walk"}"#, files: ["image": [1, 2, 3]])
        #expect(request.checked().findings.count == 1)
    }

    @Test func bytesOfBrokenPicturesCountToo() throws {
        let junk = [UInt8](repeating: 7, count: 10_000_000)
        let json = """
            {"prompt": "a walk", "render_mode": "pixel", "total_frames": 8, "frames": [{"index": 0}, {"index": 1},
             {"index": 2}]}
            """
        let files = (0..<3).map { ("frames[\($0)].image", junk) }
        let request = try ServiceRequest("pixelengine/keyframes", json, files: Dictionary(uniqueKeysWithValues: files))
        #expect(request.checked().errors.contains("pixelengine.keyframes.frames[].image.total-bytes"))
    }
}
