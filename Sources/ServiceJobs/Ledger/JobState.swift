/// How far a paid call is, as the ledger has it.
public enum JobState: String, CaseIterable, Hashable, Sendable {
    /// It is written down, and nothing has left this machine.
    case intended
    /// It was about to be sent; whether it left is not known yet.
    case submitted
    /// It may have been taken, and what became of it is not known.
    case unknown
    /// The service has taken it.
    case running
    /// The service has made it, and it is not on the disk yet.
    case succeeded
    /// It lies on the disk, whole and looked into.
    case fetched
    /// The service took it and could not make it, or what it made is lost.
    case failed
    /// It was cancelled at the service.
    case cancelled
    /// The service did not take it.
    case refused
    /// Nobody is to care for it any more.
    case abandoned

    /// Whether nothing is left to do.
    public var isFinal: Bool {
        switch self {
        case .fetched, .failed, .cancelled, .refused, .abandoned: true
        case .intended, .submitted, .unknown, .running, .succeeded: false
        }
    }
}
