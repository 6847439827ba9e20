import PixelPreflight
import Pixelwright
import ServiceCatalog

// Text
extension RuleCases {
    mutating func values(_ values: [String]) {
        let path = rule.field
        // Other rules may hang on the value, so each has a sample of its own.
        for value in values {
            let condition = Condition.value(of: path, in: [value])
            let sample = SampleRequest(endpoint, when: rule.condition.map { .all([$0, condition]) } ?? condition)
            add(.accepted, value, .request(sample.request), plan: plans.last)
        }
        let others = field.type == .integer ? ["0", "2"] : ["", values[0] + "x", " " + values[0], "none of them"]
        for other in others { add(.refused, "“\(other)”", value: field.type.value(other)) }
        let upper = values[0].uppercased()
        if upper != values[0] { add(.refused, upper, value: .string(upper)) }
    }

    mutating func notValues(_ values: [String]) {
        for value in values { add(.refused, value, value: field.type.value(value)) }
        add(.accepted, "another", value: .string("16:9"))
    }

    mutating func notBlank() {
        add(.accepted, texts: ["a", " a ", "é", "。"])
        add(.refused, texts: ["", " ", "\t\n", "\u{3000}"])
    }

    mutating func length(_ range: ClosedRange<Int>) {
        let (lower, upper) = (range.lowerBound, range.upperBound)
        let path = rule.field
        func tryLength(_ count: Int, _ expectation: RuleCase.Expectation) {
            add(expectation, "\(count) characters") { sample in
                sample.put(path, .string(String(repeating: "é", count: count)))
                if count == 0 { sample.accompany(path) }
            }
        }
        if lower > 0 { tryLength(lower - 1, .refused) }
        tryLength(lower, .accepted)
        guard upper != .max else { return tryLength(10_000, .accepted) }
        tryLength(upper, .accepted)
        tryLength(upper + 1, .refused)
        // Two UTF-16 units each, as some services count.
        let pairs = String(repeating: "🐉", count: upper / 2 + 1)
        add(.refused, "\(upper / 2 + 1) dragons", value: .string(pairs))
    }

    mutating func color(_ form: Constraint.ColorForm) {
        add(.accepted, texts: ["#336699", "#a1B2c3", "#000000", "#FFFFFF"])
        let short = ["#369", "#369c", "#336699cc"]
        add(form == .any ? .accepted : .refused, texts: short)
        add(.refused, texts: ["336699", "#33669", "#3366991", "#33669g", "red", "", "#", "rgb(1,2,3)", "##33669"])
    }

    mutating func httpsURL() {
        add(
            .accepted,
            texts: [
                "https://example.com/knight.png", "https://example.com:8443/a?b=c#d", "HTTPS://EXAMPLE.COM/A.PNG",
                "https://192.0.2.1/a.png", "https://example.com",
            ])
        add(
            .refused,
            texts: [
                "http://example.com/knight.png", "ftp://example.com/knight.png", "https://", "https:///knight.png",
                "https://exa mple.com/knight.png", "https://example.com/the knight.png", "example.com/knight.png",
                "//example.com/knight.png", "", "https:example.com", "https://:443/knight.png",
                "https://example.com@/knight.png", "data:image/png;base64,AAAA",
            ])
    }

    mutating func uuid() {
        add(.accepted, texts: ["f47ac10b-58cc-4372-a567-0e02b2c3d479", "F47AC10B-58CC-4372-A567-0E02B2C3D479"])
        add(
            .refused,
            texts: [
                "f47ac10b58cc4372a5670e02b2c3d479", "f47ac10b-58cc-4372-a567-0e02b2c3d47",
                "f47ac10b-58cc-4372-a567-0e02b2c3d4799", "g47ac10b-58cc-4372-a567-0e02b2c3d479",
                "{f47ac10b-58cc-4372-a567-0e02b2c3d479}", "f47ac10b-58cc-4372-a5670e02b2c3d479-", "",
            ])
    }

    mutating func date() {
        add(.accepted, texts: ["2026-03-01", "2024-02-29", "2000-02-29", "2026-12-31"])
        add(
            .refused,
            texts: [
                "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00", "2026-1-1",
                "01.03.2026", "2026/03/01", "20260301", "2026-03-01T00:00:00Z", "today", "", "２０２６-03-01",
            ])
    }

    mutating func notBefore(_ start: String, days: Int) {
        let path = rule.field
        func put(_ first: String, _ last: String?) -> (inout SampleRequest) -> Void {
            { sample in
                sample.put(start, .string(first))
                if let last { sample.put(path, .string(last)) }
            }
        }
        // From here on 365 days end on 28 February 2026, as both ends count.
        let begin = "2025-03-01"
        add(.accepted, "the same day", put(begin, begin))
        add(.refused, "a day before", put(begin, "2025-02-28"))
        add(.accepted, "\(days + 1) days", put(begin, "2026-02-28"))
        add(.refused, "\(days + 2) days", put(begin, "2026-03-01"))
        let today = CivilDate("2026-02-28")
        add(.accepted, "\(days + 1) days that end today", today: today, put(begin, nil))
        add(.refused, "\(days + 2) days that end today", today: today, put("2025-02-28", nil))
        add(.refused, "a start of tomorrow", today: today, put("2026-03-01", nil))
        add(.accepted, "a start of tomorrow, today unknown", put("2026-03-01", nil))
        add(.accepted, "no start") { $0.put(path, .string(begin)) }
    }
}
