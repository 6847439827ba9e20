extension ProgressiveRobot {
    static let organisationEndpoints: [Endpoint] = [
        createOrganisation, organisations, inviteMember, acceptInvite, members, updateMember, deleteMember,
        organisationProjects, createOrganisationProject,
    ]

    private static let rows = Section("Organisations", plan: LeastPlan("pro", "Organisations (Pro+)"))

    static let createOrganisation: Endpoint = rows.row(
        "create-org", .post, "/api/orgs", #"{"name":"My Team"}Create organisation (Pro+)"#, "Makes an organisation.",
        fields: [text("name", quote: #"{"name":"My Team"}Create organisation (Pro+)"#)])

    static let organisations: Endpoint = rows.row(
        "orgs", .get, "/api/orgs", "List your organisations", "Lists the organisations of which one is a member.")

    static let inviteMember: Endpoint = rows.row(
        "invite-member", .post, "/api/orgs/{id}/invite", inviteRow, "Invites somebody to an organisation.",
        fields: [text("email", quote: inviteRow, "Who is invited."), role(required: false, quote: inviteRow)])

    private static let inviteRow = #"{"email","role"}Invite member (roles: member, admin, reviewer)"#

    static let acceptInvite: Endpoint = rows.row(
        "accept-invite", .post, "/api/orgs/accept-invite", #"{"token":"..."}Accept invitation"#,
        "Becomes a member of the organisation that has invited.",
        fields: [text("token", quote: #"{"token":"..."}Accept invitation"#, "What the invitation holds.")],
        errors: ["Not found"])

    static let members: Endpoint = rows.row(
        "members", .get, "/api/orgs/{id}/members", "List org members", "Lists the members of an organisation.")

    static let updateMember: Endpoint = rows.row(
        "update-member", .put, "/api/orgs/{id}/members/{uid}/role",
        #"{"role":"admin"}Change member role (org admin only)"#, "Gives a member another role.",
        fields: [role(required: true, quote: #"{"role":"admin"}Change member role (org admin only)"#)])

    static let deleteMember: Endpoint = rows.row(
        "delete-member", .delete, "/api/orgs/{id}/members/{uid}", "Remove member (org admin only)",
        "Takes a member out of an organisation.")

    static let organisationProjects: Endpoint = rows.row(
        "org-projects", .get, "/api/orgs/{id}/projects", "List organisation projects",
        "Lists the projects of an organisation.")

    static let createOrganisationProject: Endpoint = rows.row(
        "create-org-project", .post, "/api/orgs/{id}/projects",
        #"{"name":"Team Project"}Create organisation project"#, "Makes a project of an organisation.",
        fields: [text("name", quote: #"{"name":"Team Project"}Create organisation project"#)])

    private static func role(required isRequired: Bool, quote: String) -> Field {
        Field(
            "role", .string, required: isRequired, quote: quote, "What the member may do.",
            rules: [.rule("known", .values(["member", "admin", "reviewer"]), quote: inviteRow)])
    }
}
