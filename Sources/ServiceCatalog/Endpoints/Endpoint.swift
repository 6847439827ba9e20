/// Something that a service can be asked to do.
public struct Endpoint: Hashable, Sendable {
    /// Whose it is.
    public let service: ServiceID
    /// What targets call it: `animate` in `pixelengine/animate`.
    public let name: String
    /// The HTTP method.
    public let method: Method
    /// The path below the service's base URL, with parameters in braces.
    public let path: String
    /// The heading under which the document describes it.
    public let section: String
    /// What it does, in a sentence.
    public let summary: String
    /// The document's words on it: a sentence, or its row in a table.
    public let source: Citation
    /// Whether it needs no key.
    public let isPublic: Bool
    /// How its body is written.
    public let body: Body
    /// Everything that it takes.
    public let fields: [Field]
    /// Everything that must hold of a request.
    public let rules: [Rule]
    /// What it costs.
    public let price: Price
    /// Where the document says so; nil where it says nothing of a price.
    public let priceSource: Citation?
    /// The least plan that may use it; nil where any may.
    public let plan: String?
    /// The field whose values tell the kinds of request apart, for which pictures are held to different limits.
    public let variantField: String?
    /// The fields of the answer to a request that succeeds; of a list, those of one item stand under `name[].`.
    public let response: [ResponseField]
    /// The formats of the file that is the answer; empty where the answer is JSON.
    public let fileFormats: [MediaFormat]
    /// The codes of the errors that it documents.
    public let errorCodes: [String]
    /// Whether the answer is a job that goes on after it.
    public let startsJob: Bool
    /// Whether fields that are not described here may be right: those of a model are told by the service alone.
    public let takesFurtherFields: Bool

    /// An HTTP method.
    public enum Method: String, Hashable, Sendable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case delete = "DELETE"
    }

    /// How a body is written.
    public enum Body: String, Hashable, Sendable {
        case none
        case json
        /// `multipart/form-data`
        case multipart
    }

    /// - Parameters:
    ///   - code: The service's code for a request that breaks a rule which names none of its own, with its HTTP status.
    ///   - rules: What holds for the request as a whole.
    init(
        _ service: ServiceID, _ name: String, _ method: Method, _ path: String, section: String, _ summary: String,
        quote: String, isPublic: Bool = false, body: Body = .none, fields: [Field] = [], rules: [RuleDraft] = [],
        price: Price, priceSection: String? = nil, priceQuote: String? = nil, plan: String? = nil,
        variantField: String? = nil, response: [ResponseField] = [],
        fileFormats: [MediaFormat] = [], errorCodes: [String], startsJob: Bool = false,
        takesFurtherFields: Bool = false, code: (String, Int)
    ) {
        self.service = service
        self.name = name
        self.method = method
        self.path = path
        self.section = section
        self.summary = summary
        source = Citation(service, section: section, quote: quote)
        priceSource = priceQuote.map { Citation(service, section: priceSection ?? section, quote: $0) }
        self.isPublic = isPublic
        self.body = body
        self.fields = fields
        self.price = price
        self.plan = plan
        self.variantField = variantField
        self.response = response
        self.fileFormats = fileFormats
        self.errorCodes = errorCodes
        self.startsJob = startsJob
        self.takesFurtherFields = takesFurtherFields
        let origin = RuleOrigin(service: service, endpoint: name, section: section, code: code.0, status: code.1)
        self.rules = fields.flatMap { $0.rules(origin) } + rules.map { $0.rule(for: "", quote: "", origin) }
    }
}

extension Endpoint {
    /// `pixelengine/animate`
    public var target: String { "\(service.rawValue)/\(name)" }

    /// The field at a path; nil when there is none.
    public func field(_ path: String) -> Field? { fields.first { $0.path == path } }

    /// The fields that hold pictures.
    public var imageFields: [Field] { fields.filter(\.type.isImage) }

    /// Whether it takes a picture.
    public var takesImages: Bool { fields.contains { $0.type.isImage } }

    /// Whether a call may cost something.
    public var isPaid: Bool { price != .free }

    /// The values of ``variantField``; empty where there is none.
    public var variants: [String] {
        guard let variantField else { return [] }
        for rule in rules where rule.field == variantField {
            if case .values(let values) = rule.constraint { return values }
        }
        return []
    }

    /// The variant of a request that names none; nil where there is none, or one must be named.
    public var standardVariant: String? {
        variantField.flatMap { field($0)?.standard?.description }
    }
}
