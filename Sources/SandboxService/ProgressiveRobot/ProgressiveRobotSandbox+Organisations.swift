import Pixelwright
import ServiceCatalog

extension Shelf {
    /// Organisations.
    static let organisations = Shelf("orgs", ["name": ""])
    /// Who is a member of an organisation, by account, and as what.
    static let members = Shelf("members")
    /// Who was invited to one.
    static let invitations = Shelf("invitations")
}

// Organisations
extension ProgressiveRobotSandbox {
    static func organisationAnswer(_ call: Call) throws(ServiceFailure) -> SandboxResponse? {
        switch call.endpoint.name {
        case "create-org": return try createOrganisation(call)
        case "orgs": return try organisations(call)
        case "invite-member": return try invite(call)
        case "accept-invite": return try acceptInvitation(call)
        case "members": return try members(call)
        case "update-member": return try updateMember(call)
        case "delete-member": return try deleteMember(call)
        case "org-projects":
            let organisation = try call.organisation()
            let projects = try call.read { state in
                state.records(in: Shelf.projects.collection, of: nil).filter {
                    $0.content.whole(at: "org_id") == organisation.id
                }
            }
            return list(
                "projects", try projects.map { record throws(ServiceFailure) in .object(try describe(record, call)) })
        case "create-org-project":
            let organisation = try call.organisation(as: ["admin", "member"])
            let project = try call.add(.projects, ["org_id": .integer(organisation.id)])
            return .json(.object(try describe(project, call)))
        default: return nil
        }
    }

    private static func createOrganisation(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let organisation = try call.add(.organisations)
        _ = try call.join(organisation.id, as: "admin")
        return .json(.object(try describe(organisation: organisation, role: "admin", call)))
    }

    private static func organisations(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let memberships = try call.list(.members)
        var items: [JSONValue] = []
        for membership in memberships {
            let organisation = try call.read { state in
                membership.parent.flatMap { state.record($0, in: Shelf.organisations.collection) }
            }
            guard let organisation else { continue }
            let role = membership.content.words(at: "role") ?? ""
            items.append(.object(try describe(organisation: organisation, role: role, call)))
        }
        return list("orgs", items)
    }

    private static func describe(organisation: Record, role: String, _ call: Call) throws(ServiceFailure) -> JSONObject
    {
        let count = try call.read { $0.records(in: Shelf.members.collection, of: nil, parent: organisation.id).count }
        return Shelf.organisations.description(of: organisation).merging([
            "owner_id": .integer(organisation.account), "role": .string(role), "member_count": .integer(count),
        ])
    }
}

// Members
extension ProgressiveRobotSandbox {
    /// No letter is sent: the answer has the token that it would hold.
    private static func invite(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let organisation = try call.organisation(as: ["admin"])
        let (account, token) = (try call.account().id, RandomToken.make("invite_"))
        let content: JSONObject = [
            "email": .string(call.text("email")), "role": .string(call.text("role") ?? "member"),
            "token": .string(token),
        ]
        let invitation = try call.sandbox.transact { state throws(ServiceFailure) in
            state.add(
                content, to: Shelf.invitations.collection, account: account, parent: organisation.id, at: call.now)
        }
        return .json(
            .object(Shelf.invitations.description(of: invitation).merging(["org_id": .integer(organisation.id)])))
    }

    /// An invitation works once.
    private static func acceptInvitation(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let (token, account) = (call.text("token") ?? "", try call.account().id)
        let invitation = try call.read { state in
            state.records(in: Shelf.invitations.collection, of: nil).first { record in
                record.content.words(at: "token")?.isEqualInConstantTime(token) == true
            }
        }
        guard let invitation, let number = invitation.parent else { throw .notFound(call.service) }
        guard try call.read({ $0.role(of: account, in: number) }) == nil else {
            throw .robotRefusal("You are a member already")
        }
        let membership = try call.join(number, as: invitation.content.words(at: "role") ?? "member")
        try call.remove([invitation])
        return .json(["success": true, "org_id": .integer(number), "role": membership.content["role"] ?? .null])
    }

    private static func members(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let organisation = try call.organisation()
        let memberships = try call.read { $0.records(in: Shelf.members.collection, of: nil, parent: organisation.id) }
        return list(
            "members", try memberships.map { record throws(ServiceFailure) in try describe(membership: record, call) })
    }

    private static func describe(membership: Record, _ call: Call) throws(ServiceFailure) -> JSONValue {
        let user = try call.sandbox.transact { state throws(ServiceFailure) in
            state.user(of: membership.account, at: call.now)
        }
        return [
            "user_id": .integer(membership.account), "username": .string(user.content.words(at: "username")),
            "email": .string(user.content.words(at: "email")), "role": membership.content["role"] ?? .null,
            "joined_at": .string(Timestamp.plain(membership.createdAt)),
        ]
    }

    private static func updateMember(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let organisation = try call.organisation(as: ["admin"])
        let (membership, role) = (try call.membership(in: organisation), call.text("role") ?? "member")
        if role != "admin" { try keepAdministrator(besides: membership, of: organisation, call) }
        let changed = try call.change(membership.id, in: .members) { content throws(ServiceFailure) in
            content.set("role", .string(role))
        }
        return .json(try describe(membership: changed, call))
    }

    private static func deleteMember(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let organisation = try call.organisation(as: ["admin"])
        let membership = try call.membership(in: organisation)
        try keepAdministrator(besides: membership, of: organisation, call)
        try call.remove([membership])
        return done
    }

    /// An organisation without an administrator could never be changed again.
    private static func keepAdministrator(
        besides membership: Record, of organisation: Record, _ call: Call
    ) throws(ServiceFailure) {
        let others = try call.read { $0.records(in: Shelf.members.collection, of: nil, parent: organisation.id) }
        guard others.contains(where: { $0.id != membership.id && $0.content.words(at: "role") == "admin" }) else {
            throw .robotRefusal("The organisation needs an administrator")
        }
    }
}

extension SandboxState {
    /// What an account is in an organisation; nil where it is no member.
    func role(of account: Int, in organisation: Int) -> String? {
        records(in: Shelf.members.collection, of: account, parent: organisation).first?.content.words(at: "role")
    }
}

extension Call {
    /// The organisation whose number stands in the path, of which the caller is a member.
    ///
    /// - Parameter roles: What the caller must be in it; nil for anything.
    fileprivate func organisation(as roles: [String]? = nil) throws(ServiceFailure) -> Record {
        let account = try account().id
        guard let number = integer("id"),
            let organisation = try read({ $0.record(number, in: Shelf.organisations.collection) }),
            let role = try read({ $0.role(of: account, in: number) })
        else { throw .notFound(service) }
        guard roles?.contains(role) ?? true else { throw .robotForbidden }
        return organisation
    }

    /// The membership of the account whose number stands in the path.
    fileprivate func membership(in organisation: Record) throws(ServiceFailure) -> Record {
        let account = integer("uid")
        let found = try read { $0.records(in: Shelf.members.collection, of: account, parent: organisation.id).first }
        guard account != nil, let found else { throw .notFound(service) }
        return found
    }

    /// Makes the caller a member.
    fileprivate func join(_ organisation: Int, as role: String) throws(ServiceFailure) -> Record {
        let account = try account().id
        return try sandbox.transact { state throws(ServiceFailure) in
            state.add(
                ["role": .string(role)], to: Shelf.members.collection, account: account, parent: organisation, at: now)
        }
    }
}
