extension PixelDojo {
    /// A row of the table of image models.
    static func image(
        _ id: String, _ name: String, _ summary: String, _ price: ModelPrice, features: [String] = [],
        uses: [String] = [], limits: Model.Limits = .none
    ) -> Model {
        let quote = entry(id, name, summary, price, features, uses)
        return Model(
            id, name, .image, summary, price: price, features: features, useCases: uses, limits: limits,
            source: citation("Image Models (71 available)", quote))
    }

    /// A row of the table of video models.
    static func video(
        _ id: String, _ name: String, _ summary: String, _ price: ModelPrice, features: [String] = [],
        uses: [String] = [], limits: Model.Limits = .none
    ) -> Model {
        let quote = entry(id, name, summary, price, features, uses)
        return Model(
            id, name, .video, summary, price: price, features: features, useCases: uses, limits: limits,
            source: citation("Video Models (61 available)", quote))
    }

    /// A model's whole entry as the document writes it.
    ///
    /// It is put together from the row, so that each number stands once: looking the quotation up in the document
    /// checks every name, price and word of the row.
    private static func entry(
        _ id: String, _ name: String, _ summary: String, _ price: ModelPrice, _ features: [String], _ uses: [String]
    ) -> String {
        let lines = [
            "### \(name) (`\(id)`) \(summary)", "- Cost: \(cost(price))",
            features.isEmpty ? nil : "- Features: " + features.joined(separator: ", "),
            uses.isEmpty ? nil : "- Use cases: " + uses.joined(separator: ", "),
        ]
        return lines.compactMap(\.self).joined(separator: " ")
    }
}

extension PixelDojo {
    /// `2 credit(s) (by resolution: 1K=2, …)`: so much for a run by resolution; `standard` when none is named.
    static func sized(_ standard: Amount, _ options: KeyValuePairs<String, Amount>) -> ModelPrice {
        .byResolution(standard, options.map { Price.Option($0.key, $0.value) })
    }

    /// `4 credits/sec (by resolution: 720p=4, … /sec)`: so much for a second by resolution; `standard` when none is
    /// named.
    static func timed(_ standard: Amount, _ options: KeyValuePairs<String, Amount>) -> ModelPrice {
        .perSecondByResolution(standard, options.map { Price.Option($0.key, $0.value) })
    }

    /// `8 credit(s) (768p: 6s=8/10s=12; …)`: so much for a run by resolution and seconds; `standard` when neither is
    /// named.
    static func clips(
        _ standard: Amount, _ options: KeyValuePairs<String, KeyValuePairs<Int, Amount>>
    ) -> ModelPrice {
        .byResolutionAndSeconds(
            standard,
            options.flatMap { size in size.value.map { ModelPrice.Clip(size.key, seconds: $0.key, $0.value) } })
    }

    /// A price as the document writes it; empty for those of other services.
    private static func cost(_ price: ModelPrice) -> String {
        switch price {
        case .flat(let amount), .varying(let amount, _): "\(amount) credit(s)"
        case .perSecond(let amount): "\(amount) credits/sec"
        case .byResolution(let standard, let options): "\(standard) credit(s) (by resolution: \(list(options)))"
        case .perSecondByResolution(let standard, let options):
            "\(standard) credits/sec (by resolution: \(list(options)) /sec)"
        case .byResolutionAndSeconds(let standard, let clips): "\(standard) credit(s) (\(list(clips)))"
        default: ""
        }
    }

    private static func list(_ options: [Price.Option]) -> String {
        options.map { "\($0.value)=\($0.amount)" }.joined(separator: ", ")
    }

    private static func list(_ clips: [ModelPrice.Clip]) -> String {
        var sizes: [(resolution: String, costs: [String])] = []
        for clip in clips {
            if sizes.last?.resolution != clip.resolution { sizes.append((clip.resolution, [])) }
            sizes[sizes.count - 1].costs.append("\(clip.seconds)s=\(clip.amount)")
        }
        return sizes.map { "\($0.resolution): \($0.costs.joined(separator: "/"))" }.joined(separator: "; ")
    }
}
