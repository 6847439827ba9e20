#if Services
import Pixelwright
import PixelwrightServices
import ServiceCatalog
import ServiceJobs

/// What became of a call.
struct CallOutcome: Sendable {
    let call: PaidCall
    /// The job; nil where nothing was written down, or it came to nothing at once.
    let job: PaidJob?
    private let entry: LedgerEntry?
    private(set) var products: [String] = []
    private(set) var failure: CommandFailure?
    /// Whether somebody stopped it before its end.
    private(set) var wasStopped = false

    /// A call that was not taken, or of which that is not known.
    ///
    /// - Parameter entry: What the ledger has of it; nil for nothing.
    init(_ call: PaidCall, _ failure: CommandFailure, _ entry: LedgerEntry? = nil) {
        self.call = call
        self.failure = failure
        self.entry = entry
        job = nil
    }

    /// A call that was not made because somebody stopped the command.
    init(stopped call: PaidCall) {
        self.call = call
        (job, entry) = (nil, nil)
        wasStopped = true
    }

    /// A call that the service has, as it stands now; with an error where it did not come to its end.
    init(_ call: PaidCall, _ job: PaidJob, _ error: JobError? = nil) {
        self.call = call
        self.job = job
        do throws(JobError) {
            entry = try job.entry
            wasStopped = error?.code == .stopped
            if !wasStopped { failure = error.map { CommandFailure($0) } }
        } catch {
            entry = nil
            failure = CommandFailure(error)
        }
    }

    /// Makes of the results what is to be made of them, and says what came of the call.
    mutating func finish(in ledger: Ledger, _ console: Console) {
        if wasStopped, let job {
            console.note("\(call.name): the job goes on; pixelwright jobs watch \(job.id) waits for it")
        }
        guard failure == nil, let entry, entry.state == .fetched else { return }
        do { products = try ledger.finish(entry) } catch {
            failure = CommandFailure(error, path: call.name)
            return
        }
        let cost = (entry.charge ?? call.prepared.quote.amount).map {
            ", \($0.counted(in: call.prepared.quote.unit))\(products.count > 1 ? " in all" : "")"
        }
        for (index, product) in products.enumerated() {
            // Several results have one price.
            console.note("\(call.name) → \(product)\(index == products.count - 1 ? cost ?? "" : "")")
        }
    }

    /// For `--json`.
    var json: JSONValue {
        [
            "job": .string(job?.id ?? entry?.id), "target": .string(call.endpoint.target),
            "state": entry.map { .string($0.state.rawValue) } ?? .null, "cost": call.prepared.quote.costJSON,
            "charge": entry?.charge?.json ?? .null, "outputs": .array(products.map { .string($0) }),
            "files": .array((entry?.files ?? []).map(\.json)),
            "error": failure.map { .string($0.description) } ?? .null,
        ]
    }
}

extension CallOutcome {
    /// For `--json`, of an input of which no call was made: the same keys.
    static func json(of endpoint: Endpoint, _ failure: CommandFailure) -> JSONValue {
        [
            "job": .null, "target": .string(endpoint.target), "state": .null, "cost": .null, "charge": .null,
            "outputs": [], "files": [], "error": .string(failure.description),
        ]
    }
}

extension ResultFile {
    /// For `--json`.
    var json: JSONValue {
        ["path": .string(path), "byte_count": .integer(byteCount), "sha256": .string(sha256)]
    }
}
#endif
