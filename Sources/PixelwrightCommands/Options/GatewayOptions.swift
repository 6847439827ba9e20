#if Server
import ArgumentParser
import SandboxService
import ServiceCatalog

/// Whether the sandbox passes on what it cannot compute, to whom, and for how much.
struct GatewayOptions: ParsableArguments {
    @Flag(
        name: .customLong("upstream"),
        help: """
            Be a gateway: compute here what can be computed, for nothing; check and quote all else, and pass it on to \
            the real services with the key that came with it. This costs what they charge.
            """)
    var isGateway = false

    @Option(
        name: .customLong("upstream-url"),
        help: ArgumentHelp(
            "With --upstream, where a service is instead of where its document says; may be given for each.",
            valueName: "service=url"),
        transform: ServiceSetting.url)
    var urls: [ServiceSetting<String>] = []

    @Option(
        name: .customLong("budget"),
        help: ArgumentHelp(
            """
            With --upstream, the most that may be spent at a service, in its own unit, for as long as the state file is \
            kept; may be given for each. Any amount where none is given.
            """, valueName: "service=amount"),
        transform: ServiceSetting.amount)
    var budgets: [ServiceSetting<Amount>] = []

    func validate() throws {
        guard !isGateway else { return }
        if !urls.isEmpty { throw ValidationError("--upstream-url is for --upstream.") }
        if !budgets.isEmpty { throw ValidationError("--budget is for --upstream.") }
    }

    /// Whom to pass on to; nil for nobody.
    var upstream: Upstream? {
        guard isGateway else { return nil }
        var upstream = Upstream()
        for setting in urls { upstream.baseURLs[setting.service] = setting.value }
        for setting in budgets { upstream.budgets[setting.service] = setting.value }
        return upstream
    }
}

/// Something said of one service: `SERVICE=VALUE`.
struct ServiceSetting<Value: Sendable>: Sendable {
    let service: ServiceID
    let value: Value

    fileprivate init(_ text: String, _ read: (String) -> Value?, expected: String) throws {
        let parts = text.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let service = ServiceID(rawValue: String(parts[0])), let value = read(String(parts[1]))
        else {
            let names = ServiceID.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("“\(text)” is not \(expected), SERVICE being one of \(names).")
        }
        (self.service, self.value) = (service, value)
    }
}

extension ServiceSetting<String> {
    @Sendable fileprivate static func url(_ text: String) throws -> Self {
        func read(_ url: String) -> String? {
            guard SandboxRemote.isBaseURL(url) else { return nil }
            return url.hasSuffix("/") ? String(url.dropLast()) : url
        }
        return try Self(text, read, expected: "SERVICE=URL, the address without a query")
    }
}

extension ServiceSetting<Amount> {
    @Sendable fileprivate static func amount(_ text: String) throws -> Self {
        func read(_ text: String) -> Amount? {
            guard let amount = Double(text), 0...1e9 ~= amount else { return nil }
            return Amount(thousandths: Int((amount * 1000).rounded()))
        }
        return try Self(text, read, expected: "SERVICE=AMOUNT, an amount of the service's unit")
    }
}
#endif
