import Pixelwright
import ServiceCatalog

extension Shelf {
    /// Pages of this sandbox on which a plan is bought or left, by their tokens.
    static let checkouts = Shelf("checkouts")
}

// Credits and plans
extension ProgressiveRobotSandbox {
    static func billingAnswer(_ call: Call) throws(ServiceFailure) -> SandboxResponse? {
        switch call.endpoint.name {
        case "credits": return .json(credits(try call.settledAccount()))
        case "credit-history": return try creditHistory(call)
        case "topup": return try topUp(call)
        case "subscription": return try subscription(call)
        case "create-checkout": return try checkout("checkout", tier: call.text("tier"), call)
        case "create-portal": return try checkout("portal", tier: nil, call)
        case "stripe-config": return .json(["publishable_key": "pk_test_sandbox"])
        default: return nil
        }
    }

    private static func credits(_ account: Account) -> JSONValue {
        [
            "credit_balance": Amount(thousandths: account.available).json, "tier": .string(account.plan),
            "monthly_allowance": Amount(thousandths: account.allotment).json,
            "monthly_balance": Amount(thousandths: account.monthly).json,
            "purchased_balance": Amount(thousandths: account.purchased).json,
            "reserved": Amount(thousandths: account.reserved).json,
        ]
    }

    private static func creditHistory(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let account = try call.settledAccount()
        let ledger = try call.read { CreditLedger(of: account, in: $0) }
        let count = ledger.entries.count
        let numbered = ledger.entries.enumerated().map { ($0.element, number: count - $0.offset) }
        return list("history", call.page(numbered).map { entry, number in entry.json(number: number) }, total: count)
    }

    /// Credits come at once: no money changes hands here.
    private static func topUp(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let credits = call.integer("credits") ?? 0
        let number = try call.account().id
        let account = try call.sandbox.transact { state throws(ServiceFailure) -> Account in
            guard var account = state.accounts[number] else { throw .unauthorized(call.service) }
            account.purchased += credits * 1000
            state.set(account)
            state.noteDeposit(credits * 1000, "topup", "\(credits) credits bought", account: number, at: call.now)
            return account
        }
        return .json([
            "success": true, "credits_added": .integer(credits),
            "credit_balance": Amount(thousandths: account.available).json,
        ])
    }

    private static func subscription(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let account = try call.settledAccount()
        let isFree = account.plan == Service.named(call.service).plans.first?.name
        return .json([
            "tier": .string(account.plan), "status": isFree ? "none" : "active",
            "monthly_credits": Amount(thousandths: account.allotment).json,
            "limits": .object(account.robotPlan?.limits ?? [:]),
        ])
    }

    /// Makes a page of this sandbox on which the plan is bought or left by one press.
    private static func checkout(_ kind: String, tier: String?, _ call: Call) throws(ServiceFailure) -> SandboxResponse
    {
        let (account, token) = (try call.account().id, RandomToken.make())
        let content: JSONObject = ["token": .string(token), "kind": .string(kind), "tier": .string(tier)]
        try call.sandbox.transact { state throws(ServiceFailure) in
            _ = state.add(content, to: Shelf.checkouts.collection, account: account, at: call.now)
        }
        let url = "\(call.base)/\(kind)/\(token)"
        return .json(["url": .string(url), "\(kind)_url": .string(url), "session_id": .string(token)])
    }
}

extension SandboxState {
    /// Gives an account another plan, and its monthly credits in place of those of the plan before.
    mutating func subscribe(_ number: Int, to plan: Plan, at now: Int) {
        guard var account = accounts[number] else { return }
        let before = account.available
        account.plan = plan.name
        account.allotment = plan.monthlyAmount?.thousandths ?? 0
        account.monthly = account.allotment
        set(account)
        noteDeposit(account.available - before, "subscription", "Plan \(plan.name)", account: number, at: now)
    }
}
