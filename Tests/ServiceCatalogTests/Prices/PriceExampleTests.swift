import ServiceCatalog
import TestSupport
import Testing

/// Every price that a document works out or shows comes out of the catalog's numbers.
@Suite struct PriceExampleTests {
    @Test("formula examples come out, unrounded and rounded, for 41 frames and 4 steps", .needsDocuments)
    func formulas() throws {
        let document = try #require(Document(of: .progressiveRobot))
        var count = 0
        for model in Service.named(.progressiveRobot).models {
            guard case .formula(let base, let perFrame, let perStep) = model.price else { continue }
            let exact = try #require(perFrame.times(41)?.adding(base)?.adding(perStep.times(4) ?? .zero))
            let example = Self.contradictions[model.id] ?? "\(exact) → \(exact.roundedUp) credits"
            // The columns of the row, run together: base, frame, step, example.
            let row = "\(model.id)\(base)\(perFrame.cents)\(perStep.cents)\(example)"
            #expect(document.contains(row), "\(row)")
            #expect(model.priceSource?.quote == row)
            count += 1
        }
        #expect(count == 22)
    }

    /// What the document prints where its own rates give something else.
    private static let contradictions = [
        "animatediff": "8.8 → 9 credits", "ltx-camera": "17.15 → 18 credits", "ltx-flf": "18.55 → 19 credits",
        "ltx-control": "18.55 → 19 credits", "echomimic": "18.55 → 19 credits",
    ]

    @Test func examplesThatDoNotFollowFromTheirRatesAreAnOpenQuestion() {
        let service = Service.named(.progressiveRobot)
        let question = service.openQuestions.first { $0.id == "progressive-robot.example-prices" }?.question ?? ""
        for (id, printed) in Self.contradictions {
            #expect(question.contains(id), "\(id)")
            #expect(question.contains(printed.prefix { $0 != " " }), "\(id)")
        }
    }

    @Test func exampleAnswersThatGiveOtherPricesAreOpenQuestions() throws {
        let service = Service.named(.progressiveRobot)
        guard case .formula(let base, let perFrame, let perStep) = service.model("wan-t2v")?.price else {
            Issue.record("wan-t2v has a formula")
            return
        }
        let price = perFrame.times(41)?.adding(base)?.adding(perStep.times(4) ?? .zero)?.roundedUp
        #expect(price == 21)
        // The sample answer to such a request says 14.
        #expect(service.openQuestions.contains { $0.question.contains("14 credits") && $0.question.contains("21") })
    }

    @Test(
        "image models cost what the table of operations says",
        arguments: [("sd15", 2), ("flux", 5), ("flux-dev", 8), ("flux-edit", 6)])
    func imageModels(_ id: String, _ credits: Int) {
        #expect(Service.named(.progressiveRobot).model(id)?.price == .flat(Amount(thousandths: credits * 1000)))
    }

    @Test func thePricesThatPixelEngineStatesAreThoseOfItsEndpoints() {
        let service = Service.named(.pixelEngine)
        let prices: [String: Price] = [
            "animate": .flat(20), "keyframes": .flat(24), "remove-background": .flat(2), "pixelate": .free,
            "cancel": .free, "enhance-prompt": .free, "balance": .free, "billing": .free, "job": .free,
            "generate-image": .byModel(field: "model", times: nil),
        ]
        #expect(Dictionary(uniqueKeysWithValues: service.endpoints.map { ($0.name, $0.price) }) == prices)
        let models = service.models.filter { $0.kind == .image }
        #expect(models.map(\.id) == ["nb_flash", "nb_pro", "oai_gpt2_low", "oai_gpt2_medium", "oai_gpt2_high"])
        #expect(models.map(\.price) == [.flat(10), .flat(30), .flat(6), .flat(12), .flat(36)])
    }

    @Test func spritesCostOneTokenOrFour() {
        guard case .byValue("asset_type", let options) = Service.named(.spriteAI).endpoint(named: "generate")?.price
        else {
            Issue.record("a sprite is paid by its asset type")
            return
        }
        #expect(options.filter { $0.amount == 1 }.map(\.value) == ["character", "item", "creature"])
        #expect(options.filter { $0.amount == 4 }.map(\.value) == ["tile", "background", "ui", "effect"])
    }

    /// Names, prices, features and uses stand in each model's quotation, which is put together from them and is looked up
    /// in the document; these are the kinds of prices that there are.
    @Test func pricesOfPixelDojoAreOfTheirKinds() {
        let models = Service.named(.pixelDojo).models
        var kinds: [String: Int] = [:]
        for model in models {
            guard let price = model.price else { continue }
            kinds["\(model.kind.rawValue) \(price.kind)", default: 0] += 1
        }
        #expect(kinds.values.reduce(0, +) == models.count)
        #expect(kinds["video per second", default: 0] + kinds["video per second by resolution", default: 0] == 27)
        #expect(kinds["video by resolution and seconds"] == 2)
        #expect(kinds["image varying"] == 3)
    }

    @Test func everyPriceIsMoreThanNothing() {
        for model in Service.all.flatMap(\.models) {
            for amount in model.price?.amounts ?? [] { #expect(amount > .zero, "\(model.id)") }
        }
    }
}

extension Amount {
    /// As a table's column has it: with two digits after the point, or empty for nothing.
    fileprivate var cents: String {
        guard self != .zero else { return "" }
        let digits = String(thousandths / 10 % 100)
        return "\(thousandths / 1000).\(digits.count < 2 ? "0" : "")\(digits)"
    }
}

extension ModelPrice {
    fileprivate var kind: String {
        switch self {
        case .flat: "flat"
        case .byResolution: "by resolution"
        case .perSecond: "per second"
        case .perSecondByResolution: "per second by resolution"
        case .byResolutionAndSeconds: "by resolution and seconds"
        case .formula: "formula"
        case .varying: "varying"
        }
    }

    /// All amounts in it that must not be nothing.
    fileprivate var amounts: [Amount] {
        switch self {
        case .flat(let amount), .perSecond(let amount), .varying(let amount, _), .formula(let amount, _, _): [amount]
        case .byResolution(let amount, let options), .perSecondByResolution(let amount, let options):
            [amount] + options.map(\.amount)
        case .byResolutionAndSeconds(let amount, let clips): [amount] + clips.map(\.amount)
        }
    }
}
