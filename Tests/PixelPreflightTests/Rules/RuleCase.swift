import PixelPreflight
import Pixelwright
import ServiceCatalog

/// A request or a picture on one side of a rule's boundary, and what is to come of it.
struct RuleCase: Sendable {
    let rule: Rule
    let endpoint: Endpoint
    /// What is tried, in words: `2001 characters`.
    let tried: String
    let expectation: Expectation
    let subject: Subject
    /// The caller's plan; the highest unless a case says otherwise.
    var plan: Plan?
    /// The day of the request.
    var today: CivilDate?
    /// Whether pixels are looked at.
    var isDeep = false

    enum Expectation: String, Sendable {
        /// There is no error, and nothing is found by this rule.
        case accepted
        /// This rule finds an error.
        case refused
        /// This rule warns, and there is no error.
        case warned
        /// This rule finds nothing; others may.
        case silent
    }

    enum Subject: Sendable {
        case request(ServiceRequest)
        case picture([UInt8], Target)
    }
}

extension RuleCase: CustomStringConvertible {
    /// As lists have it: `sprite-ai.import.image.side: 15×16 px is refused`.
    var description: String { "\(rule.id): \(tried) is \(expectation.rawValue)" }
}

extension RuleCase {
    /// Everything that is tried for a rule, on both sides of its boundary.
    static func all(for rule: Rule, of endpoint: Endpoint) -> [RuleCase] {
        var cases = RuleCases(rule, endpoint)
        cases.make()
        return cases.list
    }

    /// Everything that is tried, of all services, in their order.
    static var all: [RuleCase] {
        Service.all.flatMap(\.endpoints).flatMap { endpoint in endpoint.rules.flatMap { all(for: $0, of: endpoint) } }
    }

    /// What preflight says of it.
    var report: PreflightReport {
        switch subject {
        case .request(let request):
            return configured(Preflight(Target(endpoint))).check(request)
        case .picture(let bytes, let target):
            return configured(Preflight(target)).check(bytes)
        }
    }

    private func configured(_ preflight: Preflight) -> Preflight {
        var preflight = preflight
        preflight.plan = plan
        preflight.today = today
        preflight.depth = isDeep ? .deep : .headers
        return preflight
    }
}
