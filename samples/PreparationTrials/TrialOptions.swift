/// What is tried.
struct TrialOptions {
    static let usage = "usage: PreparationTrials COUNT FIRST   so many pictures for each target, from that number on"

    let count: Int
    let first: UInt64

    /// Nil where `arguments` are not as ``usage`` says.
    init?(_ arguments: [String]) {
        guard arguments.count == 2, let count = Int(arguments[0]), (1...1_000_000).contains(count),
            let first = UInt64(arguments[1]), first < 1 << 32
        else { return nil }
        self.count = count
        self.first = first
    }
}
