import ServiceCatalog
import Testing

@Suite struct ServiceTests {
    @Test func servicesAreFoundByTheirIDs() {
        #expect(Service.all.map(\.id) == ServiceID.allCases)
        for service in Service.all { #expect(Service.named(service.id) == service) }
    }

    @Test("names are unique in their service", arguments: ServiceID.allCases)
    func namesAreUnique(_ id: ServiceID) {
        let service = Service.named(id)
        #expect(service.endpoints.map(\.name).repeated == [])
        #expect(service.endpoints.map { "\($0.method.rawValue) \($0.path)" }.repeated == [])
        #expect(service.endpoints.flatMap(\.rules).map(\.id).repeated == [])
        #expect(service.behaviours.map(\.id).repeated == [])
        #expect(service.openQuestions.map(\.id).repeated == [])
        #expect(service.models.map(\.id).repeated == [])
        #expect(service.plans.map(\.name).repeated == [])
        #expect(service.errors.map { "\($0.code) \($0.status ?? 0)" }.repeated == [])
        for endpoint in service.endpoints {
            #expect(endpoint.fields.map(\.path).repeated == [], "\(endpoint.target)")
            #expect(endpoint.errorCodes.repeated == [], "\(endpoint.target)")
        }
    }

    @Test("ids begin with the service's name", arguments: ServiceID.allCases)
    func namesBeginWithTheService(_ id: ServiceID) {
        let service = Service.named(id)
        let ids =
            service.endpoints.flatMap(\.rules).map(\.id) + service.behaviours.map(\.id)
            + service.openQuestions.map(\.id)
        for id in ids { #expect(id.hasPrefix("\(service.id)."), "\(id)") }
    }

    @Test("what is found by name is what is listed", arguments: ServiceID.allCases)
    func listedIsFound(_ id: ServiceID) {
        let service = Service.named(id)
        for endpoint in service.endpoints {
            #expect(service.endpoint(named: endpoint.name) == endpoint)
            for field in endpoint.fields { #expect(endpoint.field(field.path) == field) }
        }
        for model in service.models { #expect(service.model(model.id) == model) }
        #expect(service.endpoint(named: "no-such-endpoint") == nil)
        #expect(service.model("no-such-model") == nil)
    }

    @Test("plans go up", arguments: ServiceID.allCases)
    func plansAscend(_ id: ServiceID) {
        let service = Service.named(id)
        for (lower, higher) in zip(service.plans, service.plans.dropFirst()) {
            #expect(lower.maximumFrames ?? 0 <= higher.maximumFrames ?? .max, "\(lower.name), \(higher.name)")
            #expect(lower.maximumSide ?? 0 <= higher.maximumSide ?? .max, "\(lower.name), \(higher.name)")
            #expect(lower.monthlyAmount ?? .zero <= higher.monthlyAmount ?? 1_000_000_000, "\(higher.name)")
        }
    }

    @Test("what a person reads is there, and is a sentence", arguments: ServiceID.allCases)
    func wordsAreThere(_ id: ServiceID) {
        let service = Service.named(id)
        for endpoint in service.endpoints { #expect(endpoint.summary.isSentence, "\(endpoint.target)") }
        for behaviour in service.behaviours { #expect(behaviour.meaning.isSentence, "\(behaviour.id)") }
        for error in service.errors {
            #expect(!error.cause.isEmpty, "\(error.code)")
            #expect(error.hint.isSentence, "\(error.code)")
        }
        for question in service.openQuestions {
            #expect(!question.question.isEmpty, "\(question.id)")
            #expect(question.decision.isSentence, "\(question.id)")
        }
    }

    @Test func polledServicesAreAskedNoMoreOftenThanTheyAllow() {
        for service in Service.all {
            #expect(service.polling.firstInterval <= service.polling.longestInterval)
            for limit in service.rateLimits where limit.scope == .key && limit.path == nil {
                #expect(service.polling.firstInterval * limit.count >= limit.seconds * 1000, "\(service.name)")
            }
        }
    }
}

extension [String] {
    /// Those that stand more than once.
    var repeated: [String] { Dictionary(grouping: self) { $0 }.filter { $0.value.count > 1 }.keys.sorted() }
}

extension String {
    /// Whether it begins with a capital, a figure or a quotation, and ends with a full stop.
    var isSentence: Bool {
        first.map { !$0.isLowercase || contains("`") } == true && (last == "." || last == "”" || last == ")")
            || first?.isLowercase == true && last == "."
    }
}
