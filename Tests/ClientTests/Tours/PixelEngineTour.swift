import PixelCore
import PixelEngineAPI
import ServiceCatalog
import ServiceHTTP
import Testing

/// Calls every endpoint of PixelEngine, and reads what its document names.
func tourPixelEngine(_ bench: ClientBench) async throws {
    let engine = bench.engine
    let picture = try ClientBench.encodedPicture()
    let balance = try await engine.balance()
    #expect((balance.available ?? 0) > 0 && balance.reserved == 0)

    var animation = PixelEngineClient.AnimateRequest(image: picture, prompt: "walks")
    animation.outputFrames = 4
    animation.outputFormat = .gif
    let accepted = try await engine.animate(animation)
    #expect(accepted.status == .queued && accepted.error == nil)
    let id = try #require(accepted.apiJobID)
    bench.turn(seconds: 20)
    let job = try await engine.job(id: id)
    #expect(job.status == .success && job.progress == 1)
    #expect(job.billing?.creditsCharged == 20 && job.billing?.holdStatus == .captured)
    #expect(job.output?.contentType == .imageGIF && job.output?.metadata?.frameCount == 4)
    #expect(job.output?.metadata?.width == 32 && job.output?.url != nil && job.inputs?["prompt"] == "walks")
    #expect(job.error == nil)

    var first = PixelEngineClient.KeyframesRequest.Frame(index: 0)
    first.image = picture
    var last = PixelEngineClient.KeyframesRequest.Frame(index: 3)
    last.image = picture
    last.strength = 0.5
    let keyframes = PixelEngineClient.KeyframesRequest(
        prompt: "turns", renderMode: .pixel, totalFrames: 4, frames: [first, last])
    let running = try await engine.keyframes(keyframes)
    let cancelled = try await engine.cancel(.init(apiJobID: try #require(running.apiJobID)))
    #expect(cancelled.status == .cancelled && cancelled.apiJobID == running.apiJobID)

    var colors = PixelEngineClient.GenerateImageRequest.PixelConfig()
    colors.colors = 16
    #expect(try await engine.generateImage(.init(prompt: "a knight", pixelConfig: colors)).apiJobID != nil)
    #expect(try await engine.pixelate(.init(image: picture)).apiJobID != nil)
    var removal = PixelEngineClient.RemoveBackgroundRequest()
    removal.image = picture
    #expect(try await engine.removeBackground(removal).apiJobID != nil)
    #expect(try await engine.enhancePrompt(.init(prompt: "a knight")).enhancedPrompt != nil)
    let billing = try await engine.billing(startDate: "2026-02-20", endDate: "2026-03-02")
    #expect(billing.totals?.creditsUsed == 20 && billing.period?.startDate?.hasPrefix("2026-02-20") == true)
    #expect(billing.balance?.totalBalance != nil)
}
