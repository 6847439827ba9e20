extension Fault {
    /// What goes wrong, where, and how often, for people.
    var sentence: String {
        var words = "\(target == "*" ? "every endpoint" : target): \(kind.words)"
        if let call { words += ", at call \(call)" }
        if probability < 1 { words += ", with probability \(probability)" }
        if let remaining { words += remaining == 1 ? ", once more" : ", \(remaining) more times" }
        return words
    }
}

extension Fault.Kind {
    fileprivate var words: String {
        switch self {
        case .latency(let milliseconds): "answers come \(milliseconds) ms late"
        case .status(let status, nil): "answers are \(status)"
        case .status(let status, let seconds?): "answers are \(status), with \(seconds) s to wait"
        case .cutBefore: "the connection ends before anything is done"
        case .cutAfter: "everything is done, and the connection ends before the answer"
        case .truncated: "answers end in their middle"
        case .slow(let rate): "answers come at \(rate) bytes a second"
        case .malformed: "answers are no JSON"
        case .jobFails(let code): "jobs fail with \(code)"
        case .jobSticks: "jobs never end"
        case .expiredURL: "addresses of results have lapsed"
        }
    }
}
