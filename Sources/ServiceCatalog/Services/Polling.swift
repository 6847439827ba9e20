/// How often a service wants to be asked about a job.
public struct Polling: Hashable, Sendable {
    /// Milliseconds before the first question and the second.
    public let firstInterval: Int
    /// The most milliseconds between two questions; intervals grow up to it.
    public let longestInterval: Int
    /// Where the document says so, or what was decided where it does not.
    public let source: Citation

    package init(firstInterval: Int, longestInterval: Int, source: Citation) {
        self.firstInterval = firstInterval
        self.longestInterval = longestInterval
        self.source = source
    }
}
