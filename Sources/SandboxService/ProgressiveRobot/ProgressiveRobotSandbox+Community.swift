import Pixelwright
import ServiceCatalog

extension Shelf {
    /// Prompts that were handed in for all.
    static let communityPrompts = Shelf("community-prompts", ["prompt": "", "model": "", "title": "", "tags": ""])
    /// Who has voted on a prompt, and how.
    static let votes = Shelf("votes")
}

// Prompts for all
extension ProgressiveRobotSandbox {
    static func communityAnswer(_ call: Call) throws(ServiceFailure) -> SandboxResponse? {
        switch call.endpoint.name {
        case "community-prompts": return try communityPrompts(call)
        case "create-community-prompt":
            let prompt = try call.add(.communityPrompts, ["use_count": 0])
            return .json(try describe(prompt: prompt, call))
        case "vote-community-prompt": return try vote(call)
        case "use-community-prompt":
            let prompt = try communityPrompt(call)
            let used = try call.change(prompt.id, in: .communityPrompts) { content throws(ServiceFailure) in
                content.set("use_count", .integer((content.whole(at: "use_count") ?? 0) + 1))
            }
            return .json(.object(used.content.picking(["prompt", "model", "use_count"])))
        case "delete-community-prompt":
            let prompt = try communityPrompt(call)
            guard prompt.account == (try call.account().id) else { throw .robotForbidden }
            try call.remove([prompt] + (try call.read { $0.votes(on: prompt.id) }))
            return done
        default: return nil
        }
    }

    /// Milliseconds after which a prompt has been looked over: nobody does it here, and all of them are approved.
    private static let moderationTime = 60_000
    private static let pageSize = 20

    private static func isApproved(_ prompt: Record, _ call: Call) -> Bool {
        call.now >= prompt.createdAt + moderationTime
    }

    /// The prompt whose number stands in the path; until it has been looked over, only who handed it in knows it.
    private static func communityPrompt(_ call: Call) throws(ServiceFailure) -> Record {
        let account = try call.account().id
        guard let number = call.integer("id"),
            let prompt = try call.read({ $0.record(number, in: Shelf.communityPrompts.collection) }),
            prompt.account == account || isApproved(prompt, call)
        else { throw .notFound(call.service) }
        return prompt
    }

    private static func communityPrompts(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let (tag, model) = (call.text("tag")?.lowercased(), call.text("model"))
        var prompts = try call.read { state in
            state.records(in: Shelf.communityPrompts.collection, of: nil).reversed().map {
                (record: $0, score: state.score(of: $0.id))
            }
        }
        prompts.removeAll { prompt in
            !isApproved(prompt.record, call) || tag.map { !prompt.record.tags.contains($0) } ?? false
                || model.map { prompt.record.content.words(at: "model") != $0 } ?? false
        }
        if call.text("sort") == "popular" { prompts.sort { ($0.score, $0.record.id) > ($1.score, $1.record.id) } }
        var items: [JSONValue] = []
        for prompt in call.numberedPage(prompts, size: pageSize) {
            items.append(try describe(prompt: prompt.record, call))
        }
        return list("prompts", items, total: prompts.count)
    }

    private static func describe(prompt: Record, _ call: Call) throws(ServiceFailure) -> JSONValue {
        let (score, user) = try call.sandbox.transact { state throws(ServiceFailure) in
            (state.score(of: prompt.id), state.user(of: prompt.account, at: call.now))
        }
        return .object(
            Shelf.communityPrompts.description(of: prompt).merging([
                "votes": .integer(score), "username": .string(user.content.words(at: "username")),
                "status": isApproved(prompt, call) ? "approved" : "pending",
            ]))
    }

    /// Everybody has one vote on a prompt, which a later one replaces.
    private static func vote(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let (prompt, account) = (try communityPrompt(call), try call.account().id)
        let content: JSONObject = ["vote": .integer(call.integer("vote") ?? 0)]
        let score = try call.sandbox.transact { state throws(ServiceFailure) -> Int in
            if var old = state.votes(on: prompt.id).first(where: { $0.account == account }) {
                old.content = content
                state.set(old)
            } else {
                _ = state.add(content, to: Shelf.votes.collection, account: account, parent: prompt.id, at: call.now)
            }
            return state.score(of: prompt.id)
        }
        return .json(["votes": .integer(score), "your_vote": content["vote"] ?? 0])
    }
}

extension SandboxState {
    fileprivate func votes(on prompt: Int) -> [Record] {
        records(in: Shelf.votes.collection, of: nil, parent: prompt)
    }

    /// The votes for a prompt less those against it.
    fileprivate func score(of prompt: Int) -> Int {
        votes(on: prompt).reduce(0) { $0 + ($1.content.whole(at: "vote") ?? 0) }
    }
}

extension Record {
    /// The words between the commas of `tags`, in small letters.
    fileprivate var tags: [String] {
        (content.words(at: "tags") ?? "").split(separator: ",").map { $0.trimmingBlanks.lowercased() }
    }
}
