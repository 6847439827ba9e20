/// How far a long job has come, on one line that is drawn anew. Says what to write; writes nothing itself.
struct ProgressBar {
    /// Short jobs show no bar, and a bar is not drawn more often than an eye can follow.
    private static let delay = Duration.milliseconds(300)
    private static let interval = Duration.milliseconds(80)

    private let total: Int
    private let columns: Int
    private var finished = 0
    private var isVisible = false
    private var nextDrawing: ContinuousClock.Instant

    init(total: Int, columns: Int) {
        self.total = total
        self.columns = columns
        nextDrawing = .now + Self.delay
    }

    /// Counts so many steps as done; the text that shows so, or nil when nothing need be drawn now.
    mutating func advance(by count: Int) -> String? {
        finished += count
        let now = ContinuousClock.now
        guard now >= nextDrawing else { return nil }
        nextDrawing = now + Self.interval
        isVisible = true
        return "\r\(line)\u{1B}[K"
    }

    /// The text that takes the bar away, or nil when there is none to be seen.
    mutating func clear() -> String? {
        guard isVisible else { return nil }
        isVisible = false
        nextDrawing = .now
        return "\r\u{1B}[K"
    }

    private var line: String {
        let count = "\(finished)/\(total)"
        let width = min(40, columns - count.count - 4)
        guard width > 0 else { return count }
        let filled = width * finished / total
        return "[\(String(repeating: "#", count: filled))\(String(repeating: ".", count: width - filled))] \(count)"
    }
}
