extension ProgressiveRobot {
    static let projectEndpoints: [Endpoint] = [
        scriptToShots, projects, createProject, project, updateProject, deleteProject, duplicateProject, exportProject,
    ]

    private static let rows = Section("Project Endpoints")

    static let scriptToShots: Endpoint = Section("POST /api/studio/script-to-shots").endpoint(
        "script-to-shots", .post, "/api/studio/script-to-shots", "Breaks a script into a prompt for each shot.",
        quote: "POST /api/studio/script-to-shots Use AI to break a script into individual shot prompts.",
        fields: [
            text(
                "script",
                quote: #""script": "A hero walks through a dystopian city. She finds a glowing artifact...""#,
                "The story."),
            plain("shot_count", .integer, quote: #""shot_count": 4"#, "How many shots to make of it."),
            plain("style", quote: #""style": "cinematic sci-fi""#),
        ],
        cost: .undocumented, response: [ResponseField("shots", .strings, "A prompt for each shot.")])

    static let projects: Endpoint = rows.row(
        "projects", .get, "/api/projects", "List projects (with shot_count and cover)", "Lists the projects.",
        response: [
            ResponseField("projects[].shot_count", .integer),
            ResponseField("projects[].cover", .string, optional: true),
        ])

    static let createProject: Endpoint = rows.row(
        "create-project", .post, "/api/projects", #"{"name":"My Film"}Create project"#, "Makes a project.",
        fields: [text("name", quote: #"{"name":"My Film"}Create project"#)])

    static let project: Endpoint = rows.row(
        "project", .get, "/api/projects/{id}", "Get project with shots array and generations",
        "Gives a project with its shots and videos.",
        response: [ResponseField("shots", .objects), ResponseField("generations", .objects)])

    static let updateProject: Endpoint = rows.row(
        "update-project", .put, "/api/projects/{id}", updateRow, "Changes what is said of a project.",
        fields: [
            plain("name", quote: updateRow), plain("description", quote: updateRow), plain("model", quote: updateRow),
        ])

    private static let updateRow = #"{"name","description","model"}Update project metadata"#

    static let deleteProject: Endpoint = rows.row(
        "delete-project", .delete, "/api/projects/{id}", "Delete project and all shots",
        "Deletes a project and all its shots.")

    static let duplicateProject: Endpoint = rows.row(
        "duplicate-project", .post, "/api/projects/{id}/duplicate", "Duplicate project with all shots & elements",
        "Copies a project with its shots and elements.")

    static let exportProject: Endpoint = rows.row(
        "export-project", .post, "/api/projects/{id}/export", exportRow,
        "Puts the videos of all shots one after the other.",
        fields: [plain("resolution", quote: exportRow, "The size of the result, such as `1080p`.")],
        cost: Cost(.byCount(2, field: nil, minimum: 3), "Project exportmax(3, 2 × clip count)"))

    private static let exportRow = #"{"resolution":"1080p"}Export project — concatenates shot videos"#
}

extension ProgressiveRobot {
    static let shotEndpoints: [Endpoint] = [createShot, updateShot, deleteShot, reorderShots]

    private static let shots = Section("Shot Endpoints")

    static let createShot: Endpoint = shots.row(
        "create-shot", .post, "/api/projects/{id}/shots", "\(shotBody)Add shot to project", "Adds a shot to a project.",
        fields: shotFields)

    static let updateShot: Endpoint = shots.row(
        "update-shot", .put, "/api/projects/{id}/shots/{shotId}", updateShotRow,
        "Changes a shot, or gives it its video.",
        fields: shotFields + [plain("filename", quote: updateShotRow, "The video of the shot.")])

    static let deleteShot: Endpoint = shots.row(
        "delete-shot", .delete, "/api/projects/{id}/shots/{shotId}", "Delete shot", "Deletes a shot.")

    static let reorderShots: Endpoint = shots.row(
        "reorder-shots", .post, "/api/projects/{id}/shots/reorder", #"{"order":[3,1,2]}Reorder shots by ID array"#,
        "Puts the shots of a project into another order.",
        fields: [
            Field(
                "order", .integers, required: true, quote: #"{"order":[3,1,2]}Reorder shots by ID array"#,
                "The ids of the shots.")
        ])

    private static let updateShotRow = "Same fields as above + filenameUpdate shot (link a generation via filename)"
    private static let shotBody = #"{"prompt","notes","duration","shot_type","camera_move","transition"}"#

    private static let shotFields: [Field] = [
        optionalPrompt("prompt", quote: shotBody, "What is to be seen."), plain("notes", quote: shotBody),
        plain("duration", .number, quote: shotBody, "In seconds."), plain("shot_type", quote: shotBody),
        plain("camera_move", quote: shotBody), plain("transition", quote: shotBody, "How it goes over into the next."),
    ]
}

extension ProgressiveRobot {
    static let elementEndpoints: [Endpoint] = [elements, createElement, updateElement, deleteElement]
    static let commentEndpoints: [Endpoint] = [comments, createComment, deleteComment]

    private static let parts = Section("Elements & Comments")

    static let elements: Endpoint = parts.row(
        "elements", .get, "/api/projects/{id}/elements", "List project elements (characters, props, locations)",
        "Lists what appears in a project.")

    static let createElement: Endpoint = parts.row(
        "create-element", .post, "/api/projects/{id}/elements", "Create element",
        "Adds a character, a thing or a place to a project.", body: .json)

    static let updateElement: Endpoint = parts.row(
        "update-element", .put, "/api/projects/{id}/elements/{eid}", "Update element", "Changes an element.",
        body: .json)

    static let deleteElement: Endpoint = parts.row(
        "delete-element", .delete, "/api/projects/{id}/elements/{eid}", "Delete element", "Deletes an element.")

    static let comments: Endpoint = parts.row(
        "comments", .get, "/api/projects/{id}/comments", "List project comments", "Lists the comments on a project.")

    static let createComment: Endpoint = parts.row(
        "create-comment", .post, "/api/projects/{id}/comments", #"Add comment — {"text","shot_id"}"#,
        "Comments on a project or a shot.",
        fields: [
            text("text", quote: #"{"text","shot_id"}"#),
            plain("shot_id", .integer, quote: #"{"text","shot_id"}"#, "The shot, if it is about one."),
        ])

    static let deleteComment: Endpoint = parts.row(
        "delete-comment", .delete, "/api/projects/{id}/comments/{cid}", "Delete comment", "Deletes a comment.")
}
