import PixelwrightServices

/// The pages under docs/services, made from the catalog.
enum ServicePages {
    /// A page, and what it is called in its folder.
    struct Page {
        let name: String
        let text: String
    }

    /// All of them, the index first.
    static var all: [Page] {
        [Page(name: "README.md", text: index)] + Service.all.map(page)
            + [Page(name: "coverage.md", text: CoveragePage.text)]
    }

    /// The page on one service.
    static func page(on service: Service) -> Page {
        Page(name: service.id.pageName, text: ServicePage.text(service))
    }

    /// What makes pages current again.
    static let command = "pixelwright services --markdown -o docs/services/ --force"

    /// What stands at the top of every page.
    static let notice = """
        *Made from the catalog by `\(command)`: changes belong in `Sources/ServiceCatalog`. How rules are used: \
        [preflight](../preflight.md).*
        """
}

extension ServiceID {
    /// What the page on it is called.
    var pageName: String { "\(rawValue).md" }
}

extension ServicePages {
    private static var index: String {
        var page = Markdown()
        page.heading(1, "The services")
        page.paragraph(notice)
        page.paragraph(
            """
            All that the documents of four generation services say of requests, limits, prices and errors, as tables. \
            The same data is what `pixelwright preflight`, `prepare` and `account quote` go by, so that a number stands \
            once.
            """)
        page.table(
            ["Service", "Base URL", "Unit", "Endpoints", "Models", "Rules", "Errors", "Open questions"],
            Service.all.map { service in
                [
                    "[\(service.name)](\(service.id.pageName))", service.baseURL.asCode, service.unit.rawValue,
                    String(service.endpoints.count), String(service.models.count), String(service.ruleCount),
                    String(service.errors.count), String(service.openQuestions.count),
                ]
            })
        page.paragraph(
            "[Coverage](coverage.md): every sentence of the documents that was taken in, what became of it, and the test "
                + "that proves it.")
        writeTargets(to: &page)
        writeReading(to: &page)
        return page.text
    }

    private static func writeTargets(to page: inout Markdown) {
        page.heading(2, "What takes pictures")
        page.table(
            ["Target", "What it does", "Formats", "Sides", "Price"],
            Target.takingImages.map { target in
                let rules = target.pictureRules
                return [
                    target.nameInFull.asCode, target.endpoint.summary.proseAsMarkdown, rules.formats, rules.sides,
                    target.endpoint.price.shortWords(Service.named(target.endpoint.service).unit).proseAsMarkdown,
                ]
            })
    }

    private static func writeReading(to page: inout Markdown) {
        page.heading(2, "How to read the tables")
        page.list([
            "**Rule** is the name that findings have: service, endpoint, field and what is asked of it.",
            "**When**: a rule without conditions always holds. What is said of `--deep` needs every pixel decoded.",
            "**Else** is what the service answers: HTTP status and its own code. A warning is never refused: it is "
                + "advice.",
            "**The document's words** are quoted to the letter. Columns of tables run together, as they do in the "
                + "documents.",
            "A plan that is not known is taken to be the least: what needs a higher one is a warning then.",
            "For programs, `pixelwright services SERVICE --openapi` prints the same as OpenAPI 3.1.",
        ])
    }
}

extension Target {
    /// As it is written on a command line, its variant included.
    fileprivate var nameInFull: String { variant.map { "\(endpoint.target):\($0)" } ?? endpoint.target }

    /// What holds for the first picture of a request of this kind.
    fileprivate var pictureRules: [Rule] {
        endpoint.rules.filter { rule in
            rule.field == endpoint.imageFields.first?.path && concerns(rule)
        }
    }

    /// Whether a rule may hold for requests of this kind.
    func concerns(_ rule: Rule) -> Bool {
        guard let variant, let field = endpoint.variantField, let values = rule.condition?.values(of: field) else {
            return true
        }
        return values.contains(variant)
    }
}

extension [Rule] {
    fileprivate var formats: String {
        for rule in self {
            if case .format(let formats) = rule.constraint { return formats.map(\.name).joined(separator: ", ") }
        }
        return ""
    }

    fileprivate var sides: String {
        for rule in self {
            guard case .side(let range) = rule.constraint else { continue }
            return range.lowerBound <= 1
                ? "at most \(range.upperBound) px" : "\(range.lowerBound) to \(range.upperBound) px"
        }
        return ""
    }
}
