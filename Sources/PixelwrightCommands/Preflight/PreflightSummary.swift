import Pixelwright
import PixelwrightServices

/// How many pictures and requests were accepted and refused, and what it costs to send them.
struct PreflightSummary {
    /// Accepted without a word.
    private var acceptedCount = 0
    /// Accepted with warnings.
    private var doubtfulCount = 0
    private var refusedCount = 0
    private var unreadCount = 0
    private var requestCosts: [Service.Unit: (amount: Amount, isApproximate: Bool)] = [:]
    private var unpricedCount = 0

    /// Whether something would be refused or, where warnings count, was warned of.
    func isWanting(strictly: Bool) -> Bool { refusedCount > 0 || strictly && doubtfulCount > 0 }

    mutating func add(_ checked: Checked) {
        let reports: [PreflightReport]
        switch checked.outcome {
        case .reports(let all): reports = all
        case .accepted(let count):
            acceptedCount += count
            return
        case .failure:
            unreadCount += 1
            return
        }
        for report in reports {
            if report.findings.isEmpty {
                acceptedCount += 1
            } else if report.isAccepted {
                doubtfulCount += 1
            } else {
                refusedCount += 1
            }
            if checked.isRequest { add(report.quote) }
        }
    }

    private mutating func add(_ quote: Quote) {
        let known = requestCosts[quote.unit] ?? (.zero, false)
        guard let amount = quote.amount, let sum = known.amount.adding(amount) else {
            unpricedCount += 1
            return
        }
        requestCosts[quote.unit] = (sum, known.isApproximate || quote.isApproximate)
    }

    /// For a person, in a line.
    ///
    /// - Parameter pictureTargets: What pictures were checked for; the price of a call of each is told.
    func text(pictureTargets: [Target]) -> String {
        var counts = ["\(acceptedCount + doubtfulCount) accepted"]
        if doubtfulCount > 0 { counts[0] += " (\(doubtfulCount) with warnings)" }
        counts.append("\(refusedCount) refused")
        if unreadCount > 0 { counts.append("\(unreadCount) not read") }
        let costs = pictureTargets.map(\.callCost) + requestCost
        return ([counts.joined(separator: ", ")] + costs).joined(separator: "; ")
    }

    private var requestCost: [String] {
        guard !requestCosts.isEmpty || unpricedCount > 0 else { return [] }
        let units: [Service.Unit] = [.credits, .tokens]
        var parts = units.compactMap { unit in
            requestCosts[unit].map { Quote($0.amount, unit, isApproximate: $0.isApproximate, "").description }
        }
        if unpricedCount > 0 { parts.append("\(unpricedCount) of unknown cost") }
        return ["the requests together: \(parts.joined(separator: " and "))"]
    }
}

extension Target {
    /// What a call costs of which nothing else is known.
    fileprivate var callCost: String {
        "a call of \(self): \(Quote(for: ServiceRequest(startingWith: self)))"
    }
}
