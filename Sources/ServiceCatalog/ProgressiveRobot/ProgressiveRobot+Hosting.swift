extension ProgressiveRobot {
    static let hostingEndpoints: [Endpoint] = [createPage, pages, page, updatePage, deletePage, pageAnalytics]

    private static let plan = LeastPlan("pro", "Hosting (Pro+)")
    private static let rows = Section("Hosting Endpoints", plan: plan)

    static let createPage: Endpoint = Section("POST /api/hosting/pages", plan: plan).endpoint(
        "create-page", .post, "/api/hosting/pages", "Makes a public web page for a video.",
        quote: "POST /api/hosting/pages Create a hosted landing page for a video. Returns a public URL and embed code.",
        fields: [
            Field(
                "generation_id", .integer, required: true, quote: #""generation_id": 42"#,
                "The entry of the video in the list of generations."),
            plain("title", quote: #""title": "Product Demo Video""#),
            plain("description", quote: #""description": "Our latest AI-generated product showcase""#),
            plain("slug", quote: #""slug": "product-demo""#, "The last part of the page's address."),
            plain("cta_text", quote: #""cta_text": "Learn More""#, "What stands on the page's button."),
            plain("cta_url", quote: #""cta_url": "https://example.com""#, "Where the button leads."),
            plain("allow_embed", .boolean, quote: #""allow_embed": true"#, "Whether other pages may show it."),
        ],
        response: [
            ResponseField("id", .integer), ResponseField("slug", .string),
            ResponseField("page_url", .string, "The page's public address."),
            ResponseField("embed_code", .string, "HTML that shows the video in other pages."),
        ])

    static let pages: Endpoint = rows.row(
        "pages", .get, "/api/hosting/pages", "List your hosted pages", "Lists the pages of the account.")

    static let page: Endpoint = rows.row(
        "page", .get, "/api/hosting/pages/{id}", "Get page details", "Gives a page's settings.")

    static let updatePage: Endpoint = rows.row(
        "update-page", .put, "/api/hosting/pages/{id}", updateRow, "Changes a page.",
        fields: [
            plain("title", quote: updateRow), plain("description", quote: updateRow),
            plain("cta_text", quote: updateRow, "What stands on the page's button."),
            plain("cta_url", quote: updateRow, "Where the button leads."),
            plain("password", quote: updateRow, "What visitors must know to see it."),
        ])

    private static let updateRow = "Update page (title, description, CTA, password, visibility)"

    static let deletePage: Endpoint = rows.row(
        "delete-page", .delete, "/api/hosting/pages/{id}", "Delete hosted page", "Deletes a page.")

    static let pageAnalytics: Endpoint = rows.row(
        "page-analytics", .get, "/api/hosting/pages/{id}/analytics",
        "View analytics (total views, unique views, referrers, daily breakdown)", "Tells how often a page was seen.")
}
