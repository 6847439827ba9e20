import Pixelwright
import ServiceCatalog
import Synchronization

/// What a gateway may spend, and has. Every change is written before anything is sent, so that no end of the process makes
/// it forget what it spent.
final class GatewayBudget: Sendable {
    private let limits: [ServiceID: Amount]
    private let store: StateStore
    /// In thousandths.
    private let spent: Mutex<[ServiceID: Int]>

    init(_ limits: [ServiceID: Amount], _ store: StateStore) throws {
        self.limits = limits
        self.store = store
        var spent: [ServiceID: Int] = [:]
        for service in ServiceID.allCases { spent[service] = try store.setting(Self.name(of: service)) ?? 0 }
        self.spent = Mutex(spent)
    }

    private static func name(of service: ServiceID) -> String { "gateway.spent.\(service.rawValue)" }

    /// What has been spent at a service.
    func spent(at service: ServiceID) -> Amount { Amount(thousandths: spent.withLock { $0[service] ?? 0 }) }

    /// Counts what a call will cost as spent.
    ///
    /// - Parameters:
    ///   - price: What it costs; nil where that cannot be told.
    ///   - explanation: How the price comes about, or why there is none.
    /// - Throws: The service's own word for too little to pay with, where the budget does not suffice.
    func reserve(_ price: Amount?, at service: ServiceID, _ explanation: String) throws(ServiceFailure) {
        try spent.withLock { spent throws(ServiceFailure) in
            let already = spent[service] ?? 0
            if let limit = limits[service] {
                let left = max(0, limit.thousandths - already)
                guard let price else {
                    throw .overBudget(service, "The price is unknown: \(explanation)", cost: 0, left: left)
                }
                guard price.thousandths <= left else {
                    throw .overBudget(
                        service, "It costs \(price), and \(Amount(thousandths: left)) of \(limit) are left",
                        cost: price.thousandths, left: left)
                }
            }
            guard let price, price > .zero else { return }
            try change(&spent, service, by: price.thousandths)
        }
    }

    /// Counts what a call has cost in the end in place of what was reserved.
    func settle(_ reserved: Amount, at service: ServiceID, actual: Amount) throws(ServiceFailure) {
        guard actual != reserved else { return }
        try spent.withLock { spent throws(ServiceFailure) in
            try change(&spent, service, by: actual.thousandths - reserved.thousandths)
        }
    }

    private func change(_ spent: inout [ServiceID: Int], _ service: ServiceID, by difference: Int)
        throws(ServiceFailure)
    {
        let (sum, overflow) = (spent[service] ?? 0).addingReportingOverflow(difference)
        guard !overflow else { throw .broken(service, "The amount is too large to be counted; nothing was sent") }
        do { try store.set(Self.name(of: service), to: max(0, sum)) } catch {
            throw .broken(service, "What is spent cannot be written: \(error)")
        }
        spent[service] = max(0, sum)
    }
}

extension ServiceFailure {
    /// A call that the gateway's budget does not allow, as the service says that there is too little.
    fileprivate static func overBudget(_ service: ServiceID, _ reason: String, cost: Int, left: Int) -> ServiceFailure {
        let usual = ServiceFailure.tooLittle(service, cost: cost, available: left)
        let message = "This is the gateway's budget, not the account. \(reason). Nothing was sent."
        var failure = ServiceFailure(usual.status, usual.code, message)
        failure.members = usual.members
        // Its errors have no place for words besides the code.
        if service == .progressiveRobot { failure.members.append("message", .string(message)) }
        return failure
    }
}
