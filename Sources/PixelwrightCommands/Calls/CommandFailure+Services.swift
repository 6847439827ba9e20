#if Services
import PixelwrightServices
import ServiceHTTP
import ServiceJobs

extension CommandFailure {
    /// What an error means that says by itself what is wrong and what to do; nil for any other.
    init?(explained error: any Error) {
        switch error {
        case let failure as CommandFailure: self = failure
        case let error as ServiceError: self.init(error)
        case let error as JobError: self.init(error)
        case let error as LedgerError: self.init(error)
        default: return nil
        }
    }

    /// What a service's refusal or failure means for the command.
    init(_ error: ServiceError) { self.init(Self.status(of: error), error.description) }

    /// What it means that a paid call did not come to its end.
    init(_ error: JobError) {
        let status: ExitStatus =
            switch error.code {
            case .overBudget, .duplicate, .storage, .wrongState, .notFound: .usage
            case .refused, .failed, .unreachable, .unknown, .cancelled, .deadline, .stopped, .invalidResult, .lost:
                error.serviceError.map(Self.status) ?? .serviceFailed
            }
        self.init(status, error.description)
    }

    init(_ error: LedgerError) { self.init(.usage, error.description) }

    private static func status(of error: ServiceError) -> ExitStatus {
        error.status == 401 || error.status == 403 ? .notAuthorised : .serviceFailed
    }
}
#else
extension CommandFailure {
    /// A lean build knows no errors but its own.
    init?(explained error: any Error) {
        guard let failure = error as? CommandFailure else { return nil }
        self = failure
    }
}
#endif
