extension Amount {
    /// `1 token`, `20 credits`
    package func words(_ unit: Service.Unit) -> String {
        "\(self) \(self == 1 ? String(unit.rawValue.dropLast()) : unit.rawValue)"
    }
}

extension Price {
    /// In words: `20 credits`, `by the model that model names`.
    package func words(_ unit: Service.Unit) -> String {
        switch self {
        case .free: "free"
        case .flat(let amount): amount.words(unit)
        case .byValue(let field, let prices): "by \(field.asCode): \(prices.words(unit))"
        case .byModel(let field, let times):
            "that of the model in \(field.asCode)" + (times.map { ", times \($0.asCode)" } ?? "")
        case .byPathModel: "that of the model"
        case .byTime(let amount, let seconds, let field, let minimum, let isApproximate):
            "\(isApproximate ? "about " : "")\(amount.words(unit)) for each \(seconds.secondsInWords) of "
                + (field?.asCode ?? "the result") + atLeast(minimum)
        case .byCount(let amount, let field, let minimum):
            "\(amount.words(unit)) for each \(field.map { "item of \($0.asCode)" } ?? "result")" + atLeast(minimum)
        case .undocumented(let words): "unknown: “\(words)”"
        }
    }

    /// The same in a few words, for tables.
    package func shortWords(_ unit: Service.Unit) -> String {
        switch self {
        case .byValue(let field, let prices):
            "\(prices.map(\.amount).min() ?? 0) to \((prices.map(\.amount).max() ?? 0).words(unit)) by \(field.asCode)"
        case .undocumented: "unknown"
        default: words(unit)
        }
    }

    /// The kind's name in JSON.
    package var kind: String {
        switch self {
        case .free: "free"
        case .flat: "flat"
        case .byValue: "by_value"
        case .byModel: "by_model"
        case .byPathModel: "by_path_model"
        case .byTime: "by_time"
        case .byCount: "by_count"
        case .undocumented: "undocumented"
        }
    }

    private func atLeast(_ minimum: Amount?) -> String {
        minimum.map { $0 == 0 ? "" : ", at least \($0)" } ?? ""
    }
}

extension ModelPrice {
    /// In words: `2 credits`, `4 credits a second: 720p 4, 1080p 6`.
    package func words(_ unit: Service.Unit) -> String {
        switch self {
        case .flat(let amount): amount.words(unit)
        case .byResolution(let standard, let options): "\(standard.words(unit)); \(options.list)"
        case .perSecond(let amount): "\(amount.words(unit)) a second"
        case .perSecondByResolution(let standard, let options):
            "\(standard.words(unit)) a second; \(options.list)"
        case .byResolutionAndSeconds(let standard, let clips):
            "\(standard.words(unit)); "
                + clips.map { "\($0.resolution) \($0.seconds) s: \($0.amount)" }.joined(separator: ", ")
        case .formula(let base, let perFrame, let perStep):
            "\(base) + frames × \(perFrame) + steps × \(perStep) \(unit.rawValue), rounded up"
        case .varying(let amount, _): "\(amount.words(unit)), varying"
        }
    }

    /// The kind's name in JSON.
    package var kind: String {
        switch self {
        case .flat: "flat"
        case .byResolution: "by_resolution"
        case .perSecond: "per_second"
        case .perSecondByResolution: "per_second_by_resolution"
        case .byResolutionAndSeconds: "by_resolution_and_seconds"
        case .formula: "formula"
        case .varying: "varying"
        }
    }
}

extension [Price.Option] {
    /// `1K: 2, 2K: 4`
    fileprivate var list: String { map { "\($0.value): \($0.amount)" }.joined(separator: ", ") }

    /// `1 token for a, b; 4 tokens for c`
    fileprivate func words(_ unit: Service.Unit) -> String {
        let amounts = reduce(into: [Amount]()) { if !$0.contains($1.amount) { $0.append($1.amount) } }
        return amounts.map { amount in
            "\(amount.words(unit)) for " + filter { $0.amount == amount }.map(\.value.asCode).joined(separator: ", ")
        }.joined(separator: "; ")
    }
}

extension DocumentedError.Advice {
    /// What a client does, in a few words.
    package var words: String {
        switch self {
        case .correct: "changes the request"
        case .authorize: "asks for another key"
        case .pay: "asks for credits or another plan"
        case .wait: "waits, then sends the same again"
        case .retry: "sends the same again, once it is sure that nothing was paid for"
        case .abandon: "gives up"
        }
    }
}
