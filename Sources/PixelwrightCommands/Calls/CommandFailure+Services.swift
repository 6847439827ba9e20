#if Services
import PixelwrightServices
import ServiceHTTP
import ServiceJobs

extension CommandFailure {
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
#endif
