/// What became of an entry that was taken up again.
public struct ResumeReport: Hashable, Sendable {
    /// The entry afterwards.
    public let entry: LedgerEntry
    /// What was done.
    public let outcome: Outcome

    /// What was done.
    public enum Outcome: Hashable, Sendable {
        /// It came to its end: see the entry's state.
        case finished
        /// It goes on at the service.
        case underWay
        /// Another process works on it.
        case elsewhere
        /// Whether it was taken cannot be told; the sentence says what is known. Somebody must decide.
        case undecided(String)
        /// It was not taken, and is not sent again unless somebody says so.
        case notTaken
        /// Something went wrong; it can be resumed again.
        case failed(JobError)
    }

    package init(entry: LedgerEntry, outcome: Outcome) {
        self.entry = entry
        self.outcome = outcome
    }
}

/// What somebody decides of a call of which is not known whether it was taken.
public enum Resolution: Hashable, Sendable {
    /// It was, as this job.
    case taken(remoteID: String)
    /// It was not; nothing was charged, and it ends here.
    case notTaken
    /// It was not, and is to be sent again.
    case sendAgain
    /// Nobody is to care any more, whether it is known what became of it or not; the budget goes on counting what it was to
    /// cost.
    case abandon
}
