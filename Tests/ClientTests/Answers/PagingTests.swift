import PixelCore
import ProgressiveRobotAPI
import ServiceCatalog
import ServiceTestSupport
import SpriteAIAPI
import Synchronization
import Testing

@testable import SandboxService
@testable import ServiceHTTP

@Suite("Lists that come page by page", .timeLimit(.minutes(60)))
struct PagingTests {
    /// A list of pages, and the offsets or numbers at which it was asked.
    private final class Pages: Sendable {
        let asked = Mutex<[Int]>([])

        func list(
            by counting: PagedElements<Int>.Counting, _ pages: [[Int]], total: Int? = nil, failingAt failure: Int? = nil
        ) -> PagedElements<Int> {
            PagedElements(by: counting) { [self] position throws(ServiceError) in
                let index = asked.withLock { asked in
                    asked.append(position)
                    return asked.count - 1
                }
                if index == failure {
                    throw ServiceError(
                        .spriteAI, .transport, message: "no", nextStep: "", mayHaveBeenReceived: false, isFree: true)
                }
                return PagedElements.Page(index < pages.count ? pages[index] : [], total: total)
            }
        }

        var positions: [Int] { asked.withLock { $0 } }
    }

    private func collect(_ list: PagedElements<Int>) async throws -> [Int] {
        try await list.reduce(into: []) { $0.append($1) }
    }

    @Test func endWithAnEmptyPage() async throws {
        let pages = Pages()
        #expect(try await collect(pages.list(by: .elements, [[1, 2], [3]])) == [1, 2, 3])
        #expect(pages.positions == [0, 2, 3])
        #expect(try await collect(Pages().list(by: .elements, [])) == [])
    }

    @Test func pagesMayHaveNumbers() async throws {
        let pages = Pages()
        #expect(try await collect(pages.list(by: .pages, [[1, 2], [3]])) == [1, 2, 3])
        #expect(pages.positions == [1, 2, 3])
    }

    @Test func aTotalSparesTheLastQuestion() async throws {
        let pages = Pages()
        #expect(try await collect(pages.list(by: .elements, [[1, 2], [3]], total: 3)) == [1, 2, 3])
        #expect(pages.positions == [0, 2])
    }

    @Test func aServiceThatKnowsNoPagesIsNotAskedForEver() async throws {
        let pages = Pages()
        #expect(try await collect(pages.list(by: .elements, Array(repeating: [1, 2], count: 9))) == [1, 2])
        #expect(pages.positions == [0, 2])
    }

    @Test func anErrorEndsThem() async throws {
        let pages = Pages()
        var iterator = pages.list(by: .elements, [[1], [2]], failingAt: 1).makeAsyncIterator()
        #expect(try await iterator.next() == 1)
        await #expect(throws: ServiceError.self) { try await iterator.next() }
        #expect(try await iterator.next() == nil)
        #expect(pages.positions == [0, 1])
    }

    @Test func everyWalkBeginsAnew() async throws {
        let bench = try ClientBench()
        let id = try await bench.sprites.import(.init(image: try ClientBench.encodedPicture())).id
        let list = bench.sprites.allSprites()
        for _ in 0..<2 {
            let ids = try await list.reduce(into: []) { $0.append($1.id) }
            #expect(ids == [id])
        }
    }

    @Test func spritesComeInTheirOrder() async throws {
        let bench = try ClientBench()
        var ids: [String?] = []
        for _ in 0..<5 {
            ids.insert(try await bench.sprites.import(.init(image: try ClientBench.encodedPicture())).id, at: 0)
        }
        let found = try await bench.sprites.allSprites(pageSize: 2).reduce(into: []) { $0.append($1.id) }
        #expect(found == ids)
        let requests = bench.sandbox.recorder.exchanges.filter { $0.request.method == "GET" }
        #expect(
            requests.map { $0.request.target.split(separator: "?")[1] } == [
                "limit=2&offset=0", "limit=2&offset=2", "limit=2&offset=4", "limit=2&offset=5",
            ])
    }

    @Test func theRobotsListsComeWhole() async throws {
        let bench = try ClientBench()
        var fox = ProgressiveRobotClient.GenerateRequest(prompt: "a fox")
        (fox.width, fox.height) = (16, 16)
        for _ in 0..<3 { _ = try await bench.robot.generate(fox) }
        var picture = ProgressiveRobotClient.GenerateImageRequest(prompt: "a fox")
        (picture.width, picture.height, picture.numImages) = (16, 16, 3)
        _ = try await bench.robot.generateImage(picture)
        bench.turn(seconds: 60)
        let robot = bench.robot
        #expect(try await robot.allGenerations(pageSize: 2).reduce(0) { count, _ in count + 1 } == 3)
        #expect(try await robot.allImageGenerations(pageSize: 2).reduce(0) { count, _ in count + 1 } == 3)
        _ = try await robot.createCommunityPrompt(.init(prompt: "a cat"))
        bench.turn(seconds: 60)
        let prompts = try await bench.robot.allCommunityPrompts().reduce(into: []) { $0.append($1["prompt"]) }
        #expect(prompts.contains("a cat"))
        #expect(try await bench.robot.allStockVideos(query: "forest").first { _ in true } != nil)
        #expect(try await bench.robot.allStockImages(query: "forest").first { _ in true } != nil)
    }

    @Test func aFailedPageIsAskedForAgainAsAnyReadIs() async throws {
        let bench = try ClientBench()
        _ = try await bench.sprites.import(.init(image: try ClientBench.encodedPicture()))
        bench.breakNext("sprite-ai/sprites", .status(503, retryAfter: 0))
        #expect(try await bench.sprites.allSprites().reduce(0) { count, _ in count + 1 } == 1)
        bench.breakNext("sprite-ai/sprites", .status(401, retryAfter: nil))
        let error = try await failure { try await bench.sprites.allSprites().first { _ in true } as Any }
        #expect(error.status == 401)
    }

    @Test func cancellationEndsThem() async throws {
        let bench = try ClientBench()
        _ = try await bench.sprites.import(.init(image: try ClientBench.encodedPicture()))
        let (begun, start) = AsyncStream<Void>.makeStream()
        let task = Task {
            var iterator = bench.sprites.allSprites(pageSize: 1).makeAsyncIterator()
            _ = try await iterator.next()
            start.finish()
            while !Task.isCancelled { await Task.yield() }
            return try await iterator.next()
        }
        for await _ in begun {}
        task.cancel()
        let error = try await failure { try await task.value as Any }
        #expect(error.code == .cancelled)
    }
}
