import Foundation
import TestSupport
import Testing

@Suite("A sandbox that is killed", .timeLimit(.minutes(30)))
struct KillTests {
    /// Every job that was acknowledged is there, no other credit is gone, and none is held for nothing, wherever in the
    /// work the process is killed.
    @Test func losesNoJobAndNoCredit() throws {
        let folder = try Workspace()
        var random = RandomSource(seed: 8)
        var acknowledged: Set<String> = []
        for round in 0..<8 {
            let served = try ServedProcess(
                folder, ["--state", "state.sqlite", "--pace", "30ms", "--no-rate-limits"])
            try check(served, acknowledged)
            let killer = Killer(served, after: .milliseconds(random.next(in: 5...400)))
            for number in 0..<1000 {
                let body = #"{"prompt": "knight \#(round) \#(number)", "pixel_config": {"colors": 16}}"#
                guard let answer = served.pixelEngine("POST", "/generate-image", body) else { break }
                // What there was to spend may be spent by now.
                guard answer.status == 200, let id = answer.json["api_job_id"] as? String else { continue }
                acknowledged.insert(id)
                _ = served.pixelEngine("GET", "/jobs?id=\(id)")
            }
            killer.wait()
        }
        let served = try ServedProcess(folder, ["--state", "state.sqlite", "--pace", "30ms"])
        try check(served, acknowledged)
        #expect(!acknowledged.isEmpty)
        _ = served.end()
    }

    private func check(_ served: ServedProcess, _ acknowledged: Set<String>) throws {
        let state = try #require(served.send("GET", "\(served.url)/__sandbox/state", nil, key: nil)).json
        let jobs = try #require(state["jobs"] as? [[String: Any]])
        #expect(acknowledged.isSubset(of: Set(jobs.compactMap { $0["id"] as? String })))
        func sum(_ hold: String) -> Int {
            jobs.filter { $0["hold"] as? String == hold }.reduce(0) { $0 + ($1["cost"] as? Int ?? 0) }
        }
        let balance = try #require(served.pixelEngine("GET", "/balance")).json
        let accounts = try #require(state["accounts"] as? [[String: Any]])
        let account = try #require(accounts.first { $0["service"] as? String == "pixelengine" })
        #expect(account["reserved"] as? Int == sum("open"))
        let total = (account["monthly"] as? Int ?? 0) + (account["purchased"] as? Int ?? 0)
        #expect(total == 1700 - sum("captured"))
        #expect(balance["total_balance"] as? Int ?? 0 <= total)
    }
}

/// Kills a process after a while, from another thread.
private final class Killer: @unchecked Sendable {
    private let thread: Thread
    private let done = DispatchSemaphore(value: 0)

    init(_ served: ServedProcess, after time: DispatchTimeInterval) {
        let done = done
        // The process outlives the thread: the test keeps both until it has waited.
        nonisolated(unsafe) let victim = served
        thread = Thread {
            Thread.sleep(forTimeInterval: time.seconds)
            unsafe victim.kill()
            done.signal()
        }
        thread.start()
    }

    func wait() { done.wait() }
}

extension DispatchTimeInterval {
    fileprivate var seconds: Double { if case .milliseconds(let count) = self { Double(count) / 1000 } else { 0 } }
}
