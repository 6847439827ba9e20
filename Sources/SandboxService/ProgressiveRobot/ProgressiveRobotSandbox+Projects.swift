import Pixelwright
import ServiceCatalog

extension Shelf {
    /// Projects, of an account or of an organisation.
    static let projects = Shelf("projects", ["name": "", "description": "", "model": ""])
    /// The shots of projects.
    static let shots = Shelf(
        "shots",
        [
            "prompt": "", "notes": "", "duration": 5, "shot_type": "", "camera_move": "", "transition": "",
            "filename": .null,
        ])
    /// Characters, things and places of projects.
    static let elements = Shelf("elements", takesAnything: true)
    /// Comments on projects.
    static let comments = Shelf("comments", ["text": "", "shot_id": .null])
}

// Projects, their elements and the comments on them
extension ProgressiveRobotSandbox {
    static func projectAnswer(_ call: Call) throws(ServiceFailure) -> SandboxResponse? {
        switch call.endpoint.name {
        case "projects": return try projects(call)
        case "create-project": return try .json(.object(describe(try call.add(.projects, ["org_id": .null]), call)))
        case "project": return try project(call)
        case "update-project":
            return .json(.object(try describe(try call.update(try call.project(for: .writing), .projects), call)))
        case "delete-project": return try deleteProject(call)
        case "duplicate-project": return try duplicateProject(call)
        case "elements":
            let elements = try call.parts(.elements, of: try call.project(for: .reading))
            return list("elements", elements.map { .object(Shelf.elements.description(of: $0)) })
        case "create-element":
            let element = try call.add(.elements, parent: try call.project(for: .writing).id)
            return .json(.object(Shelf.elements.description(of: element)))
        case "update-element":
            let element = try call.find(.elements, "eid", in: try call.project(for: .writing))
            return .json(.object(Shelf.elements.description(of: try call.update(element, .elements))))
        case "delete-element":
            try call.remove([try call.find(.elements, "eid", in: try call.project(for: .writing))])
            return done
        case "comments":
            let comments = try call.parts(.comments, of: try call.project(for: .reading))
            return list(
                "comments", try comments.map { record throws(ServiceFailure) in try describe(comment: record, call) })
        case "create-comment": return try createComment(call)
        case "delete-comment": return try deleteComment(call)
        default: return nil
        }
    }

    private static func projects(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        var items: [JSONValue] = []
        for project in try call.list(.projects).reversed() where project.content.whole(at: "org_id") == nil {
            items.append(.object(try describe(project, call)))
        }
        return list("projects", items)
    }

    /// What lists say of a project.
    static func describe(_ project: Record, _ call: Call) throws(ServiceFailure) -> JSONObject {
        let shots = try call.shots(of: project)
        let cover = shots.lazy.compactMap { $0.content.words(at: "filename") }.first
        return Shelf.projects.description(of: project).merging([
            "shot_count": .integer(shots.count), "cover": .string(cover.map { "/api/video/\($0)" }),
        ])
    }

    private static func project(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let project = try call.project(for: .reading)
        _ = try call.settledAccount()
        let generations = try call.read { state in
            state.records(in: Shelf.generations.collection, of: nil).filter { record in
                record.content.whole(at: "project_id") == project.id
            }
        }
        return .json(
            .object(
                try describe(project, call).merging([
                    "shots": .array(try call.shots(of: project).map { .object(Shelf.shots.description(of: $0)) }),
                    "generations": .array(try call.descriptions(of: generations)),
                ])))
    }

    private static func deleteProject(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let project = try call.project(for: .deleting)
        let shelves: [Shelf] = [.shots, .elements, .comments]
        try call.sandbox.transact { state throws(ServiceFailure) in
            for shelf in shelves {
                for record in state.records(in: shelf.collection, of: nil, parent: project.id) {
                    state.removeRecord(record.id)
                }
            }
            state.removeRecord(project.id)
            for var record in state.records(in: Shelf.generations.collection, of: nil)
            where record.content.whole(at: "project_id") == project.id {
                record.content.set("project_id", .null)
                state.set(record)
            }
        }
        return done
    }

    /// Copies a project with its shots and elements, but not what was said about it.
    private static func duplicateProject(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let (project, account) = (try call.project(for: .writing), try call.account().id)
        let shots = try call.shots(of: project)
        let elements = try call.parts(.elements, of: project)
        let copy = try call.sandbox.transact { state throws(ServiceFailure) -> Record in
            var content = project.content
            content.set("name", .string("\(content.words(at: "name") ?? "") (copy)"))
            let copy = state.add(content, to: Shelf.projects.collection, account: account, at: call.now)
            for record in shots + elements {
                _ = state.add(record.content, to: record.collection, account: account, parent: copy.id, at: call.now)
            }
            return copy
        }
        return .json(.object(try describe(copy, call)))
    }
}

// Comments
extension ProgressiveRobotSandbox {
    private static func createComment(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let project = try call.project(for: .commenting)
        if call.integer("shot_id") != nil { _ = try call.shot(call.integer("shot_id"), of: project) }
        return .json(try describe(comment: try call.add(.comments, parent: project.id), call))
    }

    private static func describe(comment: Record, _ call: Call) throws(ServiceFailure) -> JSONValue {
        let user = try call.sandbox.transact { state throws(ServiceFailure) in
            state.user(of: comment.account, at: call.now)
        }
        return .object(
            Shelf.comments.description(of: comment).merging(["username": .string(user.content.words(at: "username"))]))
    }

    /// Comments are deleted by who made them, and by who has the project.
    private static func deleteComment(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let project = try call.project(for: .reading)
        let comment = try call.find(.comments, "cid", in: project)
        let account = try call.account().id
        guard comment.account == account || project.account == account else { throw .robotForbidden }
        try call.remove([comment])
        return done
    }
}

// Who may do what with projects
extension Call {
    /// What somebody wants with a project.
    enum Purpose {
        case reading, commenting, writing, deleting
    }

    /// The project whose number stands in the path.
    func project(for purpose: Purpose) throws(ServiceFailure) -> Record { try project(integer("id"), for: purpose) }

    /// A project that the caller may have for a purpose: one of its own, or one of an organisation of which it is a member.
    /// There reviewers read and comment, and whoever has made the project and administrators delete.
    func project(_ number: Int?, for purpose: Purpose) throws(ServiceFailure) -> Record {
        let account = try account().id
        guard let number, let project = try read({ $0.record(number, in: Shelf.projects.collection) }) else {
            throw .notFound(service)
        }
        guard let organisation = project.content.whole(at: "org_id") else {
            guard project.account == account else { throw .notFound(service) }
            return project
        }
        guard let role = try read({ $0.role(of: account, in: organisation) }) else { throw .notFound(service) }
        let isAllowed =
            switch purpose {
            case .reading, .commenting: true
            case .writing: role != "reviewer"
            case .deleting: role == "admin" || role != "reviewer" && project.account == account
            }
        guard isAllowed else { throw .robotForbidden }
        return project
    }

    /// What lies in a project, whoever has put it there.
    func parts(_ shelf: Shelf, of project: Record) throws(ServiceFailure) -> [Record] {
        try read { $0.records(in: shelf.collection, of: nil, parent: project.id) }
    }
}
