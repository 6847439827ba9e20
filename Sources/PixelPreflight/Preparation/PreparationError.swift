import ServiceCatalog

/// Why a picture or a request could not be made such that a service takes it.
public struct PreparationError: Error, Hashable, Sendable {
    /// What stood in the way.
    public let code: Code
    /// What is wrong and what to do; not stable.
    public let detail: String
    /// What the service would refuse still.
    public let findings: [Finding]

    /// The kinds of error. More may be added, so a `switch` needs a `default`.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        /// The code's stable name.
        public let description: String

        /// A picture cannot be read.
        public static let unreadable = Code(description: "unreadable")
        /// A step is needed that was refused.
        public static let refused = Code(description: "refused")
        /// Something is wrong that only the caller can mend.
        public static let beyondRepair = Code(description: "beyondRepair")
        /// The target takes no picture, one of its variants must be named, or the options do not fit.
        public static let target = Code(description: "target")
    }

    init(_ code: Code, _ detail: String, findings: [Finding] = []) {
        self.code = code
        self.detail = detail
        self.findings = findings
    }
}

extension PreparationError: CustomStringConvertible {
    /// The message a person reads.
    public var description: String {
        ([detail]
            + findings.filter { $0.severity == .error }.map { finding in
                "\(finding.field.isEmpty ? "" : "\(finding.field): ")\(finding.message)\(finding.fix.map { " (\($0))" } ?? "")"
            }).joined(separator: "; ")
    }
}
