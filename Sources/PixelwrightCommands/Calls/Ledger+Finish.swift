#if Services
import ServiceJobs

extension Ledger {
    /// Makes of a call's results what is to be made of them, once over all processes.
    ///
    /// - Returns: The paths of what was made, or of the results where nothing is to be made; nil where another process is at
    ///   it.
    /// - Throws: What a step throws. It is not tried again: what came from the service is there, for anybody to go on with.
    func finish(_ entry: LedgerEntry) throws -> [String]? {
        let paths = entry.files.map(\.path)
        guard entry.state == .fetched, entry.plan.finish != nil else { return paths }
        let claim = try claimFinish(entry.id) { ResultFinish($0)?.begun.text ?? $0 }
        guard let claimed = claim else { return nil }
        guard let finish = ResultFinish(claimed.plan.finish) else { return paths }
        do {
            let products = try finish.run(on: claimed.files)
            try finished(entry.id, "made \(products.joined(separator: ", "))")
            return products
        } catch let error as JobError { throw error } catch {
            let failure = CommandFailure(error, path: paths.first ?? "")
            try finished(entry.id, "nothing was made of it: \(failure.message)")
            throw CommandFailure(
                failure.status, path: failure.path,
                "\(failure.message); what came from the service is \(paths.joined(separator: ", "))")
        }
    }
}
#endif
