extension ProgressiveRobot {
    static let stockEndpoints: [Endpoint] = [stockVideos, stockImages, stockMusic, downloadStock]

    private static let rows = Section("Stock Media", plan: LeastPlan("creator", "Stock Media (Creator+)"))

    static let stockVideos: Endpoint = rows.row(
        "stock-videos", .get, "/api/stock/videos", "\(pagedQuery)Search Pexels videos (max 30/page)",
        "Looks for videos that are free to use.",
        fields: [searched(pagedQuery)] + paging("Search Pexels videos (max 30/page)"))

    static let stockImages: Endpoint = rows.row(
        "stock-images", .get, "/api/stock/images", "\(pagedQuery)Search Pexels images (max 30/page)",
        "Looks for pictures that are free to use.",
        fields: [searched(pagedQuery)] + paging("Search Pexels images (max 30/page)"))

    static let stockMusic: Endpoint = rows.row(
        "stock-music", .get, "/api/stock/music", "?query=Search Pixabay music", "Looks for music that is free to use.",
        fields: [searched("?query=Search Pixabay music")])

    static let downloadStock: Endpoint = rows.row(
        "download-stock", .post, "/api/stock/download", downloadRow, "Takes something found into the account's files.",
        fields: [
            text("url", quote: downloadRow, "The address that the search gave."),
            text("type", quote: downloadRow, "What it is."),
        ])

    private static let pagedQuery = "?query=&page=&per_page="
    private static let downloadRow = #"{"url","type"}Download stock asset to local storage"#

    private static func searched(_ quote: String) -> Field {
        text("query", quote: quote, "What to look for.", in: .query)
    }

    private static func paging(_ limit: String) -> [Field] {
        [
            Field("page", .integer, in: .query, quote: pagedQuery),
            Field(
                "per_page", .integer, in: .query, quote: pagedQuery, "The most entries to list.",
                rules: [.rule("range", .range(1...30), quote: limit)]),
        ]
    }
}
