import ServiceCatalog

/// Somebody who has a key to a service, and a wallet.
package struct Account: Hashable, Sendable, Codable {
    /// Its number, which is also that of its user.
    package let id: Int
    /// `ServiceID.rawValue`
    package let service: String
    /// The key that it calls with.
    package var key: String
    /// The name of its plan; empty where the service has none.
    package var plan: String
    /// What is left of this month's allotment, in thousandths.
    package var monthly: Int
    /// What a month gives, in thousandths.
    package var allotment: Int
    /// What is left of what was bought, in thousandths.
    package var purchased: Int
    /// What is held for jobs under way, in thousandths.
    package var reserved = 0
    /// Whether its key has been revoked.
    package var isRevoked = false

    /// What there is, held or not, in thousandths.
    package var total: Int { monthly + purchased }

    /// What may be spent, in thousandths.
    package var available: Int { max(0, total - reserved) }
}

extension Account {
    /// Holds an amount for a job; false where there is too little.
    mutating func hold(_ amount: Int) -> Bool {
        guard amount <= available else { return false }
        reserved += amount
        return true
    }

    /// Takes what was held: from the month's allotment first.
    mutating func capture(_ amount: Int) {
        reserved -= amount
        let fromMonth = min(amount, monthly)
        monthly -= fromMonth
        purchased -= amount - fromMonth
    }

    /// Gives back what was held.
    mutating func release(_ amount: Int) { reserved -= amount }

    /// Takes an amount at once; false where there is too little.
    mutating func charge(_ amount: Int) -> Bool {
        guard hold(amount) else { return false }
        capture(amount)
        return true
    }

    /// Gives back what was taken: to what was bought, since a month's allotment may have been renewed meanwhile.
    mutating func refund(_ amount: Int) { purchased += amount }
}
