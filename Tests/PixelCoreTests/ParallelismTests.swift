import PixelCore
import Testing

@Suite("Parallelism")
struct ParallelismTests {
    @Test(arguments: [1, 2, 3, 8], [0, 1, 2, 7, 100])
    func mappingKeepsTheOrder(workers: Int, count: Int) {
        let squares = Parallelism.limited(to: workers) { Parallelism.map(count) { $0 * $0 } }
        #expect(squares == (0..<count).map { $0 * $0 })
    }
}
