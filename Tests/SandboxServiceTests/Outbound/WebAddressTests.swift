import Testing

@testable import SandboxService

@Suite("Addresses of the web are read strictly")
struct WebAddressTests {
    @Test(arguments: [
        ("https://example.com", "https://example.com:443/"),
        ("HTTPS://Example.COM/a.png", "https://example.com:443/a.png"),
        ("https://example.com:8443/a?b=c#d", "https://example.com:8443/a?b=c"),
        ("https://example.com.:443/a", "https://example.com:443/a"),
        ("https://example.com?x", "https://example.com:443/?x"),
        ("http://localhost:9000/hook", "http://localhost:9000/hook"),
        ("https://8.8.8.8/a", "https://8.8.8.8:443/a"),
        ("https://[2606:4700::1111]:8443/a", "https://[2606:4700:0:0:0:0:0:1111]:8443/a"),
        ("https://xn--bcher-kva.example/ü", "https://xn--bcher-kva.example:443/%C3%BC"),
        ("https://a_b.example/%2e%2e/", "https://a_b.example:443/%2e%2e/"),
        ("https://0xdead.example/", "https://0xdead.example:443/"),
        ("https://example.com/@user:pass", "https://example.com:443/@user:pass"),
    ])
    func isRead(text: String, whole: String) throws {
        #expect(try WebAddress(text).description == whole)
    }

    @Test(arguments: [
        "", "example.com", "//example.com", "ftp://example.com", "file:///etc/passwd", "javascript://x",
        "https:/example.com",
        "https://", "https:///a", "https://:443/", "https://user@example.com/", "https://user:pass@example.com/",
        "https://example.com@127.0.0.1/", "https://exa mple.com/", "https://example.com/\u{9}",
        "https://example.com\\@a/",
        "https://example.com:0/", "https://example.com:65536/", "https://example.com:+80/", "https://example.com:8a/",
        "https://bücher.example/", "https://ex%61mple.com/", "https://a..b/", "https://.example/",
        "https://ｅxample.com/",
        "https://2130706433/", "https://0x7f000001/", "https://0177.0.0.1/", "https://127.1/", "https://127.0.0.0x1/",
        "https://1.2.3.4.5/", "https://0/", "https://256.256.256.256/", "https://127.0.0.01/",
        "https://[::1/", "https://[::1]x/", "https://[127.0.0.1]/", "https://[fe80::1%25eth0]/", "https://[]/",
    ])
    func isRefused(text: String) {
        #expect(throws: OutboundRefusal.self) { _ = try WebAddress(text) }
    }

    @Test(arguments: [
        ("b.png", "https://example.com:443/a/b.png"), ("/c", "https://example.com:443/c"),
        ("?q", "https://example.com:443/a/x?q"), ("//other.example/d", "https://other.example:443/d"),
        ("https://other.example:8443/e", "https://other.example:8443/e"), ("../f", "https://example.com:443/f"),
        ("http://127.0.0.1:9000/", "http://127.0.0.1:9000/"),
    ])
    func redirectsAreFollowedLikeAnyAddress(location: String, whole: String) throws {
        #expect(try WebAddress("https://example.com/a/x").following(location).description == whole)
    }

    @Test(arguments: [
        "ftp://example.com/", "https://user@example.com/", "https://127.1/", "data:image/png;base64,AA==",
    ])
    func redirectsToWhatIsNoAddressAreRefused(location: String) throws {
        let address = try WebAddress("https://example.com/a/x")
        #expect(throws: OutboundRefusal.self) { _ = try address.following(location) }
    }
}
