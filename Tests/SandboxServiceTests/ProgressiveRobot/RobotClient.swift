import Pixelwright
import ServiceCatalog

@testable import SandboxService

/// A client of Progressive Robot in a sandbox in this process.
struct RobotClient: Sendable {
    var client: ServiceClient

    init(pace: SandboxOptions.Pace = .time(milliseconds: 10_000), keepsRateLimits: Bool = false) throws {
        client = try ServiceClient(.progressiveRobot, pace: pace, keepsRateLimits: keepsRateLimits)
    }

    init(_ client: ServiceClient) { self.client = client }

    func get(_ path: String) async -> ServiceClient.Answer { await client.call("GET", path) }

    func post(_ path: String, _ body: JSONValue = [:]) async -> ServiceClient.Answer { await client.post(path, body) }

    func put(_ path: String, _ body: JSONValue = [:]) async -> ServiceClient.Answer {
        await client.call("PUT", path, Array(body.compactText.utf8))
    }

    func delete(_ path: String) async -> ServiceClient.Answer { await client.call("DELETE", path) }

    /// Sends a form of files and texts.
    func upload(
        _ path: String, _ files: [String: [UInt8]], texts: [String: String] = [:]
    ) async -> ServiceClient.Answer {
        let boundary = "a-boundary"
        var body: [UInt8] = []
        for (name, text) in texts {
            body += Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(text)\r\n".utf8)
        }
        for (name, file) in files {
            let headers = "Content-Disposition: form-data; name=\"\(name)\"; filename=\"file\""
            body += Array("--\(boundary)\r\n\(headers)\r\n\r\n".utf8) + file + Array("\r\n".utf8)
        }
        body += Array("--\(boundary)--\r\n".utf8)
        var headers = ["Content-Type": "multipart/form-data; boundary=\(boundary)"]
        if let key = client.key { headers["Authorization"] = "Bearer \(key)" }
        let request = SandboxRequest("POST", "/progressive-robot\(path)", headers: headers, body: body)
        return ServiceClient.Answer(await client.sandbox.respond(to: request))
    }

    /// What a browser without a key sees at an address or a path.
    func visit(_ address: String, _ method: String = "GET", headers: [String: String] = [:]) async -> SandboxResponse {
        let origin = "http://127.0.0.1"
        let path = address.hasPrefix(origin) ? String(address.dropFirst(origin.count)) : "/progressive-robot\(address)"
        return await client.sandbox.respond(to: SandboxRequest(method, path, headers: headers))
    }

    func turn(seconds: Int) { client.turn(seconds: seconds) }
}

extension RobotClient {
    /// A client with another key.
    func with(key: String?) -> RobotClient {
        var other = client
        other.key = key
        return RobotClient(other)
    }

    /// A client with an account of its own.
    func neighbour(_ key: String = "pk_neighbour", plan: String = "pro") throws -> RobotClient {
        try client.sandbox.transact { state throws(ServiceFailure) in
            state.set(
                Account(
                    id: state.newID(), service: ServiceID.progressiveRobot.rawValue, key: key, plan: plan,
                    monthly: 500_000, allotment: 500_000, purchased: 0))
        }
        return with(key: key)
    }

    func credits() async -> JSONValue { await get("/api/credits")["credit_balance"] }

    /// A video that is done: the entry of its generation.
    func video(frames: Int = 41, width: Int = 64, height: Int = 48) async -> JSONValue {
        let job = await post(
            "/api/generate",
            [
                "prompt": "a fox", "model": "wan-t2v", "frames": .integer(frames), "steps": 4, "seed": 7,
                "width": .integer(width), "height": .integer(height),
            ])["job_id"]
        turn(seconds: 20)
        let all = await get("/api/generations")["generations"].items
        return all.first { $0.at("job_id") == job } ?? .null
    }

    /// The name of a video that is done.
    func videoName(frames: Int = 41) async -> String { await video(frames: frames).at("filename").words ?? "" }

    static func picture(_ width: Int = 32, _ height: Int = 32) throws -> [UInt8] {
        var bitmap = Bitmap(size: Size(width, height), filledWith: .white)
        for y in height / 4..<height * 3 / 4 {
            for x in width / 4..<width * 3 / 4 { bitmap[x, y] = RGBA8(200, 30, 60) }
        }
        return try bitmap.pngData()
    }
}

extension JSONValue {
    /// The whole number; 0 for anything else.
    var whole: Int { if case .integer(let number) = self { number } else { 0 } }
}
