import NIOSSL
import Pixelwright
import ServiceCatalog
import Synchronization
import TestSupport
import Testing

@testable import SandboxService

@Suite(
    "Pictures behind addresses are fetched", .enabled(if: WebServer.isPossible, "\(WebServer.absence)"),
    .timeLimit(.minutes(60)))
struct FetchedPictureTests {
    private let server: WebServer
    private let sprite: [UInt8]

    init() throws {
        sprite = try Self.picture(side: 16)
        server = try WebServer(
            isSecure: true,
            files: [
                "sprite.png": sprite, "page": Array("<html>no picture</html>".utf8),
                "large.png": sprite + [UInt8](repeating: 0, count: 5_000_001), "broken.png": Array(sprite.prefix(60)),
                "jpeg": try Bitmap(size: Size(16, 16), filledWith: RGBA8(9, 9, 9)).encoded(as: .jpeg),
            ])
    }

    private static func picture(side: Int) throws -> [UInt8] {
        var bitmap = Bitmap(size: Size(side, side), filledWith: RGBA8(255, 255, 255))
        for y in 4..<12 { for x in 4..<12 { bitmap[x, y] = RGBA8(200, 40, 40) } }
        return try bitmap.encoded(as: .png)
    }

    private func client(_ change: (inout OutboundNetwork) -> Void = { _ in }) throws -> ServiceClient {
        var options = SandboxOptions()
        options.pace = .polls(1)
        var network = server.network
        change(&network)
        return ServiceClient(
            .pixelEngine, in: try Sandbox(options, clock: SandboxClock { ServiceClient.start }, network: network))
    }

    private func cutout(_ url: String, _ client: ServiceClient) async -> ServiceClient.Answer {
        await client.post("/remove-background", ["image_url": .string(url)])
    }

    private func generate(_ url: String, _ client: ServiceClient) async -> ServiceClient.Answer {
        await client.post(
            "/generate-image", ["prompt": "a cat", "pixel_config": ["colors": 8], "image_url": .string(url)])
    }

    @Test func aPictureIsWorkedOnLikeOneThatWasSent() async throws {
        let client = try client()
        var files: [[UInt8]] = []
        let inline = await client.post("/remove-background", ["image": .string(Base64.encode(sprite))])
        for answer in [inline, await cutout(server.url("sprite.png"), client)] {
            #expect(answer.status == 200)
            let job = await client.get("/jobs?id=\(answer.text("api_job_id"))")
            #expect(job["inputs.image_url"] == .null)
            files.append(await client.fetch(job.text("output.url")).response.body)
        }
        #expect(files[0] == files[1])
        #expect(!files[0].isEmpty)
        #expect(server.requests.count == 1)
    }

    @Test func keyframesTakeSomePicturesByAddressAndSomeBySending() async throws {
        let client = try client()
        let answer = await client.post(
            "/keyframes",
            [
                "prompt": "a jump", "render_mode": "pixel", "total_frames": 6,
                "frames": [
                    ["index": 0, "image_url": .string(server.url("sprite.png"))],
                    ["index": 5, "image": .string(Base64.encode(sprite))],
                ],
            ])
        #expect(answer.status == 200)
        #expect(await client.get("/jobs?id=\(answer.text("api_job_id"))")["output.metadata.frame_count"] == 6)
    }

    @Test func redirectsAreFollowedThreeTimes() async throws {
        let client = try client()
        #expect(await cutout(server.url("redirect?to=sprite.png"), client).status == 200)
        #expect(await cutout(server.url("hops/2"), client).status == 200)
        for name in ["hops/3", "loop"] {
            #expect(await cutout(server.url(name), client)["error.code"] == "image_fetch_failed", "\(name)")
        }
    }

    @Test(arguments: [
        "http://pictures.example/sprite.png", "https://user:pass@pictures.example/sprite.png",
        "https://127.0.0.1/a.png",
        "https://localhost/a.png", "https://[::1]/a.png", "https://169.254.169.254/latest/meta-data",
        "https://10.0.0.7/",
        "https://2130706433/", "https://intranet.example/secret.png", "https://pictures.example:22/a.png",
        "https://nowhere.example/a.png", "ftp://pictures.example/a.png",
    ])
    func addressesThatAreNotPublicAreRefusedWithoutAConnection(url: String) async throws {
        let answer = await cutout(url, try client())
        #expect(answer.status == 400)
        #expect(["image_fetch_failed", "invalid_request"].contains(answer.text("error.code")))
        #expect(!answer.text("error.message").contains("10.0.0.7"))
        #expect(server.requests.isEmpty)
    }

    @Test(arguments: ["https://intranet.example", "http://pictures.example", "https://127.0.0.1"])
    func aRedirectToSomewhereElseIsCheckedLikeTheFirstAddress(place: String) async throws {
        let target = server.url("sprite.png").replacing("https://pictures.example", with: place)
        let answer = await cutout(server.url("redirect?to=\(target)"), try client())
        #expect(answer.status == 400)
        #expect(answer["error.code"] == "image_fetch_failed")
        #expect(server.requests.count == 1)
    }

