import Foundation
import Pixelwright
import ServiceCatalog
import ServiceTestSupport
import Testing

@testable import SandboxService

@Suite("A gateway answers what it can and passes on the rest", .timeLimit(.minutes(60)))
struct GatewayTests {
    private let generation: JSONValue = ["prompt": "a knight", "pixel_config": ["colors": 16]]

    private static func sprite() throws -> JSONValue {
        var bitmap = Bitmap(size: Size(32, 32), filledWith: RGBA8(255, 255, 255))
        for y in 8..<24 { for x in 8..<24 { bitmap[x, y] = RGBA8(30, 60, 200) } }
        return .string(Base64.encode(try bitmap.encoded(as: .png)))
    }

    /// A second sandbox on a socket, as the services behind a gateway.
    private struct Services {
        let sandbox: Sandbox
        let origin: String

        /// The options of a gateway in front of it.
        func gateway(budgets: [ServiceID: Amount] = [:], statePath: String? = nil) -> SandboxOptions {
            var upstream = Upstream()
            for id in ServiceID.allCases {
                let path = BaseURL(Service.named(id).baseURL).path
                upstream.baseURLs[id] = "\(origin)/\(id.rawValue)\(path)"
            }
            upstream.budgets = budgets
            var options = SandboxOptions()
            options.upstream = upstream
            options.statePath = statePath
            options.pace = .polls(1)
            return options
        }

        func client(_ service: ServiceID, _ options: SandboxOptions) throws -> ServiceClient {
            ServiceClient(service, in: try Sandbox(options))
        }

        /// The jobs that a service was given.
        func jobs(of service: ServiceID) throws -> [SandboxJob] {
            try sandbox.transact { state throws(ServiceFailure) in
                state.jobs.values.filter { $0.service == service.rawValue }
            }
        }
    }

    private func withServices(_ body: (Services) async throws -> Void) async throws {
        var options = SandboxOptions()
        options.pace = .polls(1)
        let sandbox = try Sandbox(options)
        try await onSocket(sandbox) { origin in try await body(Services(sandbox: sandbox, origin: origin)) }
    }

    @Test func pixelWorkIsDoneHereForNothingWhateverTheKey() async throws {
        try await withServices { services in
            var client = try services.client(.pixelEngine, services.gateway(budgets: [.pixelEngine: .zero]))
            client.key = "a key that nobody knows"
            for name in ["pixelate", "remove-background"] {
                let answer = await client.post("/\(name)", ["image": try Self.sprite()])
                #expect(answer.status == 200, "\(answer.json)")
                let job = await client.get("/jobs?id=\(answer.text("api_job_id"))")
                #expect(job["status"] == "success")
                #expect(job["billing"] == .null)
                #expect(await client.fetch(job.text("output.url")).response.header("Content-Type") == "image/png")
            }
            #expect(try services.jobs(of: .pixelEngine).isEmpty)
            #expect(client.sandbox.gateway?.exchanges.map(\.answeredBy) == [.gateway, .gateway, .gateway, .gateway])
            let keys = try client.sandbox.transact { state throws(ServiceFailure) in state.accounts.values.map(\.key) }
            #expect(!keys.contains("a key that nobody knows"))
        }
    }

    @Test func aPictureOfProgressiveRobotIsCutOutAndHandedOutHere() async throws {
        try await withServices { services in
            let client = try services.client(.progressiveRobot, services.gateway())
            var bytes: [UInt8] = []
            if case .string(let text) = try Self.sprite() { bytes = try ImagePayload(text).bytes }
            let answer = await RobotClient(client).upload("/api/tools/remove-background", ["image": bytes])
            #expect(answer.status == 200, "\(answer.json)")
            #expect(answer["credits_used"] == 0)
            let file = await client.get(answer.text("image_url"))
            #expect(file.status == 200)
            #expect(try services.jobs(of: .progressiveRobot).isEmpty)
        }
    }

