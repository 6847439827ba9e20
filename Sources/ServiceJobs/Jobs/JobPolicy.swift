/// How a runner goes about jobs.
public struct JobPolicy: Hashable, Sendable {
    /// How long a job is waited for, beginning when somebody waits.
    public var deadline: Duration = .seconds(3600)
    /// Whether a request is sent again of which reconciliation proves that it was not taken.
    public var resendsWhatWasNotTaken = false
    /// How long to wait before a call that is not seen at the service is looked for again: it may have been on its way.
    public var settlingTime: Duration = .seconds(5)
    /// The most jobs that are resumed side by side.
    public var width = 16

    /// The default policy: an hour, and nothing is sent twice.
    public init() {}
}
