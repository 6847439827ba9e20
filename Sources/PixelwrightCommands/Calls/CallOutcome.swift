#if Services
import Pixelwright
import PixelwrightServices
import ServiceCatalog
import ServiceJobs

/// A call that a service has.
struct StartedCall: Sendable {
    let call: PaidCall
    let job: PaidJob
}

/// What became of a call.
struct CallOutcome: Sendable {
    private let started: StartedCall
    private let files: [ResultFile]
    private let entry: LedgerEntry?
    private var products: [String] = []
    private(set) var notes: [String] = []
    private(set) var failure: CommandFailure?
    private(set) var wasStopped = false

    /// A call that goes on.
    init(_ started: StartedCall) {
        self.started = started
        files = []
        entry = try? started.job.entry
    }

    /// A call that came to its end.
    init(fetched started: StartedCall) {
        self.started = started
        entry = try? started.job.entry
        files = entry?.files ?? []
    }

    /// A call that did not.
    init(_ started: StartedCall, _ error: JobError) {
        self.init(started)
        wasStopped = error.code == .stopped
        if wasStopped {
            notes.append("\(started.call.name): the job goes on; pixelwright jobs watch \(started.job.id) waits for it")
        } else {
            failure = CommandFailure(error)
        }
    }

    mutating func fail(_ error: any Error) {
        let kept = files.first.map { "; what came from the service is \($0.path)" } ?? ""
        let failure = CommandFailure(error, path: started.call.name)
        self.failure = CommandFailure(failure.status, path: failure.path, failure.message + kept)
    }

    /// Makes of the results what is to be made of them.
    mutating func finish(_ options: CallResultOptions) throws {
        for (index, file) in files.enumerated() {
            var place = started.call.place
            if files.count > 1 { place = place.numbered(index + 1) }
            let ending = FilePath(file.path).ending ?? "png"
            if let then = options.then {
                products.append(try then.run(on: file.path, to: place, isForced: options.isForced))
            } else if let wanted = place.ending, wanted.lowercased() != ending.lowercased(), place.format != nil,
                ImageFormat(pathExtension: ending) != nil
            {
                let convert = try PostProcessing("convert")
                products.append(try convert.run(on: file.path, to: place, isForced: options.isForced))
            } else {
                products.append(file.path)
            }
        }
        let cost = (entry?.charge ?? started.call.prepared.quote.amount).map {
            ", \($0.counted(in: started.call.prepared.quote.unit))\(products.count > 1 ? " in all" : "")"
        }
        // Several results have one price.
        notes += products.map { "\(started.call.name) → \($0)\($0 == products.last ? cost ?? "" : "")" }
    }

    /// For `--json`.
    var json: JSONValue {
        .object([
            "job": .string(started.job.id), "target": .string(started.call.endpoint.target),
            "state": entry.map { .string($0.state.rawValue) } ?? .null,
            "cost": started.call.prepared.quote.costJSON, "charge": entry?.charge?.json ?? .null,
            "outputs": .array(products.map { .string($0) }),
            "files": .array(files.map(\.json)),
            "error": failure.map { .string($0.description) } ?? .null,
        ])
    }
}

extension PaidCall {
    /// For `--json`, where it was not taken: the same keys.
    func json(_ failure: CommandFailure) -> JSONValue {
        .object([
            "job": .null, "target": .string(endpoint.target), "state": .null, "cost": prepared.quote.costJSON,
            "charge": .null, "outputs": .array([]), "files": .array([]), "error": .string(failure.description),
        ])
    }
}

extension ResultFile {
    /// For `--json`.
    var json: JSONValue {
        .object(["path": .string(path), "byte_count": .integer(byteCount), "sha256": .string(sha256)])
    }
}
#endif
