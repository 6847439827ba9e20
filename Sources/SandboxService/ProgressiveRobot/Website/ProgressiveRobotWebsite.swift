import Foundation
import Pixelwright
import ServiceCatalog

/// What of Progressive Robot is for browsers and visitors, and needs no key: hosted pages, stock media, the pages on which
/// plans are bought, and videos for which there is a token.
enum ProgressiveRobotWebsite {
    /// The answer; nil where the request means something else.
    static func answer(_ request: SandboxRequest, _ route: ServiceRoute, _ sandbox: Sandbox) -> SandboxResponse? {
        guard route.service == .progressiveRobot else { return nil }
        let path = route.path.prefix { $0 != "?" }
        let words = path.split(separator: "/").map(String.init)
        guard let first = words.first, words.count >= 2 else { return nil }
        let visit = Visit(
            request: request, sandbox: sandbox, base: route.base, words: words,
            query: URLComponents(string: route.path)?.queryItems ?? [])
        do throws(ServiceFailure) {
            switch (request.method, first, words.count) {
            case ("GET", "v", 2...3): return try visit.hostedPage()
            case ("GET", "stock", 3): return try visit.stockFile()
            case ("GET", "checkout", 2), ("POST", "checkout", 2), ("GET", "portal", 2), ("POST", "portal", 2):
                return try visit.checkout()
            case ("GET", "api", 3) where words[1] == "video" && request.bearerKey == nil: return try visit.sharedVideo()
            default: return nil
            }
        } catch {
            return error.response(of: .progressiveRobot)
        }
    }
}

/// Somebody without a key who wants to see something.
struct Visit {
    let request: SandboxRequest
    let sandbox: Sandbox
    /// What the service's paths are below of.
    let base: String
    /// The path.
    let words: [String]
    let query: [URLQueryItem]

    /// The value of a name behind the question mark.
    func value(_ name: String) -> String? { query.first { $0.name == name }?.value }

    /// Looks something up.
    func read<Found>(_ body: (SandboxState) -> Found) throws(ServiceFailure) -> Found {
        try sandbox.transact { state throws(ServiceFailure) in body(state) }
    }

    /// A video for which there is a token, to whoever has it; nil where there is no such token, and a key is needed.
    fileprivate func sharedVideo() throws(ServiceFailure) -> SandboxResponse? {
        guard let token = value("token"), let file = try read({ $0.robotFile(words[2]) }), file.isShared(by: token)
        else {
            return nil
        }
        return try sandbox.bytes(of: file, at: sandbox.clock.now)
    }

    fileprivate func stockFile() throws(ServiceFailure) -> SandboxResponse {
        guard let item = StockItem(address: words.joined(separator: "/")) else { throw .notFound(.progressiveRobot) }
        let made = try sandbox.results.make(item.spec)
        return .file(made.bytes, mediaType: made.mediaType)
    }
}

extension SandboxResponse {
    /// A web page that runs nothing and loads nothing but what lies here.
    ///
    /// - Parameter canBeEmbedded: Whether other pages may show it.
    static func page(title: String, _ body: String, status: Int = 200, canBeEmbedded: Bool = false) -> SandboxResponse {
        let html = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>\(title.asMarkup)</title></head>\
            <body>\(body)<p><small>Pixelwright sandbox</small></p></body></html>
            """
        let policy =
            "default-src 'none'; media-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors "
            + (canBeEmbedded ? "*" : "'none'")
        return SandboxResponse(
            status: status,
            headers: [
                ("Content-Type", "text/html; charset=utf-8"), ("X-Content-Type-Options", "nosniff"),
                ("Content-Security-Policy", policy), ("Referrer-Policy", "no-referrer"),
            ], body: Array(html.utf8))
    }
}
