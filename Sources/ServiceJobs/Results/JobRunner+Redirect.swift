#if Services
import ServiceCatalog

extension JobRunner {
    /// Has results that do not lie on the disk yet put elsewhere than was planned.
    ///
    /// - Parameters:
    ///   - folder: The folder, which is made where it is missing.
    ///   - name: The file's name without its ending.
    /// - Throws: ``JobError``; `.wrongState` where results lie on the disk already, or somebody works on it.
    public func redirect(_ id: LedgerEntry.ID, toFolder folder: String, name: String) async throws(JobError) {
        let id = try job(id).id
        let changed: Bool? = try await working(on: id) { entry throws(JobError) in
            guard entry.files.isEmpty, !entry.state.isFinal else {
                throw JobError(
                    .wrongState, "\(id) has its results, or will have none: it is \(entry.state).", entry: id)
            }
            try change(entry, "results go to \(folder)/\(name)") { entry in
                entry.plan.folder = folder
                entry.plan.name = name
                entry.plan = entry.plan.limited
            }
            return true
        }
        guard changed != nil else { throw JobError(.wrongState, "Somebody else works on \(id).", entry: id) }
    }
}
#endif
