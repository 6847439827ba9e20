import ServiceCatalog
import ServiceHTTP
import Testing

@Suite("Every documented endpoint has a method that works", .timeLimit(.minutes(60)))
struct CoverageTests {
    @Test func pixelEngine() async throws { try await expectAll(.pixelEngine, tourPixelEngine) }

    @Test func spriteAI() async throws { try await expectAll(.spriteAI, tourSpriteAI) }

    @Test func pixelDojo() async throws { try await expectAll(.pixelDojo, tourPixelDojo) }

    @Test func progressiveRobot() async throws {
        try await expectAll(.progressiveRobot) { try await RobotTour($0).go() }
    }

    /// The sandbox has seen every endpoint of a service succeed.
    private func expectAll(_ service: ServiceID, _ tour: (ClientBench) async throws -> Void) async throws {
        let bench = try ClientBench()
        try await tour(bench)
        let missing = Set(Service.named(service).endpoints.map(\.target)).subtracting(bench.succeeded)
        #expect(missing.isEmpty)
    }

    @Test func thereAreAsManyAsTheDocumentsHave() {
        #expect(Service.all.map(\.endpoints.count).reduce(0, +) == 157)
    }
}
