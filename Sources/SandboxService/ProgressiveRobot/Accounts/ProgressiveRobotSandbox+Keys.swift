import Pixelwright
import ServiceCatalog

// Keys
extension ProgressiveRobotSandbox {
    static func keyAnswer(_ call: Call) throws(ServiceFailure) -> SandboxResponse? {
        switch call.endpoint.name {
        case "keys":
            return list("keys", try keys(call).map { .object(Shelf.keys.description(of: $0)) })
        case "create-key": return try createKey(call)
        case "delete-key":
            _ = try keys(call)
            let record = try call.find(.keys)
            try call.sandbox.transact { state throws(ServiceFailure) in state.revoke(record) }
            return done
        default: return nil
        }
    }

    private static func keys(_ call: Call) throws(ServiceFailure) -> [Record] {
        let account = try call.account().id
        return try call.sandbox.transact { state throws(ServiceFailure) in
            state.addFirstKey(of: account, at: call.now)
            return state.records(in: Shelf.keys.collection, of: account)
        }
    }

    /// The only answer that has the key.
    private static func createKey(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let (account, key) = (try call.account().id, RandomToken.make("pk_"))
        let content = JSONObject.robotKey(key, name: call.text("name") ?? "")
        let record = try call.sandbox.transact { state throws(ServiceFailure) -> Record in
            state.addFirstKey(of: account, at: call.now)
            return state.add(content, to: Shelf.keys.collection, account: account, at: call.now)
        }
        return .json(.object(Shelf.keys.description(of: record).merging(["key": .string(key)])))
    }

    /// Milliseconds between two times at which it is noted that a key was used.
    private static let useInterval = 60_000

    /// Notes when a key was last used, to the minute.
    static func noteUseOfKey(_ call: Call) throws(ServiceFailure) {
        guard let key = call.key, call.caller != nil else { return }
        try call.sandbox.transact { state throws(ServiceFailure) in
            guard var record = state.robotKey(key), record.collection == Shelf.keys.collection,
                call.now - (record.content.whole(at: "used_at") ?? 0) >= useInterval
            else { return }
            record.content.set("last_used", .string(Timestamp.plain(call.now)))
            record.content.set("used_at", .integer(call.now))
            state.set(record)
        }
    }
}
