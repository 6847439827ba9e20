import Foundation
import Pixelwright
import ServiceCatalog
import Testing

@testable import SandboxService

@Suite("Recordings", .timeLimit(.minutes(60)))
struct RecordingTests {
    private func exchange(_ number: Int, bodyBytes: Int = 10) -> Exchange {
        Exchange(
            time: number, duration: 5, origin: "http://127.0.0.1",
            request: SandboxRequest("POST", "/p/\(number)", body: [UInt8](repeating: 65, count: bodyBytes)),
            response: .json(["n": .integer(number)]))
    }

    @Test func theNewestAreKeptInOrder() {
        let recorder = Recorder()
        for number in 0..<(Recorder.capacity + 123) { recorder.add(exchange(number)) }
        #expect(recorder.exchanges.map(\.time) == Array(123..<(Recorder.capacity + 123)))
    }

    @Test func largeBodiesTakeNoRoom() {
        let recorder = Recorder()
        for number in 0..<200 { recorder.add(exchange(number, bodyBytes: 1 << 20)) }
        #expect(recorder.exchanges.count == 200)
        #expect(recorder.exchanges.reduce(0) { $0 + $1.byteCount } < 1 << 20)
    }

    @Test func manyMiddlingBodiesMakeRoomForThemselves() {
        let recorder = Recorder()
        for number in 0..<3000 { recorder.add(exchange(number, bodyBytes: 60_000)) }
        let kept = recorder.exchanges
        #expect(kept.reduce(0) { $0 + $1.byteCount } <= Recorder.byteCapacity)
        #expect(kept.last?.time == 2999 && kept.map(\.time) == kept.map(\.time).sorted())
    }

    @Test func noKeyAndNoPictureIsInARecording() async throws {
        let client = try ServiceClient(.pixelEngine)
        let picture = String(repeating: "QUFB", count: 5000)
        _ = await client.post("/animate", ["image": .string(picture), "prompt": "a knight walks"])
        _ = await client.get("/balance?api_key=pe_test_key")
        _ = await ServiceClient(.progressiveRobot, in: client.sandbox).post(
            "/api/auth/login", ["username": "sandbox", "password": "sandbox-password"])
        let text = HARDocument.document(of: client.sandbox.recorder.exchanges).text
        #expect(!text.contains("pe_test_key") && !text.contains("pk_test_key") && !text.contains("sandbox-password"))
        #expect(!text.contains(picture.prefix(600)))
        #expect(text.contains("a knight walks"))
    }

    @Test func aLogHasEveryExchangeOnALineOfItsOwn() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "record-\(UUID().uuidString).ndjson").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        var options = SandboxOptions()
        options.recordPath = path
        for _ in 0..<2 {
            let client = ServiceClient(.pixelDojo, in: try Sandbox(options))
            for _ in 0..<3 { _ = await client.get("/models") }
        }
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 6)
        for line in lines {
            let entry = try JSONValue(parsing: Array(line.utf8))
            #expect(entry.at("response.status") == 200 && entry.at("request.method") == "GET")
        }
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }
}
