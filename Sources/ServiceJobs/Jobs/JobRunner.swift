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
    /// Where it calls, and with which key.
    let origin: CallOrigin
    let crash: CrashPoint

    /// Creates a runner; nothing is sent before the first call.
    package init(
        ledger: Ledger, connection: ServiceConnection, budget: Budget = Budget(), policy: JobPolicy = JobPolicy(),
        crash: CrashPoint = .none
    ) {
        self.ledger = ledger
        self.connection = connection
        origin = CallOrigin(connection)
        self.budget = budget
        self.policy = policy
        self.crash = crash
    }

    /// How many calls may be on their way at once. Some services answer when they are done, which takes its time. Where all
    /// answer at once there is nothing to gain, and what became of a call whose answer is lost is told apart the better.
    package var callsAtOnce: Int { service == .spriteAI || service == .progressiveRobot ? 8 : 1 }

    /// Whose calls it makes.
    public var service: ServiceID { connection.service }
}
#endif
