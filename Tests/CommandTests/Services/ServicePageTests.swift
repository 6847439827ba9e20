import Foundation
import PixelwrightServices
import TestSupport
import Testing

@testable import PixelwrightCommands

@Suite("Pages on services")
struct ServicePageTests {
    @Test func theCommittedPagesAreCurrent() {
        for page in ServicePages.all {
            let committed = PackageFolder.bytes("docs/services/\(page.name)").map {
                String(decoding: $0, as: UTF8.self)
            }
            #expect(
                committed == page.text,
                "docs/services/\(page.name) is not what the catalog says; write it anew: \(ServicePages.command)")
        }
    }

    @Test(arguments: ServiceID.allCases) func everythingInTheCatalogStandsOnItsPage(id: ServiceID) {
        let service = Service.named(id)
        let page = ServicePages.page(on: service).text
        let names =
            service.endpoints.map(\.target) + service.endpoints.flatMap { $0.rules.map(\.id) }
            + service.models.map(\.id)
            + service.plans.map(\.name) + service.errors.map(\.code) + service.behaviours.map(\.id)
            + service.openQuestions.map(\.id)
        for name in names { #expect(page.contains("`\(name)`"), "\(name)") }
        for endpoint in service.endpoints {
            for field in endpoint.fields {
                #expect(page.contains("`\(field.path)`"), "\(endpoint.target) \(field.path)")
            }
            for field in endpoint.response {
                #expect(page.contains("`\(field.path)`"), "\(endpoint.target) \(field.path)")
            }
        }
    }

    @Test(arguments: ServiceID.allCases) func everyQuotationStandsInTheCoverage(id: ServiceID) {
        let service = Service.named(id)
        let page = CoveragePage.text
        for citation in Set(service.citations) {
            #expect(page.contains("| \(citation.quote.quoted) |"), "\(citation.quote)")
        }
    }

    @Test func everyRowOfATableHasAsManyCellsAsItsHead() {
        for page in ServicePages.all {
            var columns: Int?
            for line in page.text.split(separator: "\n", omittingEmptySubsequences: false) {
                guard line.hasPrefix("| ") else {
                    columns = nil
                    continue
                }
                let bars = line.replacing("\\|", with: "").count { $0 == "|" }
                #expect(bars == columns ?? bars, "\(page.name): \(line)")
                columns = columns ?? bars
            }
        }
    }

    @Test func everyLinkLeadsToAHeadingOrAPage() {
        let pages = ServicePages.all
        for page in pages {
            let headings = page.text.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
                String(line.drop { $0 == "#" }.dropFirst()).anchor
            }
            for match in page.text.matches(of: /\]\((#?)([^)]*)\)/) {
                let place = String(match.2)
                if match.1.isEmpty {
                    let isPage = pages.contains { $0.name == place }
                    #expect(isPage || PackageFolder.bytes("docs/services/\(place)") != nil, "\(page.name): \(place)")
                } else {
                    #expect(headings.count { $0 == place } == 1, "\(page.name): #\(place)")
                }
            }
        }
    }

    @Test(arguments: CoverageProof.allCases) func everyProofIsATestThatThereIs(proof: CoverageProof) throws {
        let parts = proof.test.split(separator: "/").map(String.init)
        try #require(parts.count == 3)
        let folder = URL(filePath: PackageFolder.path).appending(path: "Tests/\(parts[0])")
        let names = FileManager.default.subpaths(atPath: folder.path) ?? []
        let isThere = names.filter { $0.hasSuffix(".swift") }.contains { name in
            guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else {
                return false
            }
            return text.contains("struct \(parts[1])") && text.contains("func \(parts[2])(")
        }
        #expect(isThere, "\(proof.test)")
    }
}

@Suite("Words on rules")
struct RuleWordsTests {
    private static let rules = Service.all.flatMap(\.endpoints).flatMap(\.rules)

    @Test func everyRuleIsASentenceAboutItsField() {
        for rule in Self.rules {
            #expect(rule.words.count > rule.field.count + 5, "\(rule.id)")
            #expect(rule.words.count { $0 == "`" }.isMultiple(of: 2), "\(rule.id)")
            #expect(!rule.words.hasSuffix("."), "\(rule.id)")
        }
    }

    @Test(arguments: [
        (Constraint.range(2...16), "`a` is 2 to 16"), (.length(8...Int.max), "`a` has at least 8 characters"),
        (.length(0...2000), "`a` has at most 2000 characters"), (.range(0...19), "`a` is 0 to 19"),
        (.values(["x", "y", "z"]), "`a` is `x`, `y` or `z`"), (.side(1...256), "`a` is at most 256 px wide and high"),
        (.byteCount(5_000_000), "`a` has at most 5 MB (5 000 000 bytes), decoded"),
        (.exactlyOne(["x", "y"]), "exactly one of `x` and `y` is there"),
        (.interval(0...1), "`a` is 0 to 1, fractions allowed"),
    ])
    func limitsReadAsPeopleSayThem(constraint: Constraint, words: String) {
        #expect(constraint.words(about: "a") == words)
    }

    @Test func manyValuesAreCounted() {
        let values = (1...132).map { "m\($0)" }
        #expect(Constraint.values(values).words(about: "a") == "`a` is one of 132 values, as `m1`, `m2`")
    }
}

@Suite("Markdown")
struct MarkdownTests {
    @Test(arguments: [
        ("a|b", "a\\|b"), ("snake_case", "snake_case"), ("_x_", "\\_x\\_"), ("**Base**", "\\*\\*Base\\*\\*"),
        ("# List", "\\# List"), ("a # b", "a # b"), ("<b>", "&lt;b&gt;"), ("~5s or ~9s", "\\~5s or \\~9s"),
        ("[a](b)", "[a\\](b)"), ("`c`", "\\`c\\`"), ("at https://a.b: here", "at https&#58;//a.b: here"),
    ])
    func plainTextShowsEveryCharacter(text: String, markdown: String) { #expect(text.escapedForMarkdown == markdown) }

    @Test func codeInProseStaysCode() { #expect("see `a_*` and *b*".proseAsMarkdown == "see `a_*` and \\*b\\*") }

    @Test func headingsHaveTheAnchorsThatGitHubGivesThem() {
        #expect("GET /api/status?job_id={id}".anchor == "get-apistatusjob_idid")
        #expect("AI Tools & More".anchor == "ai-tools--more")
    }

    @Test func columnsWithoutContentAreLeftOut() {
        var page = Markdown()
        page.table(["A", "B"], [["1", ""], ["2", ""]])
        page.table(["C"], [])
        #expect(page.text == "| A |\n| --- |\n| 1 |\n| 2 |\n")
    }
}
