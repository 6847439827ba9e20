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
        try await redirect(id, to: ResultPlan(folder: folder, name: name)) { $0 }
    }

    /// The same, with what is to be made of the results.
    func redirect(_ id: LedgerEntry.ID, to place: ResultPlan, finish: (String?) -> String?) async throws(JobError) {
        let id = try job(id).id
        let changed: Bool? = try await working(on: id) { entry throws(JobError) in
            guard entry.files.isEmpty, !entry.state.isFinal else {
                throw JobError(
                    .wrongState, "\(id) has its results, or will have none: it is \(entry.state).", entry: id)
            }
            try change(entry, "results go to \(place.place)") { entry in
                entry.plan.folder = place.folder
                entry.plan.name = place.name
                entry.plan = entry.plan.limited
                entry.plan.finish = finish(entry.plan.finish)
            }
            return true
        }
        guard changed != nil else { throw JobError(.wrongState, "Somebody else works on \(id).", entry: id) }
    }
}
#endif
