import PixelwrightServices

extension Service {
    /// The services, a line each.
    static func table(for terminal: Terminal) -> [String] {
        var table = TextTable(columns: [
            ("NAME", false), ("BASE URL", false), ("UNIT", false), ("ENDPOINTS", true), ("MODELS", true),
            ("RULES", true),
        ])
        for service in all {
            table.append([
                service.id.rawValue, service.baseURL, service.unit.rawValue, String(service.endpoints.count),
                String(service.models.count), String(service.ruleCount),
            ])
        }
        return table.lines(for: terminal)
    }

    /// What it is, and its endpoints, a line each.
    func lines(for terminal: Terminal) -> [String] {
        var table = TextTable(columns: [("CALL", false), ("TARGET", false), ("PRICE", false)])
        for endpoint in endpoints {
            table.append([endpoint.call, endpoint.target, endpoint.price.shortWords(unit).withoutBackticks])
        }
        return facts + [""] + table.lines(for: terminal)
    }

    /// Its models, a line each.
    func modelLines(for terminal: Terminal) -> [String] {
        guard !models.isEmpty else { return ["\(name) has no models to choose from."] }
        var table = TextTable(columns: [("MODEL", false), ("KIND", false), ("PRICE OF A RUN", false), ("NAME", false)])
        for model in models {
            table.append([
                model.id, model.kind.rawValue, model.price?.words(unit) ?? "that of its endpoint", model.name,
            ])
        }
        return table.lines(for: terminal)
    }

    private var facts: [String] {
        var lines = ["\(name), \(baseURL), counts in \(unit.rawValue)"]
        if !plans.isEmpty { lines.append("plans: \(plans.map(\.name).joined(separator: ", "))") }
        lines += rateLimits.map { "rate limit: \($0.words.withoutBackticks)" }
        lines.append("jobs are asked about \(polling.words)")
        if let retentionHours { lines.append("results are kept for \(retentionHours.counted("hour"))") }
        if let signedURLHours { lines.append("addresses of results work for \(signedURLHours.counted("hour"))") }
        return lines
    }
}
