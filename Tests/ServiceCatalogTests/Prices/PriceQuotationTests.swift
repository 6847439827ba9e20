import ServiceCatalog
import Testing

@Suite struct PriceQuotationTests {
    /// Quotations are looked up in their documents, so a price whose numbers are those of its quotation is the document's.
    @Test func theNumbersOfEveryPriceStandInItsQuotation() throws {
        var count = 0
        for service in Service.all {
            for endpoint in service.endpoints where !endpoint.price.numbers.isEmpty {
                let quote = try #require(endpoint.priceSource?.quote, "\(endpoint.target) has a price without words")
                let said = quote.numbers
                for number in endpoint.price.numbers {
                    #expect(said.contains(number), "\(endpoint.target): “\(quote)” does not say \(number)")
                }
                count += 1
            }
        }
        #expect(count > 20)
    }
}

extension Price {
    /// The amounts in it and the seconds that they are for, as a document writes them; minutes are words there.
    fileprivate var numbers: [String] {
        switch self {
        case .free, .undocumented, .byModel, .byPathModel, .byValue: []
        case .flat(let amount): [amount.description]
        case .byTime(let amount, let seconds, _, let minimum, _):
            [amount.description] + (seconds == 60 ? [] : [String(seconds)]) + (minimum.map { [$0.description] } ?? [])
        case .byCount(let amount, _, let minimum): [amount.description, minimum.description]
        }
    }
}

extension String {
    /// The numbers in it, digits and points between them.
    fileprivate var numbers: Set<String> {
        Set(split { !$0.isNumber && $0 != "." }.map { $0.hasSuffix(".") ? String($0.dropLast()) : String($0) })
    }
}
