import PixelCore
import PixelDojoAPI
import ServiceCatalog
import ServiceHTTP
import Testing

/// Calls every endpoint of PixelDojo, and reads what its document names.
func tourPixelDojo(_ bench: ClientBench) async throws {
    let dojo = bench.dojo
    #expect(try await dojo.models().elements.count > 100)
    #expect(try await dojo.model(apiID: .flux1_1Pro).json != .null)
    #expect(try await dojo.schema(apiID: .flux1_1Pro).schema != nil)

    var sunset = PixelDojoClient.RunRequest()
    sunset.prompt = "A sunset"
    sunset.webhookURL = "https://example.com/webhook"
    let run = try await dojo.run(apiID: .flux1_1Pro, sunset)
    #expect(run.status == .pending && (run.creditCost ?? 0) > 0 && run.creditsRemaining != nil && run.statusURL != nil)
    let id = try #require(run.jobID)
    bench.turn(seconds: 20)
    let job = try await dojo.job(jobID: id)
    #expect(job.status == .completed && job.creditCost == run.creditCost && job.expiresAt != nil)
    #expect(job.output?.images.count == 1 && job.resultURLs == job.output?.images)
    #expect(try await dojo.jobs(limit: 10).elements.count == 1)
    #expect(try await dojo.replayWebhook(jobID: id).json != .null)
}
