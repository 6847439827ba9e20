import Foundation
import PixelDojoAPI
import PixelEngineAPI
import PixelPreflight
import Pixelwright
import ProgressiveRobotAPI
import ServiceCatalog
import ServiceTestSupport
import SpriteAIAPI
import Testing

@testable import SandboxService
@testable import ServiceHTTP

/// A sandbox in this process, whose time stands still until it is turned, and clients that call it.
struct ClientBench: Sendable {
    let sandbox: Sandbox
    let origin: String
    let transport: any ServiceTransport

    init() throws {
        let sandbox = try Self.newSandbox()
        self.init(sandbox, SandboxTransport.origin, SandboxTransport(sandbox))
    }

    private init(_ sandbox: Sandbox, _ origin: String, _ transport: any ServiceTransport) {
        self.sandbox = sandbox
        self.origin = origin
        self.transport = transport
    }

    private static func newSandbox() throws -> Sandbox {
        var options = SandboxOptions()
        options.pace = .time(milliseconds: 1000)
        options.keepsRateLimits = false
        return try Sandbox(options, clock: SandboxClock { Int(TurnedClock.startSeconds) * 1000 })
    }

    /// Runs `body` with a sandbox on a socket.
    static func onSocket(_ body: (ClientBench) async throws -> Void) async throws {
        let sandbox = try newSandbox()
        let transport = AsyncHTTPTransport(environment: [:])
        try await ServiceTestSupport.onSocket(sandbox) { origin in
            try await body(ClientBench(sandbox, origin, transport))
            await transport.shutdown()
        }
    }
}

// Clients. Each has buckets of its own, so that none waits for the others' calls.
extension ClientBench {
    var engine: PixelEngineClient { PixelEngineClient(connection: connection(.pixelEngine)) }
    var sprites: SpriteAIClient { SpriteAIClient(connection: connection(.spriteAI)) }
    var dojo: PixelDojoClient { PixelDojoClient(connection: connection(.pixelDojo)) }
    var robot: ProgressiveRobotClient { ProgressiveRobotClient(connection: connection(.progressiveRobot)) }

    func connection(_ service: ServiceID, key: String? = nil) -> ServiceConnection {
        var policy = ConnectionPolicy()
        policy.backoff = Backoff(base: .milliseconds(1), cap: .milliseconds(5))
        policy.buckets = RateBuckets()
        return ServiceConnection(
            service, key: Secret(key ?? TestAccount.key(of: service)), baseURL: service.sandboxURL(origin: origin),
            transport: transport, policy: policy, logger: nil)
    }
}

extension ClientBench {
    func turn(seconds: Int) { sandbox.clock.advance(by: seconds * 1000) }

    /// The next calls of an endpoint meet this.
    func breakNext(_ target: String, _ kind: Fault.Kind, times: Int = 1) {
        sandbox.faults.add(Fault(target: target, call: nil, probability: 1, remaining: times, kind: kind))
    }

    /// The endpoints that have answered well, as targets.
    var succeeded: Set<String> {
        Set(
            sandbox.recorder.exchanges.filter { 200..<300 ~= $0.response.status }.compactMap { exchange in
                ServiceRoute(target: exchange.request.target, host: nil, origin: "").flatMap { route in
                    EndpointMatch(Service.named(route.service), method: exchange.request.method, path: route.path)?
                        .endpoint.target
                }
            })
    }

    /// The JSON bodies that an endpoint was sent, the oldest first.
    func sent(to path: String) -> [JSONValue] {
        sandbox.recorder.exchanges.filter { $0.request.target.hasSuffix(path) }
            .map { (try? JSONValue(parsing: $0.request.body)) ?? .null }
    }

    /// A sprite as PNG.
    static func picture(_ width: Int = 32, _ height: Int = 32) throws -> [UInt8] {
        var bitmap = Bitmap(size: Size(width, height), filledWith: .clear)
        for y in height / 4..<height * 3 / 4 {
            for x in width / 4..<width * 3 / 4 { bitmap[x, y] = (x + y) % 3 == 0 ? .black : RGBA8(200, 40, 40) }
        }
        return try bitmap.pngData()
    }

    /// The same in Base64.
    static func encodedPicture() throws -> String { Base64.encode(try picture()) }
}

/// A folder that is gone when its test has ended.
final class ScratchFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "clients-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file, and gives its path.
    func write(_ bytes: [UInt8], to name: String) throws -> String {
        let file = URL(filePath: path).appending(path: name)
        try Data(bytes).write(to: file)
        return file.path
    }
}

/// The error of a call that must fail.
func failure(_ body: () async throws -> some Any) async throws -> ServiceError {
    let error = await #expect(throws: ServiceError.self) { _ = try await body() }
    return try #require(error)
}
