import Synchronization

/// The entries that this process works on: of several tasks, one.
final class Claims: Sendable {
    /// Those of this process.
    static let current = Claims()

    private let ids = Mutex<Set<LedgerEntry.ID>>([])

    /// Whether the entry was free, and now is not.
    func take(_ id: LedgerEntry.ID) -> Bool { ids.withLock { $0.insert(id).inserted } }

    func give(_ id: LedgerEntry.ID) { ids.withLock { _ = $0.remove(id) } }
}
