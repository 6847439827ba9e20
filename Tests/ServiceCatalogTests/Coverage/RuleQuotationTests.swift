import ServiceCatalog
import Testing

/// What a rule holds a request to is what the words say that it quotes: the same numbers, the same values.
@Suite struct RuleQuotationTests {
    private static let rules = Service.all.flatMap(\.endpoints).flatMap(\.rules)

    @Test func numbersOfRulesStandInTheirQuotations() {
        for rule in Self.rules {
            let quote = rule.source.quote
            let missing = rule.constraint.numbers.filter { !$0.writtenForms.contains(where: quote.hasNumber) }
            #expect(
                missing.isEmpty != Self.unwrittenNumbers.keys.contains(rule.id), "\(rule.id): \(missing), “\(quote)”")
        }
    }

    /// Numbers that follow from the words, and are not in them.
    private static let unwrittenNumbers: [String: String] = [
        "pixelengine.keyframes.frames[].index.range": "the last of 20 frames has the index 19",
        "pixelengine.keyframes.frames.count": "total_frames ends at 20, and so does the list",
        "pixelengine.billing.end_date.order": "365 days that both count are 364 apart",
        "pixelengine.remove-background.rmbg_alpha_threshold.range": "0–255 is printed as 0255",
        "progressive-robot.generate.width.range": "4K is 3840 px wide",
        "progressive-robot.generate.height.range": "4K is 3840 px wide",
    ]

    @Test func valuesOfRulesStandInTheirQuotations() {
        for rule in Self.rules {
            let quote = rule.source.quote
            // Those of models are looked up with the models.
            let models = Set(Service.named(rule.source.document).models.map(\.id))
            let missing = rule.constraint.values.filter { !models.contains($0) && !quote.contains($0) }
            #expect(
                missing.isEmpty != Self.unwrittenValues.keys.contains(rule.id), "\(rule.id): \(missing), “\(quote)”")
        }
    }

    private static let unwrittenValues: [String: String] = [
        "progressive-robot.vote-community-prompt.vote.known": "1 is shown for “upvote”, so -1 is for “downvote”",
        "progressive-robot.create-checkout.tier.known": "the plans are listed in another table",
        "progressive-robot.generation-cost.model.known": "v2v is a row of the table below the heads that are quoted",
    ]

    @Test func standardsStandInTheirFieldsQuotations() {
        for endpoint in Service.all.flatMap(\.endpoints) {
            for field in endpoint.fields {
                guard let standard = field.standard, !Self.standardsSaidElsewhere.contains(field.path) else { continue }
                let isThere = standard.writtenForms.contains { field.quote.contains($0) }
                #expect(isThere, "\(endpoint.target) \(field.path): \(standard) is not in “\(field.quote)”")
            }
        }
    }

    /// The row of `pixel_config` has that of `pixel_config.colors`.
    private static let standardsSaidElsewhere: Set<String> = ["pixel_config.colors"]
}

extension Constraint {
    /// The numbers that a document must have written, so not those that stand for “any” or “some”.
    fileprivate var numbers: [Int] {
        let all: [Int] =
            switch self {
            case .range(let range), .length(let range), .count(let range), .side(let range):
                [range.lowerBound, range.upperBound]
            case .interval(let range): [range.lowerBound, range.upperBound].compactMap { Int(exactly: $0) }
            case .aspect(let ratio): [ratio]
            case .byteCount(let count), .totalByteCount(let count), .bodyByteCount(let count): [count]
            case .notBefore(_, let days): [days]
            default: []
            }
        return all.filter { $0 > 1 && $0 < .max }
    }

    /// The values that a document must have written.
    fileprivate var values: [String] {
        switch self {
        case .values(let values), .notValues(let values): values
        default: []
        }
    }
}

extension Int {
    /// As documents write it: `2000`, `2,000`, `5 MB`.
    fileprivate var writtenForms: [String] {
        var forms = [String(self)]
        var (rest, groups) = (self, [String]())
        while rest >= 1000 {
            groups.insert(String(String(rest % 1000 + 1000).dropFirst()), at: 0)
            rest /= 1000
        }
        forms.append(([String(rest)] + groups).joined(separator: ","))
        if isMultiple(of: 1_000_000) { forms.append("\(self / 1_000_000) MB") }
        return forms
    }
}

extension Literal {
    /// As documents write it: true and false may have capitals, numbers a fraction of zero.
    fileprivate var writtenForms: [String] {
        if case .number(let number) = self { [description, String(number)] } else { [description] }
    }
}

extension String {
    /// Whether a number stands here that is not a part of a longer one.
    fileprivate func hasNumber(_ number: String) -> Bool {
        ranges(of: number).contains { range in
            let before = self[..<range.lowerBound].last
            let after = self[range.upperBound...].first
            return before?.isNumber != true && before != "," && after?.isNumber != true
        }
    }
}
