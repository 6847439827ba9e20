import PixelwrightServices

/// What proves that an entry of the catalog says what its document says.
enum CoverageProof: String, CaseIterable {
    /// The words stand in the document.
    case words
    /// Requests and pictures on both sides of a rule's boundary.
    case boundary
    /// What paths and bodies take is described.
    case fields
    /// Prices reproduce the documents' examples.
    case formulas
    case endpointPrices = "endpoint prices"
    case assetPrices = "asset prices"
    case modelPrices = "model prices"
    case priceNumbers = "price numbers"
    /// There are as many models as the document counts.
    case models
    case plans
    case errors
    case intervals

    /// The test, as `Target/Suite/function`.
    var test: String {
        switch self {
        case .words: "ServiceCatalogTests/CitationTests/quotationsAreExact"
        case .boundary: "PixelPreflightTests/RuleBoundaryTests/rules"
        case .fields: "ServiceCatalogTests/EndpointTests/fieldsStandWhereTheBodyHasThem"
        case .formulas: "ServiceCatalogTests/PriceExampleTests/formulas"
        case .endpointPrices:
            "ServiceCatalogTests/PriceExampleTests/thePricesThatPixelEngineStatesAreThoseOfItsEndpoints"
        case .assetPrices: "ServiceCatalogTests/PriceExampleTests/spritesCostOneTokenOrFour"
        case .modelPrices: "PixelPreflightTests/QuoteTests/models"
        case .priceNumbers: "ServiceCatalogTests/PriceQuotationTests/theNumbersOfEveryPriceStandInItsQuotation"
        case .models: "ServiceCatalogTests/ModelTests/thereAreAsManyModelsAsTheDocumentsCount"
        case .plans: "ServiceCatalogTests/ServiceTests/plansAscend"
        case .errors: "ServiceCatalogTests/EndpointTests/plansAndErrorsAreThoseOfTheService"
        case .intervals: "ServiceCatalogTests/ServiceTests/polledServicesAreAskedNoMoreOftenThanTheyAllow"
        }
    }

    /// What the test does, in a sentence.
    var meaning: String {
        switch self {
        case .words: "The words stand in the document to the letter, and what they say is read from them."
        case .boundary:
            "For every rule, requests or pictures just within it pass and just beyond it are refused with its code."
        case .fields: "Fields of bodies, forms, queries and paths stand where the endpoint has them."
        case .formulas: "Every example of the price formula comes out, unrounded and rounded."
        case .endpointPrices: "Endpoints cost what their sections state."
        case .assetPrices: "Each kind of asset costs what the table states."
        case .modelPrices: "Runs of models cost what their entries state, by run, second, resolution and clip."
        case .priceNumbers: "Every number of a price stands in the words that are quoted for it."
        case .models: "There are as many models as the document says or lists."
        case .plans: "Plans are in order, and each allows what the one below it does."
        case .errors: "Every code that an endpoint may answer is one of the table."
        case .intervals: "Asking about jobs keeps to the rate limits."
        }
    }

    init(_ claim: Claim) {
        self =
            switch claim.kind {
            case .endpoint, .behaviour: .words
            case .field: .fields
            case .rule: .boundary
            case .price:
                switch claim.source.document {
                case .pixelEngine: .endpointPrices
                case .spriteAI: .assetPrices
                case .pixelDojo: .modelPrices
                case .progressiveRobot: claim.isOfFormula ? .formulas : .priceNumbers
                }
            case .model: .models
            case .plan: .plans
            case .error: .errors
            case .rateLimit, .polling: .intervals
            }
    }
}

extension Claim {
    /// Whether it is the price of a model, or of what models are run by.
    fileprivate var isOfFormula: Bool {
        let service = Service.named(source.document)
        if service.model(id) != nil { return true }
        guard case .byModel? = service.endpoints.first(where: { $0.target == id })?.price else { return false }
        return true
    }
}
