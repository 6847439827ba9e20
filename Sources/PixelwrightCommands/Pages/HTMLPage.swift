import ArgumentParser

/// A page for browsers: one file that needs nothing else, and may load nothing else.
struct HTMLPage {
    let title: String
    /// What this kind of page looks like beyond what all have in common.
    let styles: [StaticString]
    let body: [HTML]
    /// What runs once the page is there.
    var scripts: [StaticString] = []

    /// The file.
    var text: String {
        let head = HTML.element(
            "head", [:],
            [
                .void("meta", ["charset": "utf-8"]),
                .void("meta", ["http-equiv": "Content-Security-Policy", "content": policy]),
                .void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
                .element("title", [:], title),
            ] + ([Self.style] + styles).map { .style($0) })
        let body = HTML.element("body", [:], body + scripts.map { .script($0) })
        return "<!DOCTYPE html>\n" + HTML.element("html", ["lang": "en"], [head, body]).markup + "\n"
    }

    /// Browsers hold the page to this: no network, whatever a name in it says.
    private var policy: String {
        "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
            + (scripts.isEmpty ? "" : "; script-src 'unsafe-inline'")
    }

    private static let style: StaticString = """
        :root { color-scheme: light dark; --ink: #24262e; --paper: #fafafa; --faint: #6d707c; --line: #d9dae0;
                --columns: #2a6fdb; --rows: #d9541e; --cut: #e0218a;
                --checkerboard: repeating-conic-gradient(#8883 0% 25%, transparent 0% 50%) 0 0 / 16px 16px; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e6e7ec; --paper: #1c1e24; --faint: #9a9da8; --line: #3a3d47;
                  --columns: #6ea6ff; --rows: #ff9a66; --cut: #ff5cb3; } }
        body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
               max-width: 1100px; margin: 2rem auto; padding: 0 1rem; }
        h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 3rem; border-top: 1px solid var(--line);
             padding-top: 1rem; overflow-wrap: anywhere; } h3 { font-size: 1rem; margin: 2rem 0 .5rem; }
        p, figcaption { max-width: 70ch; } figcaption, .faint { color: var(--faint); font-size: .87rem; }
        figure { margin: 0; } .row { display: flex; flex-wrap: wrap; gap: 1.25rem; align-items: flex-start; }
        img { image-rendering: pixelated; display: block; background: var(--checkerboard); }
        .swatches { display: flex; flex-wrap: wrap; gap: .5rem; }
        .swatch { width: 6.4rem; font-size: .78rem; } .swatch i { display: block; height: 2rem;
             border: 1px solid var(--line); }
        meter { width: 16rem; height: 1rem; }
        .scroll { overflow: auto; max-height: 720px; border: 1px solid var(--line); }

        """
}

extension HTMLPage {
    /// Refuses a file for a page that was hardly meant to be one.
    static func checkName(_ path: String, of option: String) throws(ValidationError) {
        guard [".html", ".htm"].contains(where: path.lowercased().hasSuffix) else {
            // It is easily left out, and the next word is a picture, which --force would replace.
            throw ValidationError("\(option) takes a file that ends in .html, not \(path.onOneLine).")
        }
    }
}
