#if Services
import Pixelwright
import ServiceCatalog
import ServiceHTTP

extension JobRunner {
    /// Cancels a job at the service. It ends here only where the service says that it has ended so: one that was made in the
    /// meantime goes on, and is fetched.
    ///
    /// - Throws: ``JobError``; `.wrongState` where it has ended, cannot be cancelled, or is being sent.
    func cancel(_ id: LedgerEntry.ID) async throws(JobError) {
        let entry = try entry(id)
        if entry.state == .intended { return try await cancelUnsent(id) }
        guard entry.baseURL == origin.baseURL else { throw elsewhere(entry) }
        guard entry.state == .running else {
            throw JobError(.wrongState, "\(id) cannot be cancelled: it is \(entry.state).", entry: id)
        }
        var other: String?
        for remoteID in entry.remoteIDs {
            guard let call = service.dialect.cancellation(of: remoteID, of: entry.endpoint) else {
                throw JobError(
                    .wrongState, "\(Service.named(service).name) does not cancel jobs of \(entry.endpoint).", entry: id)
            }
            do throws(ServiceError) {
                let answer = try await connection.ask(call)
                if !isCancelled(answer.json, call) { other = answer.json.member(at: "status")?.string ?? "nothing" }
            } catch {
                throw JobError(
                    (400..<500).contains(error.status ?? 0) ? .wrongState : .unreachable,
                    connection.redacted(error.description), entry: id, serviceError: error)
            }
        }
        if let other {
            let words = connection.redacted(String(other.prefix(60)))
            throw JobError(
                .wrongState, "\(service) does not say that it was cancelled, but “\(words)”. It goes on.", entry: id)
        }
        // PixelEngine and Sprite AI free what they held; of the others, the last word on the cost is not documented.
        let isFree = service == .pixelEngine || service == .spriteAI
        let ended = try change(entry) { entry in
            // Somebody else may have had its end in the meantime.
            guard [.running, .submitted, .unknown].contains(entry.state) else { return }
            entry.charge = isFree ? .zero : entry.counted
            entry.state = .cancelled
            entry.failure = nil
        }
        if ended.state == .cancelled { KeptFolder(ledger, id).remove() }
    }

    /// Ends a call that has not left this machine.
    private func cancelUnsent(_ id: LedgerEntry.ID) async throws(JobError) {
        let ended = try await working(on: id) { entry throws(JobError) in
            guard entry.state == .intended else { return false }
            return try end(entry, as: .cancelled, nil, charge: .zero).state == .cancelled
        }
        guard ended == true else {
            throw JobError(.wrongState, "Somebody else is about to send \(id).", entry: id)
        }
    }

    /// Whether an answer to cancelling says that it was done. One without a state does only where none is documented.
    func isCancelled(_ answer: JSONValue, _ call: ServiceCall) -> Bool {
        switch answer.member(at: "status")?.string?.lowercased() {
        case "cancelled", "canceled": return true
        case .some: return false
        case nil:
            let endpoint = Service.named(service).endpoint(named: call.endpoint)
            return endpoint?.response.contains { $0.path == "status" } == false
        }
    }
}
#endif
