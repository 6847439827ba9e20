extension ProgressiveRobot {
    static let communityEndpoints: [Endpoint] = [
        communityPrompts, createCommunityPrompt, voteCommunityPrompt, useCommunityPrompt, deleteCommunityPrompt,
    ]

    private static let rows = Section("Community Prompts")

    static let communityPrompts: Endpoint = rows.row(
        "community-prompts", .get, "/api/community/prompts", "PublicBrowse approved prompts — \(promptQuery)",
        "Lists the prompts of others.", isPublic: true,
        fields: [
            Field("sort", .string, in: .query, quote: promptQuery, "The order, such as `popular`."),
            Field("tag", .string, in: .query, quote: promptQuery, "Only those with this tag."),
            Field("model", .string, in: .query, quote: promptQuery, "Only those for this model."),
            Field("page", .integer, in: .query, quote: promptQuery, "Pages are counted from 1."),
        ])

    private static let promptQuery = "?sort=popular&tag=cinematic&model=wan-t2v&page=1"

    static let createCommunityPrompt: Endpoint = rows.row(
        "create-community-prompt", .post, "/api/community/prompts",
        "AuthSubmit a prompt for moderation — \(promptBody)", "Hands in a prompt, to be looked over and listed.",
        fields: [
            prompt(quote: promptBody), plain("model", quote: promptBody), plain("title", quote: promptBody),
            plain("tags", quote: promptBody),
        ])

    private static let promptBody = #"{"prompt","model","title","tags"}"#

    static let voteCommunityPrompt: Endpoint = rows.row(
        "vote-community-prompt", .post, "/api/community/prompts/{id}/vote", #"AuthUpvote or downvote — {"vote":1}"#,
        "Votes for or against a prompt.",
        fields: [
            Field(
                "vote", .integer, required: true, quote: #"Upvote or downvote — {"vote":1}"#, "1 for, -1 against.",
                rules: [.rule("known", .values(["1", "-1"]))])
        ])

    static let useCommunityPrompt: Endpoint = rows.row(
        "use-community-prompt", .post, "/api/community/prompts/{id}/use",
        "AuthIncrement use count and retrieve prompt text", "Gives a prompt's text, and counts that it was used.")

    static let deleteCommunityPrompt: Endpoint = rows.row(
        "delete-community-prompt", .delete, "/api/community/prompts/{id}",
        "AuthDelete own prompt (admin can delete any)", "Deletes a prompt of one's own.", errors: ["Forbidden"])
}
