#if Services
import ServiceCatalog
import ServiceHTTP

extension JobRunner {
    /// Cancels a job at the service.
    func cancel(_ id: LedgerEntry.ID) async throws(JobError) {
        let entry = try entry(id)
        guard entry.state == .running else {
            throw JobError(.wrongState, "\(id) cannot be cancelled: it is \(entry.state).", entry: id)
        }
        for remoteID in entry.remoteIDs {
            guard let call = service.dialect.cancellation(of: remoteID, of: entry.endpoint) else {
                throw JobError(
                    .wrongState, "\(Service.named(service).name) does not cancel jobs of \(entry.endpoint).", entry: id)
            }
            do throws(ServiceError) { _ = try await connection.ask(call) } catch {
                throw JobError(
                    (400..<500).contains(error.status ?? 0) ? .wrongState : .unreachable,
                    connection.redacted(error.description), entry: id, serviceError: error)
            }
        }
        // PixelEngine and Sprite AI free what they held; of the others, the last word on the cost is not documented.
        let isFree = service == .pixelEngine || service == .spriteAI
        _ = try end(entry, as: .cancelled, nil, charge: isFree ? .zero : entry.counted)
    }
}
#endif
