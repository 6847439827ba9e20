#if Services
import Pixelwright
import ServiceCatalog
import ServiceHTTP

/// Takes what PixelDojo posts to a `webhook_url` when a job has ended.
///
/// The document names no signature, so a delivery proves nothing: it only says that it is time to ask the service for the
/// job, and what the service answers is what counts. Only jobs that the ledger knows are asked for, so that nobody who
/// finds the address can use up the calls.
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
        /// The service was asked, and the entry came to its end.
        case moved
        /// The entry had come to its end before, or somebody sees to it: deliveries may come twice.
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
    /// The most bytes of a delivery; a job's answer has a few hundred.
    public static var byteLimit: Int { 1 << 20 }

    /// Takes the body of a delivery; one that comes twice does nothing the second time.
    public func receive(_ body: [UInt8]) async -> WebhookReceipt {
        guard body.count <= Self.byteLimit, let json = try? JSONValue(parsing: body),
            let remoteID = json.member(at: "jobId")?.string
        else { return WebhookReceipt(entry: nil, outcome: .ignored) }
        var filter = LedgerFilter()
        filter.service = runner.service
        guard let entries = try? runner.ledger.entries(matching: filter),
            let entry = entries.first(where: { $0.remoteIDs.contains(remoteID) })
        else { return WebhookReceipt(entry: nil, outcome: .ignored) }
        guard !entry.state.isFinal else { return WebhookReceipt(entry: entry, outcome: .known) }
        do throws(JobError) {
            return WebhookReceipt(entry: try await runner.fetch(entry.id).entry, outcome: .moved)
        } catch { return receipt(for: error, entry) }
    }

    private func receipt(for error: JobError, _ before: LedgerEntry) -> WebhookReceipt {
        let entry = (try? runner.entry(before.id)) ?? before
        if entry.state.isFinal { return WebhookReceipt(entry: entry, outcome: .moved) }
        switch error.code {
        case .wrongState: return WebhookReceipt(entry: entry, outcome: entry.owner == nil ? .notEnded : .known)
        default: return WebhookReceipt(entry: entry, outcome: .failed(error))
        }
    }

    /// Asks the service to post an ended job once more.
    ///
    /// - Throws: ``JobError`` where it does not, or the entry has no job.
    public func replay(_ id: LedgerEntry.ID) async throws(JobError) {
        let entry = try runner.entry(id)
        guard let remoteID = entry.remoteIDs.first else {
            throw JobError(.wrongState, "\(id) has no job at the service.", entry: id)
        }
        let call = ServiceCall(endpoint: "replay-webhook", path: ["jobId": remoteID])
        do throws(ServiceError) { _ = try await runner.connection.ask(call) } catch {
            throw JobError(
                .unreachable, runner.connection.redacted(error.description), entry: id, serviceError: error)
        }
    }
}
#endif