    @Test func aNameIsAskedForOnceAndTheAnswerIsWhereTheConnectionGoes() async throws {
        let asked = Mutex(0)
        let reached = Mutex<[IPAddress]>([])
        let client = try client { network in
            network.resolve = { _ in
                let count = asked.withLock { asked in
                    asked += 1
                    return asked
                }
                return [IPAddress(count == 1 ? "93.184.215.14" : "10.0.0.7")].compactMap(\.self)
            }
            network.route = { address in
                reached.withLock { $0.append(address) }
                return IPAddress("127.0.0.1") ?? address
            }
        }
        #expect(await cutout(server.url("sprite.png", host: "two-faced.example"), client).status == 200)
        #expect(asked.withLock { $0 } == 1)
        // Asked again, the name shows its other face: nothing goes there.
        let again = await cutout(server.url("sprite.png", host: "two-faced.example"), client)
        #expect(again["error.code"] == "image_fetch_failed")
        #expect(reached.withLock { $0 } == [IPAddress("93.184.215.14")])
    }

    @Test func aHostWithOnePrivateAddressAmongItsOwnIsRefused() async throws {
        let client = try client { network in
            network.resolve = { _ in ["93.184.215.14", "192.168.1.1"].compactMap { IPAddress($0) } }
        }
        #expect(await cutout(server.url("sprite.png"), client)["error.code"] == "image_fetch_failed")
        #expect(server.requests.isEmpty)
    }

    @Test func anAddressThatNobodyAnswersAtIsPassedOverForTheNext() async throws {
        let client = try client { network in
            network.resolve = { _ in ["93.184.215.15", "93.184.215.14"].compactMap { IPAddress($0) } }
            // Port and all: nobody listens at the first.
            network.route = { IPAddress($0.description == "93.184.215.15" ? "127.0.0.9" : "127.0.0.1") ?? $0 }
        }
        #expect(await cutout(server.url("sprite.png"), client).status == 200)
    }

    @Test func noOtherAddressIsTriedThanTheOneThatWasChecked() async throws {
        // The server is at 127.0.0.1, and nobody at the address that this one leads to.
        let client = try client { network in network.route = { IPAddress("127.0.0.9") ?? $0 } }
        #expect(await cutout(server.url("sprite.png"), client)["error.code"] == "image_fetch_failed")
        #expect(server.requests.isEmpty)
    }

    @Test func aCertificateOfAnotherNameOrOfNobodyKnownIsNotTrusted() async throws {
        let renamed = try client { network in network.resolve = { _ in [IPAddress("93.184.215.14")].compactMap(\.self) }
        }
        let answer = await cutout(server.url("sprite.png", host: "other.example"), renamed)
        #expect(answer["error.code"] == "image_fetch_failed")
        let strict = try client { $0.trust = .default }
        #expect(await cutout(server.url("sprite.png"), strict).text("error.message").contains("certificate"))
        #expect(server.requests.isEmpty)
    }

    @Test(arguments: ["large.png", "endless"])
    func whatHasMoreBytesThanAPictureMayIsNotReadToItsEnd(name: String) async throws {
        let answer = await generate(server.url(name), try client())
        #expect(answer.status == 400)
        #expect(answer["error.code"] == "image_too_large")
    }

    @Test func whatComesTooSlowlyIsGivenUp() async throws {
        let answer = await cutout(server.url("drip"), try client { $0.patience = .milliseconds(500) })
        #expect(answer["error.code"] == "image_fetch_failed")
        #expect(answer.text("error.message").contains("in time"))
    }

    @Test(arguments: ["page", "missing", "cut", "status/500", "status/204"])
    func whatIsNoPictureIsRefused(name: String) async throws {
        let client = try client()
        let answer = await cutout(server.url(name), client)
        #expect(answer.status == 400)
        #expect(answer["error.code"] == "image_fetch_failed")
        #expect(await client.get("/balance")["reserved"] == 0)
    }

    @Test(arguments: ["jpeg", "broken.png"])
    func aFetchedPictureIsHeldToTheSameRulesAsOneThatWasSent(name: String) async throws {
        let client = try client()
        let answer = await cutout(server.url(name), client)
        #expect(answer.status == 400)
        #expect(answer["error.code"] == "invalid_request")
        // No check before the call could have known what the address serves.
        #expect(client.sandbox.judge.charges.isEmpty)
    }

    @Test func theSameAddressAgainIsTheSameRequestToTheJudge() async throws {
        let client = try client()
        for name in ["sprite.png", "sprite.png"] { #expect(await generate(server.url(name), client).status == 200) }
        #expect(client.sandbox.judge.charges.map(\.kind) == [.doubleSubmission])
        #expect(await generate(server.url("sprite.png?other"), client).status == 200)
        #expect(client.sandbox.judge.charges.count == 1)
    }

    @Test func aSandboxThatIsToldToReachesNothing() async throws {
        var options = SandboxOptions()
        options.fetchesPictures = false
        let sandbox = try Sandbox(options, clock: SandboxClock(), network: server.network)
        let answer = await cutout(server.url("sprite.png"), ServiceClient(.pixelEngine, in: sandbox))
        #expect(answer["error.code"] == "image_fetch_failed")
        #expect(server.requests.isEmpty)
    }
}