    @Test func whatMustBeGeneratedIsPassedOnOnceAndCountedOnce() async throws {
        try await withServices { services in
            let client = try services.client(.pixelEngine, services.gateway(budgets: [.pixelEngine: 100]))
            let answer = await client.post("/generate-image", generation)
            #expect(answer.status == 200)
            let jobs = try services.jobs(of: .pixelEngine)
            #expect(jobs.map(\.id) == [answer.text("api_job_id")])
            #expect(client.sandbox.gateway?.budget.spent(at: .pixelEngine) == 10)
            // It is asked for where it is made.
            let job = await client.get("/jobs?id=\(answer.text("api_job_id"))")
            #expect(job["status"] == "success")
            #expect(job.text("output.url").hasPrefix("\(services.origin)/"))
            #expect(await client.get("/balance")["total_balance"] == 1690)
            let exchanges = client.sandbox.gateway?.exchanges ?? []
            #expect(
                exchanges.map(\.target) == ["pixelengine/generate-image", "pixelengine/job", "pixelengine/balance"])
            #expect(exchanges.map(\.cost) == [10, 0, 0])
            #expect(exchanges.allSatisfy { $0.answeredBy == .service && $0.status == 200 })
        }
    }

    @Test func theAnswerComesAsTheServiceGaveIt() async throws {
        try await withServices { services in
            let client = try services.client(.pixelDojo, services.gateway())
            let direct = ServiceClient(.pixelDojo, in: services.sandbox)
            let (here, there) = (await client.get("/models"), await direct.get("/models"))
            #expect(here.response.header("Content-Type") == there.response.header("Content-Type"))
            #expect(here.response.header("Transfer-Encoding") == nil)
            #expect(here["models"].items.count == there["models"].items.count)
            let missing = await client.get("/jobs/job_nobody")
            #expect(missing.status == 404)
            #expect(missing["error.code"] == "not_found")
        }
    }

    @Test func theCallersKeyIsPassedOnAndTheServiceJudgesIt() async throws {
        try await withServices { services in
            var client = try services.client(.pixelEngine, services.gateway(budgets: [.pixelEngine: 100]))
            client.key = "wrong"
            #expect(await client.get("/balance").status == 401)
            let refused = await client.post("/generate-image", generation)
            #expect(refused.status == 401)
            // A refusal proves that nothing was taken.
            #expect(client.sandbox.gateway?.budget.spent(at: .pixelEngine) == .zero)
            client.key = nil
            #expect(await client.get("/balance").status == 401)
            #expect(client.sandbox.gateway?.exchanges.last?.answeredBy == .refusal)
        }
    }

    @Test(
        arguments: [
            (
                ServiceID.pixelEngine, "/generate-image", ["prompt": "a", "pixel_config": ["colors": 16]],
                "insufficient_credits"
            ),
            (.spriteAI, "/api/sprites", ["prompt": "a knight"], "insufficient_tokens"),
            (.pixelDojo, "/models/flux/run", ["prompt": "a"], "insufficient_credits"),
            (
                .progressiveRobot, "/api/generate-image", ["prompt": "a", "num_images": 1, "model": "sd15"],
                "Not enough credits"
            ),
        ] as [(ServiceID, String, JSONValue, String)])
    func whatIsOverTheBudgetIsRefusedAndNotSent(
        service: ServiceID, path: String, body: JSONValue, code: String
    ) async throws {
        try await withServices { services in
            let client = try services.client(service, services.gateway(budgets: [service: 0.5]))
            let answer = await client.post(path, body)
            #expect(answer.status == 402, "\(answer.json)")
            let text = answer.json.compactText
            #expect(text.contains(code) && text.contains("gateway's budget") && text.contains("0.5"))
            #expect(try services.jobs(of: service).isEmpty)
            #expect(client.sandbox.gateway?.exchanges.map(\.answeredBy) == [.refusal])
        }
    }

    @Test func theBudgetHoldsToTheLastCreditWhenManyAskAtOnce() async throws {
        try await withServices { services in
            let client = try services.client(.pixelEngine, services.gateway(budgets: [.pixelEngine: 35]))
            let statuses = await withTaskGroup(of: Int.self) { group in
                for number in 0..<8 {
                    let body: JSONValue = ["prompt": .string("knight \(number)"), "pixel_config": ["colors": 16]]
                    group.addTask { await client.post("/generate-image", body).status }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses.count { $0 == 200 } == 3)
            #expect(statuses.count { $0 == 402 } == 5)
            #expect(try services.jobs(of: .pixelEngine).count == 3)
        }
    }

    @Test func whatHasNoPriceIsRefusedWhereThereIsABudget() async throws {
        try await withServices { services in
            let body: JSONValue = ["prompt": "a wave"]
            let bounded = try services.client(.pixelDojo, services.gateway(budgets: [.pixelDojo: 1000]))
            #expect(await bounded.post("/models/veo-3.1-fast/run", body).status == 402)
            let free = try services.client(.pixelDojo, services.gateway())
            #expect(await free.post("/models/veo-3.1-fast/run", body).status == 200)
            // The answer tells the price.
            #expect(free.sandbox.gateway?.budget.spent(at: .pixelDojo) == 15)
        }
    }

    @Test func whatIsNotValidIsRefusedHereInTheServicesWords() async throws {
        try await withServices { services in
            let client = try services.client(.pixelEngine, services.gateway())
            let answer = await client.post("/generate-image", ["prompt": "a", "pixel_config": ["colors": 1]])
            #expect(answer.status == 400)
            #expect(answer["error.code"] == "invalid_request")
            #expect(try services.jobs(of: .pixelEngine).isEmpty)
            #expect(services.sandbox.judge.charges.isEmpty)
            #expect(client.sandbox.gateway?.exchanges.map(\.answeredBy) == [.refusal])
        }
    }

    @Test func whatWasSpentOutlivesTheProcess() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "gateway-\(UUID().uuidString).sqlite").path
        defer { for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) } }
        try await withServices { services in
            let options = services.gateway(budgets: [.pixelEngine: 15], statePath: path)
            do {
                let client = try services.client(.pixelEngine, options)
                #expect(await client.post("/generate-image", generation).status == 200)
            }
            let client = try services.client(.pixelEngine, options)
            #expect(client.sandbox.gateway?.budget.spent(at: .pixelEngine) == 10)
            #expect(
                await client.post("/generate-image", ["prompt": "b", "pixel_config": ["colors": 16]]).status == 402)
            // Forgetting everything else does not forget money.
            try client.sandbox.reset()
            #expect(client.sandbox.gateway?.budget.spent(at: .pixelEngine) == 10)
        }
    }

    @Test func aServiceThatIsNotThereIsAnsweredForWith502AndCostsNothing() async throws {
        var options = SandboxOptions()
        options.upstream = Upstream()
        options.upstream?.baseURLs = [.pixelEngine: "http://127.0.0.1:1", .spriteAI: "http://127.0.0.1:1"]
        let client = ServiceClient(.pixelEngine, in: try Sandbox(options))
        let answer = await client.post("/generate-image", generation)
        #expect(answer.status == 502)
        #expect(answer.text("error.message").contains("received nothing"))
        #expect(client.sandbox.gateway?.budget.spent(at: .pixelEngine) == .zero)
        let sprites = await ServiceClient(.spriteAI, in: client.sandbox).post("/api/sprites", ["prompt": "a knight"])
        #expect(sprites.status == 502)
        #expect(sprites.text("message").contains("received nothing"))
    }

    @Test func anAnswerThatWasLostMayHaveBeenPaidForAndIsNotAskedForAgain() async throws {
        try await withServices { services in
            services.sandbox.faults.add(
                Fault(target: "pixelengine/generate-image", call: nil, probability: 1, remaining: 1, kind: .cutAfter))
            let client = try services.client(.pixelEngine, services.gateway(budgets: [.pixelEngine: 100]))
            let answer = await client.post("/generate-image", generation)
            #expect(answer.status == 502)
            #expect(answer.text("error.message").contains("may have received"))
            #expect(try services.jobs(of: .pixelEngine).count == 1)
            #expect(client.sandbox.gateway?.budget.spent(at: .pixelEngine) == 10)
        }
    }
}
