import ServiceCatalog
import Testing

/// How much there is of everything. Who adds to the catalog changes these numbers on purpose; what goes missing by mistake
/// is noticed, even where its sentence is quoted by others too.
@Suite struct CountTests {
    @Test("nothing goes missing", arguments: zip(ServiceID.allCases, counts))
    func nothingIsMissing(_ id: ServiceID, _ expected: Counts) {
        let service = Service.named(id)
        let rules = service.endpoints.flatMap(\.rules)
        let found = Counts(
            endpoints: service.endpoints.count, fields: service.endpoints.flatMap(\.fields).count,
            errorRules: rules.count { $0.severity == .error }, advice: rules.count { $0.severity == .warning },
            errors: service.errors.count, plans: service.plans.count, models: service.models.count,
            behaviours: service.behaviours.count)
        #expect(found == expected)
    }

    private static let counts = [
        Counts(
            endpoints: 10, fields: 51, errorRules: 145, advice: 19, errors: 14, plans: 0, models: 7, behaviours: 55),
        Counts(endpoints: 11, fields: 23, errorRules: 48, advice: 3, errors: 9, plans: 3, models: 0, behaviours: 15),
        Counts(endpoints: 7, fields: 12, errorRules: 17, advice: 0, errors: 10, plans: 0, models: 132, behaviours: 23),
        Counts(
            endpoints: 129, fields: 258, errorRules: 550, advice: 9, errors: 8, plans: 6, models: 26, behaviours: 44),
    ]
}

struct Counts: Hashable, Sendable {
    var endpoints = 0
    var fields = 0
    var errorRules = 0
    var advice = 0
    var errors = 0
    var plans = 0
    var models = 0
    var behaviours = 0
}
