import Pixelwright

extension ServiceClient {
    /// Runs a model of PixelDojo.
    func run(_ model: String, _ body: JSONValue = ["prompt": "A sunset"]) async -> Answer {
        await post("/models/\(model)/run", body)
    }

    /// Runs a model and waits until its job has ended.
    func finished(_ model: String, _ body: JSONValue = ["prompt": "A sunset"]) async -> Answer {
        let id = await run(model, body).text("jobId")
        turn(seconds: 10)
        return await get("/jobs/\(id)")
    }
}
