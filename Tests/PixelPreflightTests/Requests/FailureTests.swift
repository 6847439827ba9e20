import PixelPreflight
import Pixelwright
import ServiceCatalog
import Testing

/// Requests that a service refuses, as its document warns or as people make them.
@Suite struct FailureTests {
    private static let walk = #"{"prompt": "a walk", "model": "frame-engine-v1.1"}"#

    @Test(
        "PixelEngine's common validation failures have the documented code",
        arguments: [
            (#"{"prompt": "a walk"}"#, SamplePicture.flat(64, 64, .jpeg), "image.format-pixel-engine"),
            (walk, SamplePicture.flat(256, 256, .webp), "image.format-frame-engine"),
            (
                #"{"prompt": "a walk", "model": "frame-engine-v1.1", "pixel_config": {"colors": 24}}"#,
                SamplePicture.flat(256, 256), "pixel_config.absent-frame-engine"
            ),
            (walk, SamplePicture.flat(255, 256), "image.side-frame-engine"),
            (#"{"prompt": "a walk", "output_frames": 7}"#, SamplePicture.flat(64, 64), "output_frames.even"),
            (
                #"{"prompt": "a walk", "output_frames": 18}"#, SamplePicture.flat(64, 64),
                "output_frames.range-pixel-engine"
            ),
        ] as [(String, [UInt8], String)])
    func commonFailures(_ json: String, _ picture: [UInt8], _ rule: String) throws {
        let report = try ServiceRequest("pixelengine/animate", json, files: ["image": picture]).checked()
        #expect(report.errors == ["pixelengine.animate.\(rule)"])
        let finding = try #require(report.findings.first { $0.severity == .error })
        #expect(finding.code == "invalid_request" && finding.status == 400)
        #expect(!report.isAccepted)
    }

    @Test func tooManyBytesHaveTheirOwnCode() throws {
        let picture = SamplePicture.padded(to: 5_000_001, side: 64)
        let request = try ServiceRequest("pixelengine/animate", #"{"prompt": "a walk"}"#, files: ["image": picture])
        let finding = try #require(request.checked().findings.first)
        #expect(finding.code == "image_too_large" && finding.status == 400)
        #expect(finding.actual == "5000001 bytes" && finding.limit == "at most 5000000 bytes")
        #expect(finding.message.contains("5 MB"))
    }

    @Test func allFindingsComeAtOnce() throws {
        let json = """
            {"prompt": " ", "model": "pixel-engine-v1.1", "output_frames": 17, "seed": 0, "matte_color": "red",
             "pixel_config": {"colors": 1, "palette": ["#fff"]}, "output_format": "mp4", "promt": "a walk"}
            """
        let picture = SamplePicture.flat(600, 200, .jpeg)
        let report = try ServiceRequest("pixelengine/animate", json, files: ["image": picture]).checked()
        #expect(
            report.errors.map { String($0.dropFirst("pixelengine.animate.".count)) } == [
                "image.format-pixel-engine", "image.side-pixel-engine", "image.aspect", "prompt.not-blank",
                "pixel_config.one-mode", "pixel_config.colors.range", "pixel_config.palette[].color",
                "output_frames.even", "output_frames.range-pixel-engine", "seed.range", "output_format.values",
                "matte_color.color",
            ])
        #expect(
            report.warnings == ["pixelengine.animate.pixel_config.palette.experimental", "pixelwright.unknown-field"])
    }

    @Test func findingsSayWhereInAListTheyAre() throws {
        let json = """
            {"prompt": "a walk", "render_mode": "pixel", "total_frames": 8,
             "frames": [{"index": 0, "image_url": "https://example.com/a.png"},
                        {"index": 8, "image_url": "http://example.com/b.png"},
                        {"index": 0, "image_url": "https://example.com/c.png", "strength": 2}, {"index": 3}]}
            """
        let findings = try ServiceRequest("pixelengine/keyframes", json).checked().findings
        #expect(
            findings.map(\.field).sorted() == [
                "frames[1].image_url", "frames[1].index", "frames[2].index", "frames[2].strength", "frames[3].image",
            ])
    }

    @Test(
        "fields that the document does not know are warned of, with the nearest name",
        arguments: [
            ("promt", "prompt"), ("Prompt", "prompt"), ("outputFrames", "output_frames"),
            ("out_format", "output_format"),
            ("sed", "seed"), ("modle", "model"), ("something_else", nil), ("x", nil),
        ] as [(String, String?)])
    func unknownFields(_ name: String, _ nearest: String?) throws {
        let json = #"{"prompt": "a walk", "\#(name)": 1}"#
        let request = try ServiceRequest(
            "pixelengine/animate", json, files: ["image": SamplePicture.flat(64, 64)])
        let report = request.checked()
        #expect(report.isAccepted)
        let finding = try #require(report.findings.first { $0.rule == OwnRule.unknownField.rawValue })
        #expect(finding.field == name && finding.severity == .warning)
        if let nearest {
            #expect(finding.fix == "perhaps \(nearest) is meant")
        } else {
            #expect(finding.fix == "leave it out")
        }
    }

    @Test func unknownFieldsAreFoundWithinObjectsAndLists() throws {
        let json = """
            {"prompt": "a walk", "render_mode": "pixel", "total_frames": 8, "pixel_config": {"colours": 4, "colors": 4},
             "frames": [{"index": 0, "image_url": "https://example.com/a.png", "strenght": 1}]}
            """
        let findings = try ServiceRequest("pixelengine/keyframes", json).checked().findings
        #expect(findings.map(\.field) == ["pixel_config.colours", "frames[0].strenght"])
        #expect(findings.map(\.fix) == ["perhaps colors is meant", "perhaps strength is meant"])
    }

    @Test func modelsThatTakeFieldsOfTheirOwnAreNotWarnedOf() throws {
        var request = try ServiceRequest("pixeldojo/run", #"{"prompt": "A sunset", "guidance_scale": 3}"#)
        request.parameters = ["apiId": .string("flux-dev")]
        #expect(request.checked().findings.isEmpty)
    }
}
