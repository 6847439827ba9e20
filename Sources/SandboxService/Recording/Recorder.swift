import Pixelwright
import Synchronization

/// Remembers what was asked and answered, the newest few thousand exchanges; and writes all of it to a file where one
/// is named, so that nothing is lost with the process.
final class Recorder: Sendable {
    fileprivate struct State {
        var exchanges: [Exchange] = []
        /// Where the next one goes once the list is full: that of the oldest.
        var next = 0
        var byteCount = 0
    }

    /// The most exchanges that are remembered.
    static let capacity = 5000
    /// The most bytes that they take together: of larger ones fewer are remembered.
    static let byteCapacity = 64 << 20

    private let state = Mutex(State())
    private let log: RecordLog?

    init(log: RecordLog? = nil) { self.log = log }

    /// Remembers an exchange; secrets are taken out when it is shown or written.
    func add(_ exchange: Exchange) {
        log?.append(exchange)
        // A recording shows sent pictures by their size alone, so large bodies need not be kept.
        let kept = exchange.withoutLargeBodies
        state.withLock { state in
            state.byteCount += kept.byteCount
            if state.exchanges.count < Self.capacity {
                state.exchanges.append(kept)
            } else {
                state.byteCount -= state.exchanges[state.next].byteCount
                state.exchanges[state.next] = kept
                state.next = (state.next + 1) % Self.capacity
            }
            if state.byteCount > Self.byteCapacity { state.forgetOldestHalf() }
        }
    }

    /// What is remembered, the oldest first.
    var exchanges: [Exchange] {
        state.withLock { Array($0.exchanges[$0.next...] + $0.exchanges[..<$0.next]) }
    }

    /// Forgets everything that is remembered; a file stays.
    func reset() { state.withLock { $0 = State() } }
}

extension Recorder.State {
    fileprivate mutating func forgetOldestHalf() {
        exchanges = Array((exchanges[next...] + exchanges[..<next]).suffix(exchanges.count / 2))
        next = 0
        byteCount = exchanges.reduce(0) { $0 + $1.byteCount }
    }
}

extension Exchange {
    /// Bodies from this size on are shown by their size alone.
    static let mostBodyBytes = 64 << 10

    fileprivate var withoutLargeBodies: Exchange {
        guard request.body.count > Self.mostBodyBytes || response.body.count > Self.mostBodyBytes else { return self }
        var (request, response) = (request, response)
        request.body = Self.elided(request.body)
        response.body = Self.elided(response.body)
        return Exchange(time: time, duration: duration, origin: origin, request: request, response: response)
    }

    private static func elided(_ body: [UInt8]) -> [UInt8] {
        body.count <= mostBodyBytes ? body : RecordedBody(body).compact
    }
}
