import ServiceCatalog
import Testing

@testable import SandboxService
@testable import ServiceHTTP

@Suite("Forms")
struct MultipartTests {
    private func bytes(_ form: MultipartBody) throws -> [UInt8] {
        var (bytes, chunks) = ([UInt8](), form.chunks())
        while let chunk = try chunks.next() { bytes += chunk }
        return bytes
    }

    @Test func aFormIsAsLongAsItSaysAndReadsBack() throws {
        let folder = try ScratchFolder()
        let content = (0..<200_001).map { UInt8(truncatingIfNeeded: $0 * 31) }
        let form = MultipartBody([
            .field(name: "title", value: "a knight ♞"),
            .file(
                name: "file", path: try folder.write(content, to: "a"), fileName: "a \"b\".mp4",
                mediaType: "video/mp4"),
            .file(name: "none", path: try folder.write([], to: "b"), fileName: "b", mediaType: "image/png"),
        ])
        let bytes = try bytes(form)
        #expect(try form.contentLength() == bytes.count)
        let read = try #require(FormData(bytes, contentType: form.contentType))
        #expect(read.texts.map(\.1) == ["a knight ♞"])
        #expect(read.files.count == 2)
        #expect(bytes.count > content.count)
    }

    @Test func aFileThatIsMissingIsToldBeforeAnythingIsSent() throws {
        let form = MultipartBody([.file(name: "f", path: "/none/such", fileName: "x", mediaType: "image/png")])
        let failure = #expect(throws: TransportFailure.self) { try form.contentLength() }
        #expect(failure?.code == .disk && failure?.mayHaveBeenReceived == false)
    }

    @Test func aFormReachesTheServiceOverASocket() async throws {
        let folder = try ScratchFolder()
        let content = [UInt8](repeating: 7, count: 300_000)
        let path = try folder.write(content, to: "a.bin")
        try await Bench.onSocket(.progressiveRobot) { bench in
            let uploads = bench.connection
            let endpoint = try bench.endpoint("upload-image")
            let form = MultipartBody([.file(name: "file", path: path, fileName: "a.png", mediaType: "image/png")])
            // What is no picture is refused in the service's own words, once all of it has come.
            let error = try await failure { try await uploads.call(endpoint, form: form) }
            #expect(error.status == 400 && !error.mayHaveBeenReceived)
            let exchange = try #require(bench.sandbox.recorder.exchanges.first)
            #expect(exchange.request.headers["content-length"] == "\(try form.contentLength())")
        }
    }
}
