extension ProgressiveRobot {
    /// A heading of the document, and what all endpoints under it have in common.
    struct Section {
        /// The heading.
        let heading: String
        /// The least plan for all that stands under it; nil where any will do.
        var plan: LeastPlan?

        init(_ heading: String, plan: LeastPlan? = nil) {
            self.heading = heading
            self.plan = plan
        }
    }

    /// The least plan that may do something, and the document's words on it.
    struct LeastPlan {
        let name: String
        let section: String
        let quote: String

        init(_ name: String, section: String = "Subscription Tiers", _ quote: String) {
            self.name = name
            self.section = section
            self.quote = quote
        }
    }

    /// A price, and the document's words on it.
    struct Cost {
        let price: Price
        let section: String
        let quote: String?
        /// Whether credits can be missing for it: money is asked for elsewhere.
        let takesCredits: Bool

        init(
            _ price: Price, section: String = "Other Operation Costs", _ quote: String?, takesCredits: Bool = true
        ) {
            self.price = price
            self.takesCredits = takesCredits && price != .free
            self.section = section
            self.quote = quote
        }

        static let free = Cost(.free, nil)

        /// For what makes something and stands in no list of prices.
        static let undocumented = Cost(
            .undocumented("The document gives no price for this."), nil)
    }

    static func citation(_ section: String, _ quote: String) -> Citation {
        Citation(.progressiveRobot, section: section, quote: quote)
    }
}

extension ProgressiveRobot.Section {
    /// A row of a table of endpoints: `GET/api/keysList your API keys …`.
    ///
    /// The quotation is put together from the row, so that method and path stand once.
    ///
    /// - Parameter rest: What the row says behind the path.
    func row(
        _ name: String, _ method: Endpoint.Method, _ path: String, _ rest: String, _ summary: String,
        isPublic: Bool = false, body: Endpoint.Body? = nil, fields: [Field] = [], rules: [RuleDraft] = [],
        cost: ProgressiveRobot.Cost = .free, plan: ProgressiveRobot.LeastPlan? = nil, response: [ResponseField] = [],
        fileFormats: [MediaFormat] = [], errors: [String] = [], startsJob: Bool = false
    ) -> Endpoint {
        endpoint(
            name, method, path, summary, quote: "\(method.rawValue)\(path)\(rest)", isPublic: isPublic, body: body,
            fields: fields, rules: rules, cost: cost, plan: plan, response: response,
            fileFormats: fileFormats, errors: errors, startsJob: startsJob)
    }

    /// An endpoint with a heading of its own.
    ///
    /// - Parameters:
    ///   - body: How the body is written; nil for what the fields tell.
    ///   - plan: The least plan, where it is not that of all under the heading.
    ///   - errors: Codes besides those that follow from what the endpoint takes and costs.
    func endpoint(
        _ name: String, _ method: Endpoint.Method, _ path: String, _ summary: String, quote: String,
        isPublic: Bool = false, body: Endpoint.Body? = nil, fields: [Field] = [], rules: [RuleDraft] = [],
        cost: ProgressiveRobot.Cost = .free, plan: ProgressiveRobot.LeastPlan? = nil, response: [ResponseField] = [],
        fileFormats: [MediaFormat] = [], errors: [String] = [], startsJob: Bool = false
    ) -> Endpoint {
        let fields = ProgressiveRobot.pathFields(of: path) + fields
        let body = body ?? Endpoint.Body(of: fields)
        let plan = plan ?? self.plan
        var codes: [String] = isPublic ? [] : ["Unauthorized"]
        if !fields.isEmpty || body != .none { codes.append("Bad request") }
        if plan != nil { codes.append("Forbidden") }
        if fields.contains(where: \.namesSomethingKept) { codes.append("Not found") }
        if cost.takesCredits { codes.append("Not enough credits") }
        codes += errors.filter { !codes.contains($0) } + ["Rate limit exceeded", "Internal server error"]
        return Endpoint(
            .progressiveRobot, name, method, path, section: heading, summary, quote: quote, isPublic: isPublic,
            body: body, fields: fields, rules: ProgressiveRobot.rules(of: body, plan) + rules, price: cost.price,
            priceSection: cost.section, priceQuote: cost.quote, plan: plan?.name, response: response,
            fileFormats: fileFormats, errorCodes: codes, startsJob: startsJob, code: ("Bad request", 400))
    }
}

extension ProgressiveRobot {
    /// One field for each name in braces.
    fileprivate static func pathFields(of path: String) -> [Field] {
        path.split(separator: "/").compactMap { part in
            guard let open = part.firstIndex(of: "{"), let close = part.firstIndex(of: "}") else { return nil }
            let name = String(part[part.index(after: open)..<close])
            let isText = ["filename", "name", "token"].contains(name)
            return Field(
                name, isText ? .string : .integer, in: .path, required: true, quote: path,
                isText ? "" : "The id of the thing that is meant.")
        }
    }

    /// What holds for all bodies of a kind, and for the caller's plan.
    fileprivate static func rules(of body: Endpoint.Body, _ plan: LeastPlan?) -> [RuleDraft] {
        var rules: [RuleDraft] = []
        switch body {
        case .none: break
        case .json:
            rules.append(
                .rule("body-bytes", .bodyByteCount(1_000_000), section: "Rate Limits", quote: "Max JSON Body1 MB"))
        case .multipart:
            rules.append(
                .rule("body-bytes", .bodyByteCount(10_000_000), section: "Rate Limits", quote: "Max POST Body10 MB"))
        }
        if let plan {
            rules.append(
                .rule(
                    "plan", .plan(plan.name), code: "Forbidden", status: 403, section: plan.section,
                    quote: plan.quote))
        }
        return rules
    }
}

extension Endpoint.Body {
    /// What a request with these fields is written as.
    fileprivate init(of fields: [Field]) {
        if fields.contains(where: { $0.place == .part }) {
            self = .multipart
        } else {
            self = fields.contains { $0.place == .body } ? .json : .none
        }
    }
}

extension Field {
    /// Whether it names a file or an entry that may not be there.
    fileprivate var namesSomethingKept: Bool {
        place == .path || path == "job_id" || path == "generation_id" || path.hasSuffix("_filename")
            || path.hasSuffix("_filenames")
    }
}
