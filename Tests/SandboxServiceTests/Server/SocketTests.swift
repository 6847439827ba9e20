import NIOHTTP1
import Pixelwright
import ServiceCatalog
import TestSupport
import Testing

@testable import SandboxService

@Suite("The sandbox on a socket", .timeLimit(.minutes(60)))
struct SocketTests {
    private let knight: JSONValue = ["prompt": "a knight", "pixel_config": ["colors": 16]]

    private func sandbox(_ change: (inout SandboxOptions) -> Void = { _ in }) throws -> Sandbox {
        var options = SandboxOptions()
        options.pace = .polls(1)
        options.keepsRateLimits = false
        change(&options)
        return try Sandbox(options)
    }

    /// Serves while `fault` meets the first call of PixelEngine's generate-image.
    private func meeting(
        _ fault: JSONObject, _ body: @escaping @Sendable (ServedSandbox) async throws -> Void
    ) async throws {
        var fault = fault
        fault.append("target", "pixelengine/generate-image")
        fault.append("call", 1)
        let told = JSONValue.object(fault)
        try await ServedSandbox.serving(sandbox()) { served in
            #expect(try await served.control("POST", "/faults", told).status == 200)
            try await body(served)
        }
    }

    private func reserved(_ served: ServedSandbox) async throws -> JSONValue {
        try await served.call(.pixelEngine, "GET", "/balance").json.at("reserved")
    }

    @Test func aJobGoesFromSubmissionToAPictureThatDecodes() async throws {
        let knight = knight
        try await ServedSandbox.serving(sandbox()) { served in
            let submitted = try await served.call(.pixelEngine, "POST", "/generate-image", knight)
            let id = submitted.json.at("api_job_id").string ?? ""
            let job = try await served.call(.pixelEngine, "GET", "/jobs?id=\(id)").json
            #expect(job.at("status") == "success")
            let url = job.at("output.url").string ?? ""
            #expect(url.hasPrefix(served.origin))
            let file = try await served.send("GET", url, key: nil)
            #expect(file.headers.first(name: "X-Content-Type-Options") == "nosniff")
            #expect(try Bitmap(decoding: file.body).size.width > 0)
            #expect(try await served.control("GET", "/verdict").json.at("clean") == true)
        }
    }

    @Test func aConnectionCutBeforeTheWorkLeavesNoJobAndNoHold() async throws {
        let knight = knight
        try await meeting(["fault": "cut-before"]) { served in
            await #expect(throws: (any Error).self) {
                _ = try await served.call(.pixelEngine, "POST", "/generate-image", knight)
            }
            let held = try await reserved(served)
            #expect(held == 0)
        }
    }

    @Test func aConnectionCutAfterTheWorkLeavesTheJobAndItsHold() async throws {
        let knight = knight
        try await meeting(["fault": "cut-after"]) { served in
            await #expect(throws: (any Error).self) {
                _ = try await served.call(.pixelEngine, "POST", "/generate-image", knight)
            }
            let held = try await reserved(served)
            #expect(held == 10)
        }
    }

    @Test func aTruncatedAnswerNeverLooksWhole() async throws {
        let knight = knight
        try await meeting(["fault": "truncated"]) { served in
            await #expect(throws: (any Error).self) {
                _ = try await served.call(.pixelEngine, "POST", "/generate-image", knight)
            }
            let held = try await reserved(served)
            #expect(held == 10)
        }
    }

    @Test func aSlowAnswerComesWhole() async throws {
        let knight = knight
        try await meeting(["fault": "slow", "bytes_per_second": 400]) { served in
            let start = ContinuousClock.now
            let answer = try await served.call(.pixelEngine, "POST", "/generate-image", knight)
            #expect(answer.json.at("status") == "queued")
            #expect(start.duration(to: .now) >= .milliseconds(100))
        }
    }

    @Test func statusesAndBrokenJSONComeAsTold() async throws {
        let knight = knight
        try await meeting(["fault": "status", "status": 429, "retry_after": 3]) { served in
            let refused = try await served.call(.pixelEngine, "POST", "/generate-image", knight)
            #expect(refused.status == 429 && refused.headers.first(name: "Retry-After") == "3")
        }
        try await meeting(["fault": "malformed"]) { served in
            let broken = try await served.call(.pixelEngine, "POST", "/generate-image", knight)
            #expect(broken.status == 200 && broken.json == .null)
        }
    }

    @Test func aBodyThatIsTooLargeIsRefusedBeforeItComes() async throws {
        try await ServedSandbox.serving(sandbox()) { served in
            let connection = try RawConnection(port: served.port)
            connection.send(
                "POST /pixelengine/functions/v1/animate HTTP/1.1\r\nHost: localhost\r\n"
                    + "Authorization: Bearer pe_test_key\r\nContent-Length: 99999999999\r\n\r\n")
            #expect(connection.receive().hasPrefix("HTTP/1.1 413"))
            // Without a length, as it grows.
            let chunked = try RawConnection(port: served.port)
            chunked.send(
                "POST /pixelengine/functions/v1/cancel HTTP/1.1\r\nHost: localhost\r\n"
                    + "Authorization: Bearer pe_test_key\r\nTransfer-Encoding: chunked\r\n\r\n")
            let block = Array("100000\r\n".utf8) + [UInt8](repeating: 32, count: 1 << 20) + Array("\r\n".utf8)
            for _ in 0..<3 { chunked.send(block) }
            #expect(chunked.receive().contains("413"))
        }
    }

    @Test func nonsenseEndsNoConnectionButItsOwn() async throws {
        try await ServedSandbox.serving(sandbox()) { served in
            var random = RandomSource(seed: 11)
            for _ in 0..<100 {
                let connection = try RawConnection(port: served.port)
                let count = random.next(in: 1...400)
                connection.send((0..<count).map { _ in UInt8(random.next(in: 0...255)) })
                if random.next(in: 0...1) == 0 { connection.send("\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n") }
            }
            for target in [
                "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/__results/../../x", "//", "/%00", "/%zz",
            ] {
                let connection = try RawConnection(port: served.port)
                connection.send("GET \(target) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                #expect(connection.receive().hasPrefix("HTTP/1.1 4"))
            }
            #expect(try await served.call(.pixelEngine, "GET", "/balance").status == 200)
        }
    }

    @Test func aKeyOfOnesOwnStandsInPlaceOfAllTestKeys() async throws {
        let own = "a-key-of-my-own-1234"
        try await ServedSandbox.serving(sandbox { $0.key = own }) { served in
            for service in ServiceID.allCases {
                let path = service == .pixelEngine ? "/balance" : service == .spriteAI ? "/api/me" : "/models"
                guard service != .progressiveRobot else { continue }
                let url = service.sandboxURL(origin: served.origin) + path
                let (right, wrong) = (
                    try await served.send("GET", url, key: own),
                    try await served.send("GET", url, key: TestAccount.key(of: service))
                )
                #expect(right.status == 200 && wrong.status == 401)
            }
            #expect(try await served.control("GET", "").status == 403)
            #expect(try await served.send("GET", "\(served.origin)/__sandbox", key: own).status == 200)
        }
    }
}

extension ServedSandbox {
    /// The port that it is served at.
    var port: Int { origin.split(separator: ":").last.flatMap { Int($0) } ?? 0 }
}
