public import ServiceCatalog

/// Something that a service would refuse, or that is likely to disappoint.
public struct Finding: Hashable, Sendable {
    /// The rule that is broken: `pixelengine.animate.image.side-pixel-engine`, or one of ``OwnRule``.
    public let rule: String
    /// Whether the request would be refused.
    public let severity: Rule.Severity
    /// The code that the service would answer with.
    public let code: String
    /// The HTTP status that the service would answer with.
    public let status: Int
    /// Where in the request, as `frames[2].index`; empty for the request as a whole.
    public let field: String
    /// What is wrong, in a plain sentence without its full stop.
    public let message: String
    /// What was found, such as `300×200 px`.
    public let actual: String?
    /// What is taken, such as `at most 256 px a side`.
    public let limit: String?
    /// What to do; nil where only the caller can know.
    public let fix: String?
    /// Where the service's document says so; nil for rules of our own.
    public let source: Citation?
    /// What would mend it without the caller.
    package let repair: Repair?
}

/// Rules that no document states, and that hold all the same.
public enum OwnRule: String, CaseIterable, Hashable, Sendable {
    /// A picture must be whole: headers, pixels and all frames.
    case sound = "pixelwright.sound"
    /// A picture must be one that can be looked into here without endangering the machine.
    case examinable = "pixelwright.examinable"
    /// Base64 must be Base64.
    case base64 = "pixelwright.base64"
    /// A field that the document does not know is likely misspelt.
    case unknownField = "pixelwright.unknown-field"
    /// What is asked of a model should be something that its description says it makes.
    case modelLimits = "pixelwright.model-limits"
}

/// What would mend a finding.
package enum Repair: Hashable, Sendable {
    /// Give a field this value.
    case set(Literal)
    /// Leave a field out.
    case remove
    /// Change the picture.
    case picture
}
