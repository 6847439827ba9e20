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

    @Test func aNumberThatNoProcessHasIsOfNone() {
        #expect(!ProcessIdentity(pid: 2_000_000_000, start: ProcessIdentity.current.start).isAlive)
    }
}
