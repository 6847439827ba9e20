import PixelPreflight
import Pixelwright
import ServiceCatalog

extension Shelf {
    /// Hosted pages.
    static let pages = Shelf(
        "pages",
        [
            "title": "", "description": "", "cta_text": "", "cta_url": "", "allow_embed": true, "password": .null,
            "visibility": "public",
        ], secrets: ["password"])
    /// What is counted of a page's visitors.
    static let views = Shelf("views")
}

// Hosted pages
extension ProgressiveRobotSandbox {
    static func hostingAnswer(_ call: Call) throws(ServiceFailure) -> SandboxResponse? {
        switch call.endpoint.name {
        case "create-page": return try createPage(call)
        case "pages":
            let pages = try call.list(.pages)
            return list("pages", try pages.map { page throws(ServiceFailure) in try describe(page: page, call) })
        case "page": return .json(try describe(page: try call.find(.pages), call))
        case "update-page": return .json(try describe(page: try call.update(try call.find(.pages), .pages), call))
        case "delete-page":
            let page = try call.find(.pages)
            try call.remove(
                [page] + (try call.read { $0.records(in: Shelf.views.collection, of: nil, parent: page.id) }))
            return done
        case "page-analytics":
            let page = try call.find(.pages)
            return .json(PageViews(try call.read { $0.views(of: page.id) }?.content ?? [:]).json)
        default: return nil
        }
    }

    private static func createPage(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let generation = try call.generation(call.integer("generation_id"))
        let account = try call.account().id
        let wanted = call.text("slug").map(slug).flatMap { $0.isEmpty ? nil : $0 }
        let standard = slug(call.text("title") ?? "")
        let content = try Shelf.pages.content(call.request.body).merging(["generation_id": .integer(generation.id)])
        let page = try call.sandbox.transact { state throws(ServiceFailure) -> Record in
            if let wanted, state.page(at: wanted) != nil { throw .robotRefusal("slug: “\(wanted)” is taken") }
            var free = wanted ?? (standard.isEmpty ? "video" : standard)
            var number = 2
            while state.page(at: free) != nil {
                free = "\(standard.isEmpty ? "video" : standard)-\(number)"
                number += 1
            }
            return state.add(
                content.merging(["slug": .string(free)]), to: Shelf.pages.collection, account: account, at: call.now)
        }
        return .json(try describe(page: page, call))
    }

    /// A text as the last part of an address: small letters, digits and single hyphens.
    private static func slug(_ text: String) -> String {
        let words = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return String(words.joined(separator: "-").prefix(80))
    }

    private static func describe(page: Record, _ call: Call) throws(ServiceFailure) -> JSONValue {
        let slug = page.content.words(at: "slug") ?? ""
        let address = "\(call.base)/v/\(slug)"
        let views = PageViews(try call.read { $0.views(of: page.id) }?.content ?? [:])
        return .object(
            Shelf.pages.description(of: page).merging([
                "has_password": .bool(page.content.words(at: "password")?.isEmpty == false),
                "page_url": .string(address),
                "embed_code": .string("<iframe src=\"\(address.asMarkup)/embed\"></iframe>"),
                "views": .integer(views.total),
            ]))
    }
}

extension SandboxState {
    /// The page at the last part of an address.
    func page(at slug: String) -> Record? {
        records(in: Shelf.pages.collection, of: nil).first { $0.content.words(at: "slug") == slug }
    }

    /// What was counted of a page's visitors.
    func views(of page: Int) -> Record? { records(in: Shelf.views.collection, of: nil, parent: page).first }
}

/// How often a page was seen.
struct PageViews: Sendable {
    private(set) var content: JSONObject

    /// More visitors, and more addresses that they came from, are not told apart.
    private static let mostNames = 1000

    init(_ content: JSONObject) { self.content = content }

    /// How often it was seen in all.
    var total: Int { content.whole(at: "total") ?? 0 }

    /// Counts a view on a day, by somebody, who came from somewhere.
    mutating func count(day: String, visitor: String, referrer: String?) {
        content.set("total", .integer(total + 1))
        count(day, in: "days")
        if let referrer, !referrer.isEmpty { count(String(referrer.prefix(200)), in: "referrers") }
        let visitors = content.list(at: "visitors")
        let name = JSONValue.string(String(visitor.prefix(200)))
        if visitors.count < Self.mostNames, !visitors.contains(name) {
            content.set("visitors", .array(visitors + [name]))
        }
    }

    private mutating func count(_ name: String, in list: String) {
        var counts = content.object(at: list)
        guard counts.members.count < Self.mostNames || counts[name] != nil else { return }
        counts.set(name, .integer((counts.whole(at: name) ?? 0) + 1))
        content.set(list, .object(counts))
    }

    /// What the answer says.
    var json: JSONValue {
        [
            "total_views": .integer(total), "unique_views": .integer(content.list(at: "visitors").count),
            "referrers": .array(
                content.object(at: "referrers").members.map { ["referrer": .string($0.key), "views": $0.value] }),
            "daily": .array(content.object(at: "days").members.map { ["date": .string($0.key), "views": $0.value] }),
        ]
    }
}
