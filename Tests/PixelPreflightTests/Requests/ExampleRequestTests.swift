import PixelPreflight
import Pixelwright
import ServiceCatalog
import Testing

/// The requests that the documents show pass as they stand, with real pictures in place of words such as `<base64>`.
@Suite struct ExampleRequestTests {
    @Test("requests that PixelEngine shows pass", arguments: pixelEngineExamples)
    func pixelEngine(_ example: Example) throws {
        let base64 = Base64.encode(SamplePicture.flat(64, 64))
        for picture in [base64, "data:image/png;base64,\(base64)"] {
            let request = try ServiceRequest(example.target, example.json.replacing("PICTURE", with: picture))
            #expect(request.checked().errors == [])
        }
    }

    private static let pixelEngineExamples = [
        Example(
            target: "pixelengine/animate",
            json: """
                {"image": "PICTURE", "prompt": "a character walking through a forest", "model": "pixel-engine-v1.1",
                 "negative_prompt": "blurry, distorted", "pixel_config": {"colors": 16}, "output_frames": 8,
                 "seed": 12345, "output_format": "webp", "matte_color": "#808080"}
                """),
        Example(
            target: "pixelengine/animate",
            json: """
                {"image": "PICTURE", "prompt": "a walk", "pixel_config": {"palette": ["#ffaa00", "#223344", "#ffffff"]}}
                """),
        Example(
            target: "pixelengine/keyframes",
            json: """
                {"prompt": "a character walking cycle", "render_mode": "pixel", "total_frames": 8,
                 "frames": [{"index": 0, "image": "PICTURE", "strength": 1.0},
                            {"index": 4, "image": "PICTURE", "strength": 0.8},
                            {"index": 7, "image": "PICTURE", "strength": 1.0}],
                 "negative_prompt": "blurry, distorted", "pixel_config": {"colors": 24}, "seed": 12345,
                 "output_format": "webp", "matte_color": "#808080"}
                """),
        Example(
            target: "pixelengine/generate-image",
            json: """
                {"prompt": "a knight standing in a torchlit dungeon", "model": "nb_flash", "pixel_config": {"colors": 24},
                 "seed": 12345}
                """),
        Example(
            target: "pixelengine/generate-image",
            json: """
                {"prompt": "the same character, now wearing a red cape", "model": "oai_gpt2_medium", "image": "PICTURE",
                 "pixel_config": {"palette": ["#1a1a1a", "#c83232", "#f0c878", "#ffffff"]}}
                """),
        Example(target: "pixelengine/pixelate", json: #"{"image": "PICTURE", "colors": 24}"#),
        Example(target: "pixelengine/remove-background", json: #"{"image": "PICTURE", "rmbg_alpha_threshold": 128}"#),
        Example(
            target: "pixelengine/cancel", json: #"{"api_job_id": "f47ac10b-58cc-4372-a567-0e02b2c3d479"}"#),
        Example(
            target: "pixelengine/enhance-prompt",
            json: #"{"prompt": "dash sword attack", "image": "PICTURE", "model": "pixel-engine-v1.1"}"#),
    ]

    @Test("requests that the other services show pass, and nothing in them is unknown", arguments: otherExamples)
    func others(_ example: Example) throws {
        // The document cuts ids short.
        let json = example.json.replacing("PICTURE", with: Base64.encode(SamplePicture.flat(32, 32)))
            .replacing("a1b2c3d4-...", with: "a1b2c3d4-0000-4000-8000-000000000000")
        var request = try ServiceRequest(example.target, json)
        if request.endpoint.fields.contains(where: { $0.place == .path }) {
            var sample = SampleRequest(request.endpoint)
            sample.complete()
            request.parameters = sample.request.parameters
        }
        let report = request.checked(plan: "enterprise")
        #expect(report.errors == [] && !report.warnings.contains(OwnRule.unknownField.rawValue))
    }

    private static let otherExamples =
        [
            ("sprite-ai/generate", #"{ "prompt": "a knight with a blue cape", "asset_type": "character" }"#),
            ("sprite-ai/import", #"{ "image": "PICTURE", "title": "hero" }"#),
            (
                "sprite-ai/animate",
                #"{ "source_generation_id": "a1b2c3d4-...", "preset": "Walk", "frame_count": 8 }"#
            ),
            (
                "pixeldojo/run",
                #"{"prompt": "A sunset", "aspect_ratio": "1:1", "webhook_url": "https://example.com/webhook"}"#
            ),
            (
                "progressive-robot/generate",
                #"{"model":"wan-t2v","prompt":"A cinematic sunrise over mountains"}"#
            ),
            (
                "progressive-robot/generate",
                """
                {"model": "wan-t2v", "prompt": "A cinematic shot of a golden sunrise over mountains",
                 "negative_prompt": "blurry, distorted", "width": 848, "height": 480, "frames": 41, "steps": 4, "cfg": 1,
                 "seed": -1, "sampler": "sa_solver", "scheduler": "beta", "shift": 8, "frame_rate": 24}
                """
            ),
            ("progressive-robot/cancel", #"{"job_id":"..."}"#),
            ("progressive-robot/extend-video", #"{"video_filename":"...","generation_id":1}"#),
            ("progressive-robot/generate-v2v", #"{"video_filename":"...","prompt":"...","strength":0.6}"#),
            (
                "progressive-robot/generate-image",
                """
                {"prompt": "A futuristic city at sunset, neon lights", "model": "sd15", "num_images": 2,
                 "negative_prompt": "blurry", "seed": -1, "steps": 20, "cfg": 7, "width": 512, "height": 512}
                """
            ),
            (
                "progressive-robot/generate-audio",
                """
                {"prompt": "Upbeat electronic music with synth pads", "duration_seconds": 30, "tags": "electronic, upbeat"}
                """
            ),
            (
                "progressive-robot/generate-speech",
                """
                {"text": "Welcome to Progressive Robot, the AI video platform.", "voice_id": "en_gb_male", "speed": 1.0}
                """
            ),
            (
                "progressive-robot/edit-trim",
                #"{"video_filename": "webgen_abc123_00001.mp4", "start_seconds": 1.5, "end_seconds": 4.0}"#
            ),
            (
                "progressive-robot/script-to-shots",
                """
                {"script": "A hero walks through a dystopian city. She finds a glowing artifact...", "shot_count": 4,
                 "style": "cinematic sci-fi"}
                """
            ),
            ("progressive-robot/create-project", #"{"name":"My Film"}"#),
            ("progressive-robot/export-project", #"{"resolution":"1080p"}"#),
            ("progressive-robot/reorder-shots", #"{"order":[3,1,2]}"#),
            (
                "progressive-robot/create-page",
                """
                {"generation_id": 42, "title": "Product Demo Video", "cta_text": "Learn More", "allow_embed": true,
                 "description": "Our latest AI-generated product showcase", "slug": "product-demo",
                 "cta_url": "https://example.com"}
                """
            ),
            ("progressive-robot/vote-community-prompt", #"{"vote":1}"#),
            ("progressive-robot/create-org", #"{"name":"My Team"}"#),
            ("progressive-robot/update-member", #"{"role":"admin"}"#),
            (
                "progressive-robot/create-brand-kit",
                """
                {"name": "My Brand", "primary_color": "#7c3aed", "secondary_color": "#1e1b4b", "font_family": "Inter",
                 "default_text_position": "bottom-right", "default_text_color": "#ffffff", "default_text_size": 24}
                """
            ),
            (
                "progressive-robot/generate-prompt",
                """
                {"idea": "cat in space", "model": "wan", "style": "cinematic", "mood": "epic", "count": 3,
                 "enhance": true}
                """
            ),
            ("progressive-robot/topup", #"{"credits":500}"#),
            ("progressive-robot/create-checkout", #"{"tier":"creator"}"#),
            ("progressive-robot/set-theme", #"{"theme":"dark"}"#),
            ("progressive-robot/create-key", #"{"name":"My App"}"#),
        ].map { Example(target: $0.0, json: $0.1) }
}

struct Example: Sendable, CustomTestStringConvertible {
    let target: String
    let json: String
    var testDescription: String { "\(target) \(json.prefix(60))" }
}
