import ServiceCatalog

/// What breaks a rule, in words.
struct Violation {
    /// What is wrong, a sentence without its full stop.
    let message: String
    /// What was found.
    var actual: String?
    /// What is taken.
    var limit: String?
    /// What to do.
    var fix: String?
    /// What would mend it without the caller.
    var repair: Repair?
    /// How bad it is, where the rule does not say.
    var severity: Rule.Severity?
    /// Where, if not where the rule's field is.
    var field: String?
}

extension Violation {
    func finding(_ rule: Rule, at field: String) -> Finding {
        Finding(
            rule: rule.id, severity: severity ?? rule.severity, code: rule.code, status: rule.status,
            field: self.field ?? field, message: message, actual: actual, limit: limit, fix: fix, source: rule.source,
            repair: repair)
    }
}
