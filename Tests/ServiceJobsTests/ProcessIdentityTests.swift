import Foundation
import ServiceCatalog
import Testing

@testable import ServiceJobs

struct ProcessIdentityTests {
    @Test func thisProcessLives() {
        #expect(ProcessIdentity.current.isAlive)
        #expect(!ProcessIdentity.current.start.isEmpty)
    }

    @Test func aLaterProcessOfTheSameNumberIsAnother() {
        let earlier = ProcessIdentity(pid: ProcessIdentity.current.pid, start: "0")
        #expect(!earlier.isAlive)
    }

    @Test func aProcessElsewhereMayLive() {
        let other = ProcessIdentity(pid: 2_000_000_000, start: "0", place: "another machine")
        #expect(other.isAlive && other.life == .hidden)
        #expect(ProcessIdentity(pid: other.pid, text: other.text) == other)
        // As earlier versions wrote it.
        #expect(ProcessIdentity(pid: 7, text: "12-34") == ProcessIdentity(pid: 7, start: "12-34"))
    }

    @Test func onlyResumingTakesOverAndOnlyAfterAnHour() async throws {
        let bench = try JobBench()
        let runner = try bench.runner(.pixelDojo)
        let job = try await runner.submit(Sample.dojo("a knight"))
        let now = runner.now
        let other = ProcessIdentity(pid: 7, start: "0", place: "another machine")
        try runner.ledger.change(job.id, now: now) { $0.owner = other }
        let later = now.addingTimeInterval(3601)
        #expect(try runner.ledger.claim(job.id, now: later) == nil)
        #expect(try runner.ledger.claim(job.id, now: now, takingOver: true) == nil)
        #expect(try runner.ledger.claim(job.id, now: later, takingOver: true)?.owner == .current)
    }

    @Test func aNumberThatNoProcessHasIsOfNone() {
        #expect(!ProcessIdentity(pid: 2_000_000_000, start: ProcessIdentity.current.start).isAlive)
    }
}
