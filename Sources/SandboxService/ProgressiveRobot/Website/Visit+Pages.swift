import Pixelwright
import ServiceCatalog

// Hosted pages, and those on which plans are bought
extension Visit {
    /// A hosted page: `/v/SLUG`, `/v/SLUG/embed` to show in other pages, and `/v/SLUG/video` for the video itself.
    func hostedPage() throws(ServiceFailure) -> SandboxResponse {
        guard let page = try read({ $0.page(at: words[1]) }), page.content.words(at: "visibility") != "private" else {
            throw .notFound(.progressiveRobot)
        }
        guard isAdmitted(to: page) else { return passwordForm(page) }
        let part = words.count == 3 ? words[2] : ""
        switch part {
        case "video": return try video(of: page)
        case "embed" where !page.content.isTrue(at: "allow_embed"): throw .robotForbidden
        case "", "embed":
            try count(page)
            return html(of: page, isEmbedded: part == "embed")
        default: throw .notFound(.progressiveRobot)
        }
    }

    private func isAdmitted(to page: Record) -> Bool {
        guard let password = page.content.words(at: "password"), !password.isEmpty else { return true }
        return value("password")?.isEqualInConstantTime(password) == true
    }

    private func passwordForm(_ page: Record) -> SandboxResponse {
        .page(
            title: page.content.words(at: "title") ?? "",
            "<form method=\"get\"><label>Password <input type=\"password\" name=\"password\"></label> "
                + "<button>Show</button></form>", status: 403)
    }

    private func video(of page: Record) throws(ServiceFailure) -> SandboxResponse {
        let record = try read { state in
            page.content.whole(at: "generation_id").flatMap { state.record($0, in: Shelf.generations.collection) }
        }
        guard let file = record.flatMap(RobotFile.init) else { throw .notFound(.progressiveRobot) }
        return try sandbox.bytes(of: file, at: sandbox.clock.now)
    }

    private func html(of page: Record, isEmbedded: Bool) -> SandboxResponse {
        let text = { (name: String) in (page.content.words(at: name) ?? "").asMarkup }
        var source = "\(base)/v/\(words[1])/video"
        if let password = value("password") { source += "?password=\(password.formEncoded)" }
        var body = "<video controls src=\"\(source.asMarkup)\"></video>"
        if !isEmbedded {
            body = "<h1>\(text("title"))</h1>\(body)<p>\(text("description"))</p>"
            let address = page.content.words(at: "cta_url") ?? ""
            // Nothing but the web: an address can be a program too.
            if address.lowercased().hasPrefix("https://") || address.lowercased().hasPrefix("http://") {
                body += "<p><a href=\"\(address.asMarkup)\" rel=\"noopener nofollow\">\(text("cta_text"))</a></p>"
            }
        }
        return .page(title: page.content.words(at: "title") ?? "", body, canBeEmbedded: isEmbedded)
    }

    /// Counts a view. Whoever has the same browser, language and way here is the same visitor.
    private func count(_ page: Record) throws(ServiceFailure) {
        let now = sandbox.clock.now
        let names = ["user-agent", "accept-language", "x-forwarded-for"]
        let visitor = names.compactMap { request.headers[$0] }.joined(separator: " ")
        try sandbox.transact { state throws(ServiceFailure) in
            var views = PageViews(state.views(of: page.id)?.content ?? [:])
            views.count(
                day: String(Timestamp.plain(now).prefix(10)), visitor: visitor, referrer: request.headers["referer"])
            if var record = state.views(of: page.id) {
                record.content = views.content
                state.set(record)
            } else {
                _ = state.add(
                    views.content, to: Shelf.views.collection, account: page.account, parent: page.id, at: now)
            }
        }
    }

    /// The page that stands for the payment service's: one press buys the plan, or leaves it.
    func checkout() throws(ServiceFailure) -> SandboxResponse {
        let (kind, token, now) = (words[0], words[1], sandbox.clock.now)
        let found = try read { state in
            state.records(in: Shelf.checkouts.collection, of: nil).first { record in
                record.content.words(at: "kind") == kind
                    && record.content.words(at: "token")?.isEqualInConstantTime(token) == true
            }
        }
        let plans = Service.named(.progressiveRobot).plans
        let name = kind == "portal" ? plans.first?.name : found?.content.words(at: "tier")
        guard let found, let plan = plans.first(where: { $0.name == name }) else { throw .notFound(.progressiveRobot) }
        guard request.method == "POST" else {
            let word = kind == "portal" ? "Cancel the subscription" : "Buy the plan \(plan.name)"
            return .page(title: word, "<h1>\(word)</h1><form method=\"post\"><button>\(word)</button></form>")
        }
        try sandbox.transact { state throws(ServiceFailure) in
            // One press, once.
            guard state.record(found.id, in: Shelf.checkouts.collection) != nil else {
                throw .notFound(.progressiveRobot)
            }
            state.removeRecord(found.id)
            state.subscribe(found.account, to: plan, at: now)
        }
        return .page(title: "Done", "<h1>The plan is now \(plan.name)</h1>")
    }
}

extension String {
    /// This text as a value behind the question mark.
    fileprivate var formEncoded: String {
        utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            let isPlain = byte < 0x80 && (Character(scalar).isLetter || Character(scalar).isNumber)
            return isPlain ? String(scalar) : "%" + String(byte, radix: 16, uppercase: true).zeroPadded(to: 2)
        }.joined()
    }
}
