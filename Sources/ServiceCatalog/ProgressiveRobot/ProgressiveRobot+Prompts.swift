extension ProgressiveRobot {
    static let promptEndpoints: [Endpoint] = [
        generatePrompt, autocompletePrompt, templates, createTemplate, deleteTemplate,
    ]

    private static let rows = Section("Prompt Tools & Templates")

    static let generatePrompt: Endpoint = Section("POST /api/generate-prompt").endpoint(
        "generate-prompt", .post, "/api/generate-prompt", "Writes prompts for an idea, or makes one fuller.",
        quote: "POST /api/generate-prompt Use AI to generate or enhance video prompts from a simple idea.",
        fields: [
            text("idea", quote: #""idea": "cat in space""#, "What it is about."),
            plain("model", quote: #""model": "wan""#, "The family of models that the prompts are for."),
            plain("style", quote: #""style": "cinematic""#), plain("mood", quote: #""mood": "epic""#),
            plain("count", .integer, quote: #""count": 3"#, "How many prompts to write."),
            plain("enhance", .boolean, quote: #""enhance": true"#, "Whether to make the idea fuller."),
        ],
        cost: .undocumented,
        response: [
            ResponseField("prompts", .strings), ResponseField("negative", .string, "What fits as the negative prompt."),
        ])

    static let autocompletePrompt: Endpoint = rows.row(
        "autocomplete-prompt", .get, "/api/prompts/autocomplete", "Get prompt suggestions from your history",
        "Suggests prompts that were used before.")

    static let templates: Endpoint = rows.row(
        "templates", .get, "/api/templates", "List saved prompt templates", "Lists the prompts that were saved.")

    static let createTemplate: Endpoint = rows.row(
        "create-template", .post, "/api/templates", "Save template — \(templateBody)", "Saves a prompt.",
        fields: [
            text("name", quote: templateBody), prompt(quote: templateBody),
            optionalPrompt("negative_prompt", quote: templateBody, "What is not to be seen."),
            plain("model", quote: templateBody),
        ])

    private static let templateBody = #"{"name","prompt","negative_prompt","model"}"#

    static let deleteTemplate: Endpoint = rows.row(
        "delete-template", .delete, "/api/templates/{id}", "Delete template", "Deletes a saved prompt.")
}
