import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import ServiceCatalog
import Testing

@testable import SandboxService
@testable import ServiceHTTP

@Suite("Downloads", .timeLimit(.minutes(60)))
struct DownloadTests {
    private static let picture: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + (0..<300_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    private let pictures = DownloadLimit(byteCount: 1 << 20, formats: [.png])

    /// Serves files of every kind.
    private func serving(_ body: (String, SmallServer) async throws -> Void) async throws {
        let picture = Self.picture
        try await SmallServer.serving { request in
            switch request.uri.path {
            case "/picture": .bytes(picture)
            case "/page": .bytes(Array("<!doctype html><title>Sorry</title>".utf8))
            case "/gone": .bytes([], status: 410)
            case "/empty": .bytes([])
            default:
                Response(
                    status: .ok,
                    body: ResponseBody(contentLength: picture.count) { writer in
                        try await writer.write(ByteBuffer(bytes: picture.prefix(100_000)))
                        // The rest never comes: one breaks off, the other only waits.
                        try await Task.sleep(for: request.uri.path == "/half" ? .milliseconds(20) : .seconds(600))
                        throw CancellationError()
                    })
            }
        } _: { server, port in
            try await body("http://127.0.0.1:\(port)", server)
        }
    }

    private func download(_ url: String, to path: String, _ limit: DownloadLimit)
        async throws(TransportFailure) -> DownloadedFile
    {
        try await AsyncHTTPTransport.shared.download(
            TransportRequest("GET", url), to: path, limit: limit, deadline: .now + .seconds(60))
    }

    @Test func aFileComesWholeWithItsChecksumInPlaceOfAnOlderOne() async throws {
        let folder = try ScratchFolder()
        let path = try folder.write([1, 2, 3], to: "a.png")
        try await serving { origin, _ in
            let file = try await download("\(origin)/picture", to: path, pictures)
            #expect(try Data(contentsOf: URL(filePath: path)) == Data(Self.picture))
            #expect(file.byteCount == Self.picture.count && file.format == .png)
            let digest = SHA256.hash(data: Self.picture).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
            #expect(file.sha256 == digest.joined())
            #expect(folder.names == ["a.png"])
        }
    }

    @Test(arguments: [
        ("half", TransportFailure.Code.interrupted), ("page", .wrongType), ("empty", .wrongType), ("gone", .refused),
    ])
    func whatFailsLeavesTheOlderFileAndNothingElse(_ name: String, _ code: TransportFailure.Code) async throws {
        let folder = try ScratchFolder()
        let path = try folder.write([1, 2, 3], to: "a.png")
        try await serving { origin, _ in
            let failure = await #expect(throws: TransportFailure.self) {
                _ = try await download("\(origin)/\(name)", to: path, pictures)
            }
            #expect(failure?.code == code)
            #expect(folder.names == ["a.png"])
            let older = try Data(contentsOf: URL(filePath: path))
            #expect(older == Data([1, 2, 3]))
        }
    }

    @Test func whatIsTooLongIsNotTaken() async throws {
        let folder = try ScratchFolder()
        try await serving { origin, _ in
            let failure = await #expect(throws: TransportFailure.self) {
                _ = try await download("\(origin)/picture", to: "\(folder.path)/a", DownloadLimit(byteCount: 299_999))
            }
            #expect(failure?.code == .tooLarge && folder.names.isEmpty)
        }
    }

    @Test func whereNoFileCanBeNoneIs() async throws {
        let folder = try ScratchFolder()
        try await serving { origin, _ in
            let failure = await #expect(throws: TransportFailure.self) {
                _ = try await download("\(origin)/picture", to: "\(folder.path)/none/a", pictures)
            }
            #expect(failure?.code == .disk)
        }
    }

    @Test func whoIsCancelledHalfWayLeavesNothing() async throws {
        let folder = try ScratchFolder()
        try await serving { origin, _ in
            let (path, pictures) = ("\(folder.path)/a.png", pictures)
            let task = Task { () async throws in _ = try await download("\(origin)/stuck", to: path, pictures) }
            while folder.names.isEmpty { try await Task.sleep(for: .milliseconds(2)) }
            task.cancel()
            let failure = await #expect(throws: TransportFailure.self) { try await task.value }
            #expect(failure?.code == .cancelled)
            #expect(folder.names.isEmpty)
        }
    }

    @Test func aProcessThatIsKilledHalfWayLeavesNoFileOfThatName() async throws {
        let folder = try ScratchFolder()
        try await serving { origin, server in
            let (url, path) = ("\(origin)/stuck", "\(folder.path)/a.png")
            await #expect(processExitsWith: .signal(SIGKILL)) { [url = url as String, path = path as String] in
                let task = Task {
                    try await AsyncHTTPTransport.shared.download(
                        TransportRequest("GET", url), to: path, limit: DownloadLimit(),
                        deadline: .now + .seconds(60))
                }
                let folder = URL(filePath: path).deletingLastPathComponent().path
                while try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty {
                    try await Task.sleep(for: .milliseconds(2))
                }
                kill(getpid(), SIGKILL)
                _ = try await task.value
            }
            #expect(server.visits.count == 1)
            #expect(folder.names.count == 1 && folder.names.first?.hasSuffix(".part") == true)
        }
    }

    @Test func aKeyGoesToTheServiceItselfAlone() async throws {
        let folder = try ScratchFolder()
        try await serving { elsewhere, other in
            try await serving { origin, own in
                let connection = ServiceConnection(
                    .progressiveRobot, key: Secret("pk_mine"), baseURL: origin, transport: AsyncHTTPTransport.shared,
                    policy: Bench.policy(), logger: nil)
                _ = try await connection.download("/picture", to: "\(folder.path)/a", limit: pictures)
                _ = try await connection.download("\(elsewhere)/picture", to: "\(folder.path)/b", limit: pictures)
                #expect(own.visits.map(\.authorization) == ["Bearer pk_mine"])
                #expect(other.visits.map(\.authorization) == [nil])
            }
        }
    }

    @Test func aDownloadThatBreaksOffIsTriedAgain() async throws {
        let folder = try ScratchFolder()
        try await serving { origin, server in
            let connection = ServiceConnection(
                .pixelDojo, key: nil, baseURL: origin, transport: AsyncHTTPTransport.shared, policy: Bench.policy(),
                logger: nil)
            let error = try await failure {
                try await connection.download("/half", to: "\(folder.path)/a", limit: pictures)
            }
            #expect(error.code == .transport && server.visits.count == 4 && folder.names.isEmpty)
            let gone = try await failure {
                try await connection.download("/gone", to: "\(folder.path)/a", limit: pictures)
            }
            #expect(gone.status == 410 && server.visits.count == 5)
        }
    }
}
