#if Services
package import ServiceHTTP
public import ServiceCatalog

/// Makes paid calls of one service, once each, and brings them to their end.
public struct JobRunner: Sendable {
    /// Where everything is written down.
    public let ledger: Ledger
    /// How much may be spent.
    public let budget: Budget
    /// How it goes about jobs.
    public let policy: JobPolicy
    let connection: ServiceConnection
    let crash: CrashPoint

    /// Creates a runner; nothing is sent before the first call.
    package init(
        ledger: Ledger, connection: ServiceConnection, budget: Budget = Budget(), policy: JobPolicy = JobPolicy(),
        crash: CrashPoint = .none
    ) {
        self.ledger = ledger
        self.connection = connection
        self.budget = budget
        self.policy = policy
        self.crash = crash
    }

    /// How many calls may be on their way at once: services that answer when they are done take their time. Where there is no
    /// list of jobs, the balance alone tells what became of a call whose answer is lost, if no other moves it.
    package var callsAtOnce: Int { service == .pixelEngine ? 1 : 8 }

    /// Whose calls it makes.
    public var service: ServiceID { connection.service }
}
#endif
