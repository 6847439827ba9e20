import Foundation
import Pixelwright
import ServiceCatalog
import TestSupport
import Testing

@testable import SandboxService

/// What a snippet finds when it runs: what it was told to have made before, and a machine on which the services' names
/// lead to a sandbox.
struct SnippetStage {
    let sandbox: Sandbox
    let scratch: ScratchFolder
    private let authority: LocalAuthority
    /// What stands for what in a snippet's text.
    private var placeholders: [(String, String)] = []
    /// What snippets use and do not define.
    private var names = JSONObject()

    /// How it went.
    struct Outcome {
        let program: Tool.Outcome
        /// The statuses of the answers, in order.
        let statuses: [Int]
    }

    init(for document: String) async throws {
        var options = SandboxOptions()
        // One question and a job has ended; one that nobody asks for can be cancelled, however slow the machine.
        options.pace = .polls(1)
        options.keepsRateLimits = false
        sandbox = try Sandbox(options)
        scratch = try ScratchFolder()
        authority = try LocalAuthority(folder: scratch.path + "/authority")
        let hero = try Bitmap(size: Size(32, 32), filledWith: .black).encoded(as: .png)
        try scratch.write(hero, to: "hero.png")
        placeholders = [("<png base64>", Base64.encode(hero))]
        for service in Service.all {
            for text in ["sai_sk_your_key_here", "YOUR_API_KEY", "your_api_key", "pk_your_key"]
            where document == service.id.rawValue {
                placeholders.append((text, TestAccount.key(of: service.id)))
            }
        }
        switch document {
        case "sprite-ai": try await prepareSpriteAI()
        case "pixeldojo": try await preparePixelDojo()
        case "progressive-robot": try await prepareProgressiveRobot()
        default: break
        }
    }

    private mutating func prepareSpriteAI() async throws {
        let client = ServiceClient(.spriteAI, in: sandbox)
        let sprite = await client.post("/api/sprites", ["prompt": "a knight with a blue cape"]).text("id")
        let animation = await client.post(
            "/api/animations", ["source_generation_id": .string(sprite), "preset": "Walk"]
        ).text("id")
        try #require(!sprite.isEmpty && !animation.isEmpty)
        placeholders += [("animations/a1b2c3d4-...", "animations/\(animation)"), ("a1b2c3d4-...", sprite)]
        for name in ["sprite_id", "spriteId"] { names.append(name, .string(sprite)) }
        for name in ["job_id", "id"] { names.append(name, .string(animation)) }
    }

    private mutating func preparePixelDojo() async throws {
        let body: JSONValue = ["prompt": "A sunset", "webhook_url": "https://example.com/webhook"]
        let job = await ServiceClient(.pixelDojo, in: sandbox).run("flux-1.1-pro", body).text("jobId")
        try #require(!job.isEmpty)
        placeholders.append(("job_abc123", job))
    }

    private mutating func prepareProgressiveRobot() async throws {
        let client = ServiceClient(.progressiveRobot, in: sandbox)
        let body: JSONValue = ["model": "wan-t2v", "prompt": "A cinematic sunrise over mountains"]
        let job = await client.post("/api/generate", body).text("job_id")
        let file = await client.get("/api/status?job_id=\(job)").text("filename")
        try #require(!job.isEmpty && !file.isEmpty)
        placeholders += [("webgen_abc123_00001.mp4", file), ("abc123", job)]
    }
}

// Running
extension SnippetStage {
    /// Runs a snippet by the program that its language is read by.
    func run(_ snippet: Snippet, by program: Tool) async throws -> Outcome {
        let text = placeholders.reduce(snippet.text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
        let file = try scratch.write(text.utf8, to: snippet.language.fileName)
        let outcome = try await serving(sandbox, tls: try authority.makeIdentity()) { port in
            try scratch.write(curlSettings(port: port).utf8, to: ".curlrc")
            return try await program.outcome(
                of: snippet.language.arguments(file), environment: environment(port: port), inFolder: scratch.path)
        }
        let statuses = outcome.errors.split(separator: "\n").compactMap { line in
            line.hasPrefix("status ") ? Int(line.dropFirst("status ".count)) : nil
        }
        return Outcome(program: outcome, statuses: statuses)
    }

    private func environment(port: Int) -> [String: String] {
        [
            "HOME": scratch.path, "SNIPPET_HOSTS": LocalAuthority.serviceHosts.joined(separator: ","),
            "SNIPPET_PORT": String(port), "SNIPPET_NAMES": JSONValue.object(names).compactText,
            "PYTHONPATH": Snippet.clients, "PYTHONDONTWRITEBYTECODE": "1",
            "REQUESTS_CA_BUNDLE": authority.certificatePath, "NODE_EXTRA_CA_CERTS": authority.certificatePath,
        ]
    }

    private func curlSettings(port: Int) -> String {
        let ways = LocalAuthority.serviceHosts.map { "connect-to = \"\($0):443:127.0.0.1:\(port)\"\n" }
        return """
            \(ways.joined())cacert = "\(authority.certificatePath)"
            fail
            silent
            show-error
            write-out = "%{stderr}status %{http_code}\\n"
            """
    }
}

extension Snippet {
    /// The folder of what leads clients to the sandbox.
    fileprivate static let clients = PackageFolder.path + "/Tests/SandboxServiceTests/Snippets/Clients"
}

extension Snippet.Language {
    fileprivate var fileName: String {
        switch self {
        case .shell: "snippet.sh"
        case .python: "snippet.py"
        case .javascript: "snippet.mjs"
        }
    }

    fileprivate func arguments(_ file: String) -> [String] {
        switch self {
        case .shell: ["-e", file]
        case .python: [file]
        case .javascript: ["--require", Snippet.clients + "/reroute.cjs", file]
        }
    }
}
