public import ServiceCatalog

/// Something that became of a job.
public enum JobEvent: Hashable, Sendable {
    /// The service has it.
    case queued
    /// It is being made; from 0 to 1 where the service says how far.
    case progress(Double?)
    /// It is made.
    case succeeded(charge: Amount?, elapsed: Duration)
    /// Its results lie on the disk: nothing follows.
    case fetched([ResultFile])
    /// It was cancelled at the service: nothing follows.
    case cancelled
    /// It came to nothing, or nobody watches it any more: nothing follows.
    case failed(JobError)
}

/// What came of a job.
public struct JobResult: Hashable, Sendable {
    /// Its entry in the ledger.
    public let entry: LedgerEntry
    /// The files on the disk: pictures, videos, sounds, or the answer itself as JSON.
    public var files: [ResultFile] { entry.files }
}
