import ServiceCatalog
import TestSupport
import Testing

/// The documents and the catalog say the same: nothing is quoted that is not there, nothing that is there is left out.
@Suite(.needsDocuments)
struct CitationTests {
    @Test("every quotation stands in its document, to the letter but for white space", arguments: ServiceID.allCases)
    func quotationsAreExact(_ id: ServiceID) throws {
        let service = Service.named(id)
        let document = try #require(Document(of: service.id))
        for citation in Set(service.citations) {
            #expect(citation.document == service.id)
            #expect(!citation.quote.folded.isEmpty, "\(citation.section) is cited without words")
            #expect(document.contains(citation.quote), "“\(citation.quote)”, cited from \(citation.section)")
        }
    }

    /// A sentence that is new in a document, or whose rule is taken out of the catalog, is in no quotation.
    @Test(
        "all that a document says is quoted, but for its headings, tables' heads and samples",
        arguments: ServiceID.allCases)
    func everySentenceIsQuoted(_ id: ServiceID) throws {
        let service = Service.named(id)
        let document = try #require(Document(of: service.id))
        let found = Set(document.remainder(after: service.citations.map(\.quote)).map(Remainder.entry))
        let allowed = Set(Remainder.allowed(for: service.id))
        for entry in found.subtracting(allowed).sorted() {
            Issue.record(
                """
                \(service.name)'s document says something that no quotation of the catalog covers: \(entry). Add what it \
                means to the catalog or, if it is a heading or a sample, the entry to Remainder.
                """)
        }
        for entry in allowed.subtracting(found).sorted() {
            Issue.record("\(service.name)'s remainder no longer has “\(entry)”: take it out of Remainder.")
        }
    }

    @Test("taking a quotation out of the catalog leaves words that are not allowed", arguments: ServiceID.allCases)
    func coverageNoticesAMissingRule(_ id: ServiceID) throws {
        let service = Service.named(id)
        let document = try #require(Document(of: service.id))
        let quotations = Set(service.citations.map(\.quote.folded))
        let allowed = Set(Remainder.allowed(for: service.id))
        // Words that other quotations have too, such as those of one rule in two endpoints, are not missed.
        let alone = quotations.filter { one in !quotations.contains { $0 != one && !$0.isDisjoint(from: one) } }
        #expect(alone.count > quotations.count / 3)
        for quotation in alone.sorted().prefix(12) {
            let rest = document.remainder(after: quotations.subtracting([quotation])).map(Remainder.entry)
            #expect(!allowed.isSuperset(of: rest), "nobody would miss “\(quotation)”")
        }
    }

    @Test func coverageNoticesANewSentence() throws {
        for service in Service.all {
            let document = try #require(Document(of: service.id))
            let longer = Document(text: document.text + " Pictures may not show cats.")
            let rest = Set(longer.remainder(after: service.citations.map(\.quote)).map(Remainder.entry))
            #expect(!rest.isSubset(of: Remainder.allowed(for: service.id)))
        }
    }
}

extension String {
    /// Whether neither text holds the other or begins as it does.
    fileprivate func isDisjoint(from other: String) -> Bool {
        !contains(other) && !other.contains(self) && prefix(16) != other.prefix(16)
    }
}
