import PixelPreflight
import Pixelwright
import ServiceCatalog
import Testing

@Suite struct QuoteTests {
    private func quote(_ target: String, _ json: String, model: String? = nil) throws -> Quote {
        var request = try ServiceRequest(target, json)
        if let model { request.parameters.set("apiId", .string(model)) }
        let quote = Quote(for: request)
        #expect(request.checked().quote == quote)
        return quote
    }

    @Test(
        "prices that are known are exact",
        arguments: [
            ("pixelengine/animate", #"{"prompt": "a walk"}"#, "20 credits"),
            ("pixelengine/keyframes", "{}", "24 credits"), ("pixelengine/remove-background", "{}", "2 credits"),
            ("pixelengine/pixelate", "{}", "free"), ("pixelengine/balance", "{}", "free"),
            // By model, which has a standard.
            ("pixelengine/generate-image", "{}", "10 credits"),
            ("pixelengine/generate-image", #"{"model": "oai_gpt2_high"}"#, "36 credits"),
            // By asset type.
            ("sprite-ai/generate", #"{"asset_type": "item"}"#, "1 token"),
            ("sprite-ai/generate", #"{"asset_type": "tile"}"#, "4 tokens"), ("sprite-ai/import", "{}", "free"),
            // By formula.
            ("progressive-robot/generate", #"{"model": "wan-t2v", "frames": 41, "steps": 4}"#, "21 credits"),
            ("progressive-robot/generate", #"{"model": "liveportrait", "frames": 41}"#, "13 credits"),
            ("progressive-robot/generate", #"{"model": "hunyuan3d", "steps": 4}"#, "24 credits"),
            ("progressive-robot/generate", #"{"model": "wan-t2v", "frames": 0, "steps": 0}"#, "10 credits"),
            // By the picture.
            ("progressive-robot/generate-image", #"{"model": "sd15", "num_images": 2}"#, "4 credits"),
            ("progressive-robot/generate-image", #"{"model": "flux-dev", "num_images": 3}"#, "24 credits"),
            // By time, in proportion.
            ("progressive-robot/generate-audio", #"{"duration_seconds": 30}"#, "8 credits"),
            ("progressive-robot/generate-audio", #"{"duration_seconds": 60}"#, "16 credits"),
            ("progressive-robot/generate-audio", #"{"duration_seconds": 15}"#, "4 credits"),
            ("progressive-robot/generate-audio", #"{"duration_seconds": 31}"#, "about 9 credits"),
            // By count.
            ("progressive-robot/edit-merge", #"{"video_filenames": ["a", "b"]}"#, "4 credits"),
            ("progressive-robot/edit-merge", #"{"video_filenames": ["a"]}"#, "3 credits"),
            ("progressive-robot/edit-merge", #"{"video_filenames": ["a", "b", "c", "d", "e"]}"#, "10 credits"),
            ("progressive-robot/edit-trim", "{}", "3 credits"), ("progressive-robot/face-swap", "{}", "1 credit"),
        ])
    func known(_ target: String, _ json: String, _ price: String) throws {
        #expect(try quote(target, json).description == price)
    }

    @Test(
        "models of PixelDojo cost by the run, the second, the resolution and the clip",
        arguments: [
            ("flux-dev", "{}", "1 credit"), ("creative-upscale", "{}", "0.5 credits"),
            ("flux-2-klein-4b", "{}", "0.1 credits"),
            ("flux-2-max", "{}", "2 credits"), ("flux-2-max", #"{"resolution": "4 MP"}"#, "4 credits"),
            ("flux-2-max", #"{"resolution": "0.5 mp"}"#, "1 credit"),
            ("nano-banana-2", #"{"resolution": "1K"}"#, "2 credits"),
            ("veo-3.1-fast", #"{"duration": 8}"#, "24 credits"), ("veo-3.1-lite", #"{"duration": 5}"#, "7.5 credits"),
            ("veo-3.1-lite", #"{"duration": 5, "resolution": "1080p"}"#, "10 credits"),
            ("p-video", #"{"duration": 3}"#, "1.5 credits"), ("wan-2.2-extended", #"{"duration": 7}"#, "8.4 credits"),
            ("hailuo-standard", #"{"duration": 6, "resolution": "768p"}"#, "8 credits"),
            ("hailuo-standard", #"{"duration": 10, "resolution": "768p"}"#, "12 credits"),
            ("hailuo-standard", #"{"duration": 6, "resolution": "1080p"}"#, "12 credits"),
            ("hailuo-standard", #"{"duration": 10, "resolution": "1080p"}"#, "20 credits"),
            ("hailuo-fast", #"{"duration": 10, "resolution": "768p"}"#, "7 credits"),
            ("hailuo-fast", #"{"duration": 6, "resolution": "1080p"}"#, "7 credits"),
            ("hailuo-fast", #"{"duration": 6}"#, "about 7 credits"),
            ("hailuo-fast", #"{"resolution": "1080p"}"#, "7 credits"),
            ("hailuo-standard", "{}", "about 8 credits"), ("face-enhance", "{}", "about 2 credits"),
        ])
    func models(_ model: String, _ json: String, _ price: String) throws {
        #expect(try quote("pixeldojo/run", json, model: model).description == price)
    }

    @Test("every formula gives the price of 41 frames and 4 steps, rounded up")
    func formulas() throws {
        for model in Service.named(.progressiveRobot).models {
            guard case .formula(let base, let perFrame, let perStep) = model.price else { continue }
            let json = #"{"model": "\#(model.id)", "frames": 41, "steps": 4}"#
            let exact = try #require(perFrame.times(41)?.adding(perStep.times(4) ?? .zero)?.adding(base))
            let quote = try quote("progressive-robot/generate", json)
            #expect(quote.amount == exact.roundedUp, "\(model.id)")
            #expect(!quote.isApproximate && quote.explanation.contains("= \(exact), rounded up"))
        }
    }

    @Test(
        "what is not known is not guessed, and says why",
        arguments: [
            ("sprite-ai/animate", #"{"frame_count": 8}"#, "frame_count"),
            ("progressive-robot/generate", #"{"prompt": "x"}"#, "model is not named"),
            ("progressive-robot/generate", #"{"model": "no-such"}"#, "no-such"),
            ("progressive-robot/generate", #"{"model": "wan-t2v"}"#, "frames and steps"),
            ("progressive-robot/generate", #"{"model": "wan-t2v", "frames": 41}"#, "frames and steps"),
            ("progressive-robot/generate", #"{"model": "wan-t2v", "frames": -1, "steps": 4}"#, "counted with"),
            (
                "progressive-robot/generate", #"{"model": "wan-t2v", "frames": 9223372036854775807, "steps": 4}"#,
                "counted with"
            ),
            ("progressive-robot/generate-image", #"{"model": "sd15", "num_images": 0}"#, "num_images"),
            ("progressive-robot/generate-audio", #"{"duration_seconds": -3}"#, "counted with"),
            ("progressive-robot/generate-audio", #"{"duration_seconds": 1e300}"#, "counted with"),
            ("progressive-robot/add-audio", "{}", "no price"),
            ("progressive-robot/topup", #"{"credits": 500}"#, "money"),
            ("sprite-ai/generate", #"{"asset_type": "castle"}"#, "castle"),
        ])
    func unknown(_ target: String, _ json: String, _ word: String) throws {
        let quote = try quote(target, json)
        #expect(quote.amount == nil && quote.explanation.contains(word), "\(quote)")
        #expect(quote.description.hasPrefix("unknown: "))
    }

    @Test(
        "combinations that have no price have no quote",
        arguments: [
            ("hailuo-fast", #"{"duration": 10, "resolution": "1080p"}"#), ("hailuo-standard", #"{"duration": 7}"#),
            ("flux-2-max", #"{"resolution": "16K"}"#), ("veo-3.1-lite", #"{"duration": 5, "resolution": "4K"}"#),
            ("no-such-model", "{}"),
        ])
    func combinations(_ model: String, _ json: String) throws {
        #expect(try quote("pixeldojo/run", json, model: model).amount == nil)
    }

    @Test func whatIsAtLeastSoMuchSaysSo() throws {
        for target in ["upscale-video", "generate-v2v", "export-project"] {
            let quote = try quote("progressive-robot/\(target)", "{}")
            #expect(quote.isApproximate && quote.amount ?? .zero >= 2, "\(target): \(quote)")
        }
    }

    @Test func anAssetTypeThatIsNotNamedCostsUpToTheDearest() throws {
        let quote = try quote("sprite-ai/generate", "{}")
        #expect(quote.isApproximate)
        #expect(quote.explanation.contains("1 to 4"))
    }

    @Test("every endpoint has a quote with words", arguments: Service.all.flatMap(\.endpoints).map(\.target))
    func everyEndpoint(_ target: String) throws {
        let endpoint = try Target(parsing: target).endpoint
        for request in [ServiceRequest(endpoint), SampleRequest(endpoint).request] {
            let quote = Quote(for: request)
            #expect(!quote.explanation.isEmpty && quote.unit == Service.named(endpoint.service).unit)
            if endpoint.price == .free { #expect(quote.amount == .zero && !quote.isApproximate) }
        }
    }
}
