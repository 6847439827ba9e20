import Crypto
import Foundation

/// The page that shows what goes on in the sandbox: one file that loads nothing from elsewhere, and refreshes itself.
enum StatusPage {
    /// Whether a request comes from a browser that is to show a page, and not from a program that reads JSON.
    static func isWanted(by request: SandboxRequest) -> Bool {
        request.headers["accept"]?.lowercased().contains("text/html") ?? false
    }

    /// The page. What it shows comes later, as JSON, and is put into it as text: nothing that a client sent is ever
    /// read as markup.
    static let response = SandboxResponse(
        status: 200,
        headers: [
            ("Content-Type", "text/html; charset=utf-8"), ("Content-Security-Policy", policy),
            ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"), ("Cache-Control", "no-store"),
        ], body: Array(html.utf8))

    private static let html = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Pixelwright sandbox</title>
        <style>\(style)</style>
        </head>
        \(markup)
        <script>\(script)</script>
        </html>
        """

    /// Its own style and script run, known by their hashes, and nothing else.
    private static let policy = [
        "default-src 'none'", "script-src \(source(script))", "style-src \(source(style))", "img-src 'self'",
        "connect-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
    ].joined(separator: "; ")

    private static func source(_ text: String) -> String {
        "'sha256-\(Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString())'"
    }
}
