import PixelCore
import ServiceCatalog
import Testing

@testable import SandboxService
@testable import ServiceHTTP

@Suite("Calls over a socket on which things go wrong", .timeLimit(.minutes(60)))
struct FaultTests {
    /// Faults after which a second attempt goes well.
    static let passing: [Fault.Kind] = [
        .status(500, retryAfter: nil), .status(503, retryAfter: nil), .status(429, retryAfter: 0), .cutBefore,
        .cutAfter, .truncated, .malformed,
    ]

    @Test(arguments: passing)
    func aReadIsRepeatedUntilItGoesWell(_ fault: Fault.Kind) async throws {
        try await Bench.onSocket { bench in
            bench.breakNext("balance", fault)
            let answer = try await bench.read()
            #expect(answer.status == 200)
            #expect(bench.received == 2)
        }
    }

    @Test func aReadIsGivenUpAfterItsAttempts() async throws {
        try await Bench.onSocket { bench in
            bench.breakNext("balance", .cutBefore, times: 9)
            let error = try await failure { try await bench.read() }
            #expect(error.code == .transport && error.isFree == true)
            #expect(bench.received == 4)
        }
    }

    @Test(arguments: [Fault.Kind.cutBefore, .cutAfter, .truncated])
    func aSubmissionWhoseConnectionEndsIsSentOnce(_ fault: Fault.Kind) async throws {
        try await Bench.onSocket { bench in
            bench.breakNext("generate-image", fault)
            let error = try await failure { try await bench.submit() }
            #expect(error.code == .transport && error.mayHaveBeenReceived && error.isFree == nil)
            #expect(error.nextStep.contains("list of jobs"))
            #expect(bench.received == 1)
        }
    }

    @Test func aSubmissionWhoseAnswerCannotBeReadIsSentOnce() async throws {
        try await Bench.onSocket { bench in
            bench.breakNext("generate-image", .malformed)
            let error = try await failure { try await bench.submit() }
            #expect(error.code == .unreadable && error.mayHaveBeenReceived && error.status == 200)
            #expect(bench.received == 1)
        }
    }

    @Test func aSubmissionThatFailedInsideIsSentOnce() async throws {
        try await Bench.onSocket { bench in
            bench.breakNext("generate-image", .status(500, retryAfter: nil))
            let error = try await failure { try await bench.submit() }
            #expect(error.code == .internalError && error.mayHaveBeenReceived && error.status == 500)
            #expect(bench.received == 1)
        }
    }

    @Test(arguments: [429])
    func aSubmissionThatWasRefusedForNowIsSentAgain(_ status: Int) async throws {
        try await Bench.onSocket { bench in
            bench.breakNext("generate-image", .status(status, retryAfter: 0))
            let answer = try await bench.submit()
            #expect(answer.json != .null)
            #expect(bench.received == 2)
        }
    }

    @Test func aSubmissionThatIsWrongIsRefusedOnceAndFree() async throws {
        try await Bench.onSocket { bench in
            let error = try await failure {
                try await bench.connection.call(bench.endpoint("generate-image"), body: [:])
            }
            #expect(error.code == .invalidRequest && error.status == 400)
            #expect(!error.mayHaveBeenReceived && error.isFree == true)
            #expect(error.nextStep == "Correct the field that the message names, then send the request again.")
            #expect(bench.received == 1)
        }
    }

    @Test(arguments: [Fault.Kind.latency(50), .slow(400)])
    func whatIsSlowComesWhole(_ fault: Fault.Kind) async throws {
        try await Bench.onSocket { bench in
            bench.breakNext("balance", fault)
            bench.breakNext("generate-image", fault)
            let (read, submitted) = (try await bench.read(), try await bench.submit())
            #expect(read.status == 200 && submitted.json != .null)
            #expect(bench.received == 2)
        }
    }

    @Test(arguments: [Fault.Kind.latency(60_000), .slow(1)])
    func timeRunsOutOverHeadersAndBodyAlike(_ fault: Fault.Kind) async throws {
        try await Bench.onSocket(policy: Bench.policy { $0.timeout = .seconds(2) }) { bench in
            bench.breakNext("generate-image", fault)
            let error = try await failure { try await bench.submit() }
            #expect(error.code == .deadline && error.mayHaveBeenReceived)
            bench.sandbox.faults.reset(seed: 1)
        }
    }

    @Test func whereNobodyListensASubmissionIsTriedAgainAndNotReceived() async throws {
        let transport = AsyncHTTPTransport(environment: [:])
        let bench = Bench(
            try Bench.sandbox(), .pixelEngine, origin: "http://127.0.0.1:1", transport, Bench.policy())
        let error = try await failure { try await bench.submit() }
        #expect(error.code == .transport && !error.mayHaveBeenReceived && error.isFree == true)
        #expect(error.message == "there is no connection to the server")
        await transport.shutdown()
    }

    @Test func cancellationEndsAWaitAtOnce() async throws {
        try await Bench.onSocket { bench in
            bench.breakNext("balance", .latency(600_000))
            let task = Task { try await failure { try await bench.read() } }
            try await Task.sleep(for: .milliseconds(200))
            task.cancel()
            #expect(try await task.value.code == .cancelled)
        }
    }
}
