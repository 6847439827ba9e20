import Pixelwright
import Synchronization

/// Something that goes wrong on purpose.
package struct Fault: Hashable, Sendable {
    /// Which calls it meets: a service, or `service/endpoint`; `*` for all.
    package let target: String
    /// Which of those calls, counted from 1; nil for any.
    package let call: Int?
    /// How likely it is, 0 through 1.
    package let probability: Double
    /// How often it happens at the most; nil for any number of times.
    package var remaining: Int?
    /// What goes wrong.
    package let kind: Kind

    /// What can go wrong.
    package enum Kind: Hashable, Sendable {
        /// The answer comes so many milliseconds later.
        case latency(Int)
        /// An answer of this status instead of doing what is asked; 429 with so many seconds to wait.
        case status(Int, retryAfter: Int?)
        /// The connection ends before anything is done.
        case cutBefore
        /// Everything is done, and the connection ends before the answer.
        case cutAfter
        /// The answer ends in its middle.
        case truncated
        /// The answer comes at so many bytes a second.
        case slow(Int)
        /// The answer is no JSON.
        case malformed
        /// The job that the call starts fails with this code.
        case jobFails(String)
        /// The job that the call starts never ends.
        case jobSticks
        /// The address of the result has lapsed when it is used.
        case expiredURL
    }
}

/// The faults that are to happen, and how often each call was made.
final class FaultPlan: Sendable {
    private struct State {
        var faults: [Fault] = []
        var calls: [String: Int] = [:]
        var random = SeededRandom(seed: 1)
    }
    private let state = Mutex(State())

    /// The faults that may still happen.
    var all: [Fault] { state.withLock { $0.faults.filter { $0.remaining ?? 1 > 0 } } }

    /// Adds a fault.
    func add(_ fault: Fault) { state.withLock { $0.faults.append(fault) } }

    /// Removes all faults and counts; what happens by chance begins anew from `seed`.
    func reset(seed: UInt64) {
        state.withLock { state in
            state = State()
            state.random = SeededRandom(seed: seed &* 2 &+ 1)
        }
    }

    /// The faults that meet this call of `service/endpoint`.
    func faults(for service: String, _ endpoint: String) -> [Fault.Kind] {
        state.withLock { state in
            let name = "\(service)/\(endpoint)"
            let call = state.calls[name, default: 0] + 1
            state.calls[name] = call
            var kinds: [Fault.Kind] = []
            for index in state.faults.indices {
                let fault = state.faults[index]
                guard fault.target == "*" || fault.target == service || fault.target == name,
                    fault.call.map({ $0 == call }) ?? true, fault.remaining ?? 1 > 0
                else { continue }
                guard state.random.number(in: 0...1) < fault.probability else { continue }
                state.faults[index].remaining = fault.remaining.map { $0 - 1 }
                kinds.append(fault.kind)
            }
            return kinds
        }
    }
}
