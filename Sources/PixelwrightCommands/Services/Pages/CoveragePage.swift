import PixelwrightServices

/// The page that says of every sentence of the documents what became of it.
enum CoveragePage {
    /// The page's text.
    static var text: String {
        var page = Markdown()
        page.heading(1, "Coverage of the documents")
        page.paragraph(ServicePages.notice)
        page.paragraph(
            """
            Every sentence of the four documents that says something of requests, answers, prices or limits, what in the \
            catalog says the same, and the test that proves it. Sentences stand under the headings of their document, \
            in the order of the endpoints. \
            `ServiceCatalogTests/CitationTests/everySentenceIsQuoted` fails when a document says something that is in \
            none of these quotations: what may be left over are headings, heads of tables and samples, listed in \
            that test.
            """)
        writeCounts(to: &page)
        writeProofs(to: &page)
        for service in Service.all { write(service, to: &page) }
        return page.text
    }

    private static func writeCounts(to page: inout Markdown) {
        page.heading(2, "Counts")
        let kinds = Claim.Kind.allCases
        let rows = Service.all.map { service in
            let claims = Claim.all(of: service)
            return [
                "[\(service.name)](#\(service.id.heading.anchor))",
                String(claims.sections.reduce(0) { $0 + $1.sentences.count }),
            ] + kinds.map { kind in String(claims.count { $0.kind == kind }) } + [String(service.openQuestions.count)]
        }
        let sums =
            ["All"] + (1..<kinds.count + 3).map { column in String(rows.reduce(0) { $0 + (Int($1[column]) ?? 0) }) }
        page.table(
            ["Document", "Quotations"] + kinds.map(\.plural) + ["Open questions"], rows + [sums])
    }

    private static func writeProofs(to page: inout Markdown) {
        page.heading(2, "Proofs")
        page.table(
            ["Proof", "Test", "What it shows"],
            CoverageProof.allCases.map { [$0.rawValue, $0.test.asCode, $0.meaning] })
        page.paragraph(
            "*words* holds for every row. What a document leaves open stands on the [page](README.md) of its service.")
    }

    private static func write(_ service: Service, to page: inout Markdown) {
        page.heading(2, service.id.heading)
        for section in Claim.all(of: service).sections {
            page.heading(3, section.heading.escapedForMarkdown)
            page.table(
                ["The document's words", "In the catalog", "Proof"],
                section.sentences.map { sentence in
                    let proofs = CoverageProof.allCases.filter { proof in
                        sentence.claims.contains { CoverageProof($0) == proof }
                    }
                    return [
                        sentence.quote.quoted, sentence.claims.entries.joined(separator: "<br>"),
                        proofs.map(\.rawValue).joined(separator: ", "),
                    ]
                })
        }
    }
}

extension ServiceID {
    fileprivate var heading: String { "The document of \(Service.named(self).name)" }
}

extension Claim.Kind {
    fileprivate var plural: String {
        switch self {
        case .endpoint: "Endpoints"
        case .field: "Fields"
        case .rule: "Rules"
        case .price: "Prices"
        case .model: "Models"
        case .plan: "Plans"
        case .error: "Errors"
        case .rateLimit: "Rate limits"
        case .polling: "Intervals"
        case .behaviour: "Behaviours"
        }
    }
}

extension [Claim] {
    /// So many rules of one name are listed; more are told by the name and how many there are.
    private static var mostListed: Int { 8 }

    /// What one sentence became, for a cell of a table.
    fileprivate var entries: [String] {
        let rules = filter { $0.kind == .rule }.map(\.id)
        var entries: [String] = []
        for claim in self where claim.kind != .rule {
            // A field that has rules is named by them.
            let isNamed = claim.kind == .field && rules.contains { $0.hasPrefix(claim.ruleStem) }
            if !isNamed { entries.append("\(claim.kind.rawValue) \(claim.id.asCode)") }
        }
        let names = rules.map { $0.split(separator: ".").last.map(String.init) ?? $0 }
        var isTold: Set<String> = []
        for (rule, name) in zip(rules, names) {
            let count = names.count { $0 == name }
            if count <= Self.mostListed {
                entries.append(rule.asCode)
            } else if isTold.insert(name).inserted {
                entries.append("the rule \("….\(name)".asCode) of \(count) endpoints and fields")
            }
        }
        return entries
    }
}

extension Claim {
    /// How the rules of a field begin: `pixelengine.animate.prompt.` of `pixelengine/animate prompt`.
    fileprivate var ruleStem: String {
        id.map { $0 == "/" || $0 == " " ? "." : String($0) }.joined() + "."
    }
}
