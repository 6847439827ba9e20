/// A field of an answer.
public struct ResponseField: Hashable, Sendable {
    /// Its path: `billing.credits_held`, `jobs[].job_id`.
    public let path: String
    /// What it holds.
    public let type: FieldType
    /// Whether it may be null or missing.
    public let isOptional: Bool
    /// What it means, where its name does not say.
    public let summary: String

    init(_ path: String, _ type: FieldType, optional isOptional: Bool = false, _ summary: String = "") {
        self.path = path
        self.type = type
        self.isOptional = isOptional
        self.summary = summary
    }
}
