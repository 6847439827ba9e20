import Pixelwright
import ServiceCatalog

extension SpriteAISandbox {
    /// The records of the month in which an account's tokens were last renewed.
    private static let months = "sprite-ai/months"

    /// The caller's account by now: jobs that should have ended have, and a month that began has brought its tokens.
    @discardableResult
    static func renewedAccount(_ call: Call) throws(ServiceFailure) -> Account {
        let id = try call.account().id
        let month = String(Timestamp.iso(call.now).prefix(7))
        return try call.sandbox.transact { state throws(ServiceFailure) -> Account in
            guard state.accounts[id] != nil else { throw .unauthorized(.spriteAI) }
            state.settleAll(of: id, now: call.now, pace: call.sandbox.options.pace)
            guard var account = state.accounts[id] else { throw .unauthorized(.spriteAI) }
            guard var record = state.records(in: months, of: id).first else {
                _ = state.add(["month": .string(month)], to: months, account: id, at: call.now)
                return account
            }
            guard record.content["month"] != .string(month) else { return account }
            record.content.set("month", .string(month))
            state.set(record)
            account.monthly = max(account.monthly, account.allotment)
            state.set(account)
            return account
        }
    }

    static func me(_ account: Account, now: Int) -> JSONObject {
        var answer: JSONObject = [
            "user_id": .string("00000000-0000-4000-8000-" + String(account.id, radix: 16).zeroPadded(to: 12)),
            "email": .string("account-\(account.id)@sandbox.invalid"),
            "rate_limit_per_minute": .integer(callsPerMinute),
        ]
        for member in balance(of: account, now: now).members { answer.append(member.key, member.value) }
        return answer
    }

    /// What is held for animations under way is spent already, and comes back where they fail.
    static func balance(of account: Account, now: Int) -> JSONObject {
        let heldOfMonth = min(account.reserved, account.monthly)
        let month = account.monthly - heldOfMonth
        let purchased = account.purchased - (account.reserved - heldOfMonth)
        return [
            "plan": .string(account.plan),
            "total_token_balance": Amount(thousandths: month + purchased).json,
            "purchased_token_balance": Amount(thousandths: purchased).json,
            "monthly_token_allotment": Amount(thousandths: account.allotment).json,
            "monthly_tokens_used": Amount(thousandths: max(0, account.allotment - month)).json,
            "monthly_renews_at": .string(startOfNextMonth(after: now)),
            "billing_period": "monthly",
        ]
    }

    private static func startOfNextMonth(after now: Int) -> String {
        let parts = Timestamp.iso(now).prefix(7).split(separator: "-").compactMap { Int($0) }
        let (year, month) = (parts.first ?? 1970, parts.last ?? 1)
        let next = month == 12 ? (year + 1, 1) : (year, month + 1)
        return "\(String(next.0).zeroPadded(to: 4))-\(String(next.1).zeroPadded(to: 2))-01T00:00:00.000Z"
    }
}

// What there is
extension SpriteAISandbox {
    static var assetTypes: JSONValue {
        [
            "asset_types": .array(
                SpriteAssetType.all.map { type in
                    [
                        "type": .string(type.name), "token_cost": type.cost.json,
                        "min_size": .integer(type.sides.lowerBound), "max_size": .integer(type.sides.upperBound),
                    ]
                })
        ]
    }

    static var limits: JSONValue {
        let service = Service.named(.spriteAI)
        let sides = service.range(of: "width", in: "generate")
        let frames = service.range(of: "frame_count", in: "animate")
        return [
            "rate_limit_per_minute": .integer(callsPerMinute),
            "sprite": [
                "min_size": .integer(sides?.lowerBound), "max_size": .integer(sides?.upperBound),
                "prompt_max_length": .integer(service.range(of: "prompt", in: "generate")?.upperBound),
            ],
            "animation": [
                "min_frames": .integer(frames?.lowerBound), "max_frames": .integer(frames?.upperBound),
                "frames_must_be_even": .bool(service.rules(of: "frame_count", in: "animate").contains(.even)),
            ],
        ]
    }
}

extension Service {
    /// What always holds of a field.
    func rules(of field: String, in endpoint: String) -> [Constraint] {
        (self.endpoint(named: endpoint)?.rules ?? []).filter { $0.field == field && $0.condition == nil }.map(
            \.constraint)
    }

    /// The least and the most that a field may have: its number, its characters, or the sides of its picture.
    func range(of field: String, in endpoint: String) -> ClosedRange<Int>? {
        for constraint in rules(of: field, in: endpoint) {
            switch constraint {
            case .range(let range), .length(let range), .side(let range): return range
            default: continue
            }
        }
        return nil
    }
}
