/// The results that were made last, so that what is fetched twice is not made twice.
struct ResultCache {
    /// What a result is made of.
    struct Key: Hashable {
        let spec: ResultSpec
        /// The files themselves: their ids begin anew when the sandbox is reset.
        let sources: [[UInt8]]

        func hash(into hasher: inout Hasher) {
            hasher.combine(spec)
            for source in sources { hasher.combine(source.count) }
        }

        fileprivate var byteCount: Int { sources.reduce(0) { $0 + $1.count } }
    }

    private struct Entry {
        let made: MadeResult
        let byteCount: Int
        var lastUse: Int
    }

    /// The most bytes that are kept.
    let capacity: Int
    /// How many bytes are kept.
    private(set) var byteCount = 0
    private var entries: [Key: Entry] = [:]
    private var time = 0

    init(capacity: Int) { self.capacity = capacity }

    /// What was made, if it is still there.
    mutating func made(for key: Key) -> MadeResult? {
        guard let index = entries.index(forKey: key) else { return nil }
        time += 1
        entries.values[index].lastUse = time
        return entries.values[index].made
    }

    /// Keeps what was made, unless it would take much of the room.
    mutating func insert(_ made: MadeResult, for key: Key) {
        let size = made.bytes.count + key.byteCount + 512
        guard size <= capacity / 4, entries[key] == nil else { return }
        time += 1
        entries[key] = Entry(made: made, byteCount: size, lastUse: time)
        byteCount += size
        if byteCount > capacity { removeOldest() }
    }

    /// Makes room for a while: what has gone unused for longest goes, until a quarter is free.
    private mutating func removeOldest() {
        for (key, entry) in entries.sorted(by: { $0.value.lastUse < $1.value.lastUse }) {
            guard byteCount > capacity / 4 * 3 else { return }
            entries[key] = nil
            byteCount -= entry.byteCount
        }
    }
}
