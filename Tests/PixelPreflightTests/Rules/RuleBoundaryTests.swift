import PixelPreflight
import ServiceCatalog
import Testing

/// Every rule of the catalog, tried on both sides of its boundary.
@Suite struct RuleBoundaryTests {
    private static let endpoints = Service.all.flatMap(\.endpoints).filter { !$0.rules.isEmpty }

    @Test("every rule accepts and refuses what its document says", arguments: endpoints.map(\.target))
    func rules(of target: String) throws {
        let endpoint = try Target(parsing: target).endpoint
        for rule in endpoint.rules {
            let outcomes = RuleCase.all(for: rule, of: endpoint).map { RuleOutcome(of: $0) }
            for outcome in outcomes {
                for problem in outcome.problems { Issue.record("\(outcome.tried): \(problem)") }
            }
            let expected = Set(outcomes.map(\.tried.expectation))
            #expect(expected.contains(.accepted), "nothing was tried that \(rule.id) accepts")
            #expect(
                expected.contains(.refused) || expected.contains(.warned), "nothing was tried that breaks \(rule.id)")
            let isAlone = outcomes.contains { $0.isFoundAlone }
            let isNeverAlone = Self.neverAlone.contains(rule.id) || rule.isAboutAPart(of: endpoint)
            #expect(isAlone != isNeverAlone, "\(rule.id) is \(isAlone ? "" : "never ")broken alone")
        }
    }

    /// What cannot be broken without breaking another rule too.
    private static let neverAlone: Set<String> = [
        // More pictures than frames: two have one index, or an index lies beyond the end.
        "pixelengine.keyframes.frames.count-total",
        // Something else than text among the colours: neither is the list one of text.
        "pixelengine.animate.pixel_config.palette[].type", "pixelengine.keyframes.pixel_config.palette[].type",
        "pixelengine.generate-image.pixel_config.palette[].type", "pixelengine.pixelate.palette[].type",
    ]

    @Test func everyKindOfConstraintIsTried() {
        let tried = Set(Self.endpoints.flatMap(\.rules).map { String(describing: $0.constraint).prefix { $0 != "(" } })
        // Kept for documents to come: ``ConstraintTests`` tries it.
        #expect(!tried.contains("above"))
        #expect(tried.count == 36)
    }

    @Test func casesHaveNamesOfTheirOwn() {
        for endpoint in Self.endpoints.prefix(20) {
            for rule in endpoint.rules {
                let names = RuleCase.all(for: rule, of: endpoint).map(\.description)
                #expect(Set(names).count == names.count, "\(rule.id)")
            }
        }
    }
}

/// What came of a case.
private struct RuleOutcome {
    let tried: RuleCase
    /// What is not as it should be.
    let problems: [String]
    /// Whether the rule was broken, and no other.
    let isFoundAlone: Bool

    init(of tried: RuleCase) {
        self.tried = tried
        let findings = tried.report.findings
        let rule = tried.rule
        let own = findings.filter { $0.rule == rule.id }
        let errors = findings.filter { $0.severity == .error }
        let others = errors.filter { $0.rule != rule.id }
        isFoundAlone = own.count == 1 && others.isEmpty
        var problems: [String] = []
        switch tried.expectation {
        case .accepted:
            problems += (own + others).map { "found \($0.rule) at \($0.field): \($0.message)" }
        case .silent:
            problems += own.map { "found at \($0.field): \($0.message)" }
        case .refused, .warned:
            let severity: Rule.Severity = tried.expectation == .refused ? .error : .warning
            if own.count != 1 { problems.append("found \(own.count) times; also \(findings.map(\.rule))") }
            for finding in own { problems += Self.problems(of: finding, rule, severity) }
            for other in others {
                let isRelated =
                    tried.expectation == .refused
                    && tried.endpoint.rules.contains { $0.id == other.rule && $0.isRelated(to: rule) }
                if !isRelated { problems.append("found \(other.rule) at \(other.field) as well: \(other.message)") }
            }
        }
        self.problems = problems
    }

    /// What a finding does not say as it should.
    private static func problems(of finding: Finding, _ rule: Rule, _ severity: Rule.Severity) -> [String] {
        var problems: [String] = []
        if finding.severity != severity { problems.append("it is \(finding.severity)") }
        if finding.code != rule.code || finding.status != rule.status {
            problems.append("it has the code \(finding.code), \(finding.status)")
        }
        if finding.source != rule.source { problems.append("it cites another place") }
        if !finding.message.isMessage { problems.append("its message is “\(finding.message)”") }
        if finding.limit == nil, rule.constraint.hasLimit { problems.append("it tells no limit") }
        if finding.actual == nil, rule.constraint.hasActual { problems.append("it does not tell what was found") }
        if finding.field.root != rule.field.root, !rule.constraint.fields.map(\.root).contains(finding.field.root) {
            problems.append("it is found at \(finding.field)")
        }
        return problems
    }
}

extension Rule {
    /// Whether it limits the bytes of a file in a form: one that is too large makes the form too large.
    fileprivate func isAboutAPart(of endpoint: Endpoint) -> Bool {
        if case .byteCount = constraint { endpoint.body == .multipart } else { false }
    }

    /// Whether both speak of one field, so that one value may break them both.
    fileprivate func isRelated(to other: Rule) -> Bool {
        if case .bodyByteCount = constraint { return other.constraint.isAboutBytes }
        return !roots.isDisjoint(with: other.roots)
    }

    private var roots: Set<String> { Set(([field] + constraint.fields).map(\.root)).subtracting([""]) }
}

extension Constraint {
    fileprivate var isAboutBytes: Bool {
        switch self {
        case .byteCount, .totalByteCount, .bodyByteCount: true
        default: false
        }
    }

    /// Whether there is something to compare with.
    fileprivate var hasLimit: Bool {
        switch self {
        case .absent, .advice(.experimentalField), .advice(.ignoredField), .advice(.touchesBorder): false
        default: true
        }
    }

    /// Whether there is something that was found.
    fileprivate var hasActual: Bool {
        switch self {
        case .required: false
        default: hasLimit
        }
    }
}

extension String {
    /// Whether it reads as a sentence without its full stop, on one line.
    fileprivate var isMessage: Bool { count > 8 && last != "." && !contains(where: \.isNewline) }
}
