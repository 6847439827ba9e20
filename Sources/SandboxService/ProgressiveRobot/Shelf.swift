import PixelPreflight
import Pixelwright
import ServiceCatalog

/// A kind of thing that accounts keep at Progressive Robot, and what may be said of one.
struct Shelf: Sendable {
    /// The collection of its records.
    let collection: String
    /// What can be said of one, with what is taken where nothing is said, in the order of answers.
    let members: JSONObject
    /// Whether anything can be said.
    let takesAnything: Bool
    /// What of it no answer shows.
    let secrets: Set<String>

    init(_ name: String, _ members: JSONObject = [:], takesAnything: Bool = false, secrets: Set<String> = []) {
        collection = "\(ServiceID.progressiveRobot.rawValue)/\(name)"
        self.members = members
        self.takesAnything = takesAnything
        self.secrets = secrets
    }

    /// What a body says of one, over what was said before.
    ///
    /// - Throws: When it says more than is kept.
    func content(_ body: JSONObject, over old: JSONObject? = nil) throws(ServiceFailure) -> JSONObject {
        guard body.members.count <= Self.mostMembers else {
            throw .robotRefusal("it has \(body.members.count) members; it takes at most \(Self.mostMembers)")
        }
        var content = old ?? members
        for member in body.members {
            let standard = members[member.key]
            guard standard != nil || takesAnything && !Self.ownMembers.contains(member.key) else { continue }
            content.set(member.key, member.value.unlessNull ?? standard ?? .null)
        }
        return content
    }

    /// What answers say of a record.
    func description(of record: Record) -> JSONObject {
        var object: JSONObject = ["id": .integer(record.id)]
        for member in record.content.members where !secrets.contains(member.key) {
            object.append(member.key, member.value)
        }
        object.set("created_at", .string(Timestamp.plain(record.createdAt)))
        return object
    }

    private static let mostMembers = 100
    /// What the service itself says of everything.
    private static let ownMembers: Set<String> = ["id", "created_at", "project_id"]
}

// Reading and changing what lies on shelves
extension Call {
    /// The caller's things of a kind, the oldest first.
    func list(_ shelf: Shelf, parent: Int? = nil) throws(ServiceFailure) -> [Record] {
        let account = try account().id
        return try read { $0.records(in: shelf.collection, of: account, parent: parent) }
    }

    /// The caller's thing whose number stands in the path.
    ///
    /// - Throws: “Not found” where there is none, and where it is somebody else's.
    func find(_ shelf: Shelf, _ parameter: String = "id") throws(ServiceFailure) -> Record {
        let account = try account().id
        guard let number = integer(parameter), let record = try read({ $0.record(number, in: shelf.collection) }),
            record.account == account
        else { throw .notFound(service) }
        return record
    }

    /// Something in something else: a shot of a project.
    func find(_ shelf: Shelf, _ parameter: String, in parent: Record) throws(ServiceFailure) -> Record {
        guard let number = integer(parameter), let record = try read({ $0.record(number, in: shelf.collection) }),
            record.parent == parent.id
        else { throw .notFound(service) }
        return record
    }

    /// Adds what the body says.
    func add(_ shelf: Shelf, parent: Int? = nil, _ more: JSONObject = [:]) throws(ServiceFailure) -> Record {
        let account = try account().id
        let content = try shelf.content(request.body).merging(more)
        return try sandbox.transact { state throws(ServiceFailure) in
            state.add(content, to: shelf.collection, account: account, parent: parent, at: now)
        }
    }

    /// Changes something to what the body says.
    func update(_ record: Record, _ shelf: Shelf) throws(ServiceFailure) -> Record {
        let body = request.body
        return try change(record.id, in: shelf) { content throws(ServiceFailure) in
            content = try shelf.content(body, over: content)
        }
    }

    /// Changes something that is still there.
    @discardableResult
    func change(
        _ number: Int, in shelf: Shelf, _ body: (inout JSONObject) throws(ServiceFailure) -> Void
    ) throws(ServiceFailure) -> Record {
        try sandbox.transact { state throws(ServiceFailure) -> Record in
            guard var record = state.record(number, in: shelf.collection) else { throw .notFound(service) }
            try body(&record.content)
            state.set(record)
            return record
        }
    }

    /// Takes things away.
    func remove(_ records: [Record]) throws(ServiceFailure) {
        try sandbox.transact { state throws(ServiceFailure) in
            for record in records { state.removeRecord(record.id) }
        }
    }

    /// Looks something up in the state.
    func read<Found>(_ body: (SandboxState) -> Found) throws(ServiceFailure) -> Found {
        try sandbox.transact { state throws(ServiceFailure) in body(state) }
    }
}

extension Call {
    /// The stretch of a list that `limit` and `offset` ask for, by default and at the most as many as of generations.
    func page<Item>(_ items: [Item], standard: Int = 50, most: Int = 200) -> ArraySlice<Item> {
        let limit = min(max(request.query.whole(at: "limit") ?? standard, 1), most)
        let offset = min(max(request.query.whole(at: "offset") ?? 0, 0), items.count)
        return items[offset...].prefix(limit)
    }

    /// The stretch of a list that `page`, counted from 1, asks for.
    func numberedPage<Item>(_ items: [Item], size: Int) -> ArraySlice<Item> {
        let page = max(request.query.whole(at: "page") ?? 1, 1)
        let (start, isTooFar) = (page - 1).multipliedReportingOverflow(by: size)
        return items[(isTooFar ? items.count : min(start, items.count))...].prefix(size)
    }
}
