@testable import PixelPreflight
import Pixelwright
import ServiceCatalog
import Testing

/// Kinds of constraints that no rule has at present, on fields of rules that there are.
@Suite struct ConstraintTests {
    @Test("a number above another's", arguments: [(7.0, true), (6.0, false), (5.999, false), (-1.0, false)])
    func above(_ number: Double, _ isTaken: Bool) throws {
        let endpoint = try Target(parsing: "progressive-robot/edit-trim").endpoint
        let request = ServiceRequest(endpoint, body: ["start_seconds": .integer(6), "end_seconds": .number(number)])
        let field = try #require(endpoint.field("end_seconds"))
        let check = ValueCheck(field: field, value: .number(number), request: request)
        #expect((check.violation(of: .above(field: "start_seconds")) == nil) == isTaken)
        #expect(check.violation(of: .above(field: "volume")) == nil, "there is nothing to compare with")
    }

    @Test(
        "colours of any form",
        arguments: [
            ("#369", true), ("#369c", true), ("#336699", true), ("#336699CC", true), ("369", false), ("#36", false),
            ("#33669", false), ("#3366990", false), ("#36x", false), ("", false), ("#", false),
        ])
    func colorOfAnyForm(_ text: String, _ isTaken: Bool) throws {
        let endpoint = try Target(parsing: "pixelengine/animate").endpoint
        let field = try #require(endpoint.field("matte_color"))
        let check = ValueCheck(field: field, value: .string(text), request: ServiceRequest(endpoint))
        #expect((check.violation(of: .color(.any)) == nil) == isTaken)
    }
}
