import PixelwrightServices

/// The page on one service: all that the catalog holds of it.
struct ServicePage {
    let service: Service
    var page = Markdown()

    /// The page's text.
    static func text(_ service: Service) -> String {
        var page = ServicePage(service: service)
        page.write()
        return page.page.text
    }

    private init(service: Service) { self.service = service }

    /// The headings of the parts besides endpoints.
    static let parts = (
        plans: "Plans", endpoints: "Endpoints", models: "All models", errors: "All errors",
        behaviours: "What else is said", questions: "What is left open"
    )

    private mutating func write() {
        page.heading(1, service.name)
        page.paragraph(ServicePages.notice)
        writeFacts()
        writeContents()
        writePlans()
        page.heading(2, Self.parts.endpoints)
        for group in service.sections { write(group) }
        writeModels()
        writeErrors()
        writeBehaviours()
        writeQuestions()
    }
}

// What the service is
extension ServicePage {
    private mutating func writeFacts() {
        let key = service.keyPrefix.map { ", begins with \($0.asCode)" } ?? ""
        var rows = [
            ["Name in targets", service.id.rawValue.asCode],
            ["Base URL", service.baseURL.asCode],
            ["Key", "in the header `Authorization: Bearer KEY`\(key)"],
            ["Unit", service.unit.rawValue],
            ["Jobs are asked about", "\(service.polling.words): \(service.polling.source.quote.quoted)"],
        ]
        rows += service.rateLimits.map { ["Rate limit", "\($0.words): \($0.source.quote.quoted)"] }
        if service.rateLimits.isEmpty { rows.append(["Rate limit", "No number is documented."]) }
        rows += [
            ["Results are kept", hours(service.retentionHours)],
            ["Addresses of results work", hours(service.signedURLHours)],
        ]
        page.table(["What", "How it is"], rows)
    }

    private func hours(_ count: Int?) -> String {
        count.map { "for \($0.counted("hour"))" } ?? "how long is not documented"
    }

    private mutating func writeContents() {
        var lines = service.sections.map { section in
            "[\(section.heading.escapedForMarkdown)](#\(section.heading.anchor)): "
                + section.endpoints.map(\.name.asCode).joined(separator: ", ")
        }
        let others = [
            (Self.parts.models, service.models.count), (Self.parts.errors, service.errors.count),
            (Self.parts.behaviours, service.behaviours.count), (Self.parts.questions, service.openQuestions.count),
        ]
        lines += others.filter { $0.1 > 0 }.map { "[\($0.0)](#\($0.0.anchor)): \($0.1)" }
        page.paragraph(
            "\(service.endpoints.count.counted("endpoint")) with \(service.ruleCount.counted("rule")), by the headings of "
                + "the document:")
        page.list(lines)
    }

    private mutating func writePlans() {
        guard !service.plans.isEmpty else { return }
        page.heading(2, Self.parts.plans)
        page.table(
            ["Plan", "Each month", "Longer side of a video", "Frames of a video", "Watermark", "The document's words"],
            service.plans.map { plan in
                [
                    plan.name.asCode, plan.monthlyAmount?.words(service.unit) ?? "",
                    plan.maximumSide.map { "\($0) px" } ?? "", plan.maximumFrames.map(String.init) ?? "",
                    plan.hasWatermark ? "yes" : "", plan.source.quote.quoted,
                ]
            })
    }
}

// What is not about one endpoint
extension ServicePage {
    private mutating func writeModels() {
        guard !service.models.isEmpty else { return }
        page.heading(2, Self.parts.models)
        for kind in Model.Kind.allCases {
            let models = service.models.filter { $0.kind == kind }
            guard !models.isEmpty else { continue }
            page.heading(3, "Models: \(kind.rawValue)")
            page.table(
                ["Model", "Name", "Price of a run", "What it is", "Features", "Good for", "Limits"],
                models.map { model in
                    [
                        model.id.asCode, model.name.escapedForMarkdown,
                        (model.price?.words(service.unit) ?? "that of its endpoint").escapedForMarkdown,
                        model.summary.escapedForMarkdown, model.features.joined(separator: ", ").escapedForMarkdown,
                        model.useCases.joined(separator: ", ").escapedForMarkdown,
                        model.limits.words.escapedForMarkdown,
                    ]
                })
        }
    }

    private mutating func writeErrors() {
        page.heading(2, Self.parts.errors)
        page.table(
            ["Code", "Status", "What it comes of", "A client", "What to do", "The document's words"],
            service.errors.map { error in
                [
                    error.code.asCode, error.status.map(String.init) ?? "of a job", error.cause.proseAsMarkdown,
                    error.advice.words, error.hint.proseAsMarkdown, error.source.quote.quoted,
                ]
            })
    }

    private mutating func writeBehaviours() {
        guard !service.behaviours.isEmpty else { return }
        page.heading(2, Self.parts.behaviours)
        page.paragraph("Nothing that is sent can break these, so nothing checks them; clients keep to them.")
        page.table(
            ["Id", "What it means", "The document's words", "Under the heading"],
            service.behaviours.map { behaviour in
                [
                    behaviour.id.asCode, behaviour.meaning.proseAsMarkdown, behaviour.source.quote.quoted,
                    behaviour.source.section.escapedForMarkdown,
                ]
            })
    }

    private mutating func writeQuestions() {
        guard !service.openQuestions.isEmpty else { return }
        page.heading(2, Self.parts.questions)
        page.paragraph("Where the document is silent or says two things, and what is done here.")
        page.table(
            ["Id", "What is open", "What is decided"],
            service.openQuestions.map {
                [$0.id.asCode, $0.question.proseAsMarkdown, $0.decision.proseAsMarkdown]
            })
    }
}

extension Polling {
    /// `after 2 s, then up to every 10 s`
    var words: String {
        firstInterval == longestInterval
            ? "every \(firstInterval.millisecondsInWords)"
            : "after \(firstInterval.millisecondsInWords), later every \(longestInterval.millisecondsInWords)"
    }
}

extension RateLimit {
    /// `60 calls in 60 seconds by one key`
    var words: String {
        let whose = scope == .key ? "with one key" : "from one address"
        return "\(count.counted("call"))\(path.map { " of \($0.asCode)" } ?? "") in \(seconds.secondsInWords) \(whose)"
    }
}

extension Model.Limits {
    /// `3 to 15 seconds; 720p, 1080p; 1 to 7 reference images`; empty where nothing is said.
    var words: String {
        let images = referenceImages.map { range in
            range.lowerBound == range.upperBound || range.lowerBound == 0
                ? "at most \(range.upperBound) reference images"
                : "\(range.lowerBound) to \(range.upperBound) reference images"
        }
        return [lengths?.description, resolutions.isEmpty ? nil : resolutions.joined(separator: ", "), images]
            .compactMap(\.self).joined(separator: "; ")
    }
}
