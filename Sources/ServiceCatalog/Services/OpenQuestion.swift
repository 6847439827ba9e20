/// What a document leaves open or says in two ways, and what was decided here.
public struct OpenQuestion: Hashable, Sendable {
    /// Its stable name, such as `progressive-robot.polling`.
    public let id: String
    /// What is missing or does not agree.
    public let question: String
    /// What Pixelwright takes to be so, and why.
    public let decision: String

    package init(_ id: String, question: String, decision: String) {
        self.id = id
        self.question = question
        self.decision = decision
    }
}
