import Foundation
import Logging
import PixelCore
import ServiceCatalog
import ServiceTestSupport
import Testing

@testable import SandboxService
@testable import ServiceHTTP

@Suite("Keys", .timeLimit(.minutes(60)))
struct SecretTests {
    private static let text = "sai_sk_very-secret-0123456789"

    @Test func aKeyIsNeitherPrintedNorDumpedNorReflected() throws {
        let secret = Secret(Self.text)
        let request = TransportRequest("GET", "https://example.com", key: secret)
        for value in [secret, [secret], ["key": secret], Optional(secret) as Any, request] as [Any] {
            var dumped = ""
            dump(value, to: &dumped)
            let mirrored = Mirror(reflecting: value).children.map { "\($0)" }.joined()
            for shown in ["\(value)", String(reflecting: value), dumped, mirrored] {
                #expect(!shown.contains("very-secret"), "\(type(of: value))")
            }
        }
        #expect(Mirror(reflecting: secret).children.isEmpty)
        #expect(!((secret as Any) is any Encodable))
    }

    @Test func keysAreEqualWhenAllOfThemIs() {
        #expect(Secret(" key\n") == Secret("key"))
        #expect(Secret("key") != Secret("kez") && Secret("key") != Secret("keys") && Secret("") != Secret("k"))
        #expect(Secret("two words").authorization == nil && Secret("a\r\nHost: b").authorization == nil)
        #expect(Secret(environment: "PIXELWRIGHT_NO_SUCH_VARIABLE") == nil)
    }

    @Test func aFileGivesItsKeyToItsOwnerAlone() throws {
        let folder = try ScratchFolder()
        let own = try folder.write(Array("\(Self.text)\n".utf8), to: "own", mode: 0o600)
        #expect(try Secret(contentsOf: own) == Secret(Self.text))
        let open = try folder.write(Array(Self.text.utf8), to: "open", mode: 0o640)
        let empty = try folder.write([10], to: "empty", mode: 0o600)
        for path in [open, empty, "\(folder.path)/none"] {
            let error = #expect(throws: SecretError.self) { try Secret(contentsOf: path) }
            #expect(error.map { "\($0)" }?.contains(path) == true)
        }
    }

    @Test func noLogLineAndNoErrorHoldsTheKeyOrWhatWasSent() async throws {
        let lines = Shared<[String]>([])
        let collected = LineCollector { line in lines.change { $0.append(line) } }
        var logger = Logger(label: "test") { _ in collected }
        logger.logLevel = .trace
        var errors: [ServiceError] = []
        let sandbox = try Bench.sandbox()
        let repeating = RepeatingTransport()
        for transport in [SandboxTransport(sandbox), repeating] as [any ServiceTransport] {
            let connection = ServiceConnection(
                .spriteAI, key: Secret(Self.text),
                baseURL: ServiceID.spriteAI.sandboxURL(origin: SandboxTransport.origin),
                transport: transport, policy: Bench.policy(), logger: logger)
            let endpoint = try #require(Service.named(.spriteAI).endpoint(named: "generate"))
            errors.append(
                try await failure {
                    try await connection.call(endpoint, query: [("q", "private-1")], body: ["prompt": "private-2"])
                })
        }
        let shown = lines.value
        #expect(shown.count == 2 && shown.allSatisfy { $0.contains("sprite-ai") })
        var dumped = ""
        dump(errors, to: &dumped)
        for text in shown + ["\(errors)", String(reflecting: errors), dumped] {
            #expect(!text.contains("very-secret") && !text.contains("private-"))
        }
        #expect(errors.last?.message == "the key [secret] is wrong")
    }
}

/// A service that repeats the key that it refuses.
private struct RepeatingTransport: ServiceTransport {
    func send(_ request: TransportRequest, deadline: ContinuousClock.Instant) async throws(TransportFailure)
        -> TransportResponse
    {
        let key = request.key?.authorization?.dropFirst("Bearer ".count) ?? ""
        let body = #"{"code": "invalid_api_key", "message": "the key \#(key) is wrong"}"#
        return TransportResponse(status: 401, body: Array(body.utf8))
    }

    func download(
        _ request: TransportRequest, to path: String, limit: DownloadLimit, deadline: ContinuousClock.Instant
    ) async throws(TransportFailure) -> DownloadedFile {
        throw TransportFailure(.unreachable, "no files here", mayHaveBeenReceived: false)
    }
}

/// Hands on all that is logged.
private struct LineCollector: LogHandler {
    let take: @Sendable (String) -> Void
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    init(take: @escaping @Sendable (String) -> Void) { self.take = take }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        take("\(event.message) \(event.metadata ?? [:])")
    }
}
