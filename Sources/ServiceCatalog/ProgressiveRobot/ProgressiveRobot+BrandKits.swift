extension ProgressiveRobot {
    static let brandKitEndpoints: [Endpoint] = [
        createBrandKit, brandKits, updateBrandKit, deleteBrandKit, uploadLogo, uploadIntro, applyBrandKit,
    ]

    private static let plan = LeastPlan("pro", "Brand Kits (Pro+)")
    private static let rows = Section("Brand Kits", plan: plan)

    static let createBrandKit: Endpoint = Section("POST /api/brand-kits", plan: plan).endpoint(
        "create-brand-kit", .post, "/api/brand-kits", "Makes a brand kit: colours, letters and where they stand.",
        quote: "POST /api/brand-kits Create a brand kit with custom colours, fonts, and positioning.",
        fields: [text("name", quote: #""name": "My Brand""#)] + look)

    private static let look: [Field] = [
        color("primary_color", quote: ##""primary_color": "#7c3aed""##),
        color("secondary_color", quote: ##""secondary_color": "#1e1b4b""##),
        plain("font_family", quote: #""font_family": "Inter""#),
        plain("default_text_position", quote: #""default_text_position": "bottom-right""#),
        color("default_text_color", quote: ##""default_text_color": "#ffffff""##),
        plain("default_text_size", .integer, quote: #""default_text_size": 24"#),
    ]

    static let brandKits: Endpoint = rows.row(
        "brand-kits", .get, "/api/brand-kits", "List brand kits", "Lists the brand kits.")

    static let updateBrandKit: Endpoint = rows.row(
        "update-brand-kit", .put, "/api/brand-kits/{id}", "Update brand kit settings", "Changes a brand kit.",
        fields: [plain("name", quote: #""name": "My Brand""#)] + look)

    static let deleteBrandKit: Endpoint = rows.row(
        "delete-brand-kit", .delete, "/api/brand-kits/{id}", "Delete brand kit", "Deletes a brand kit.")

    static let uploadLogo: Endpoint = rows.row(
        "upload-logo", .post, "/api/brand-kits/{id}/upload-logo", "Upload logo (multipart)",
        "Gives a brand kit its logo.",
        fields: [picture("image", quote: "Upload logo (multipart)", "The logo.")])

    static let uploadIntro: Endpoint = rows.row(
        "upload-intro", .post, "/api/brand-kits/{id}/upload-intro", "Upload intro clip (multipart)",
        "Gives a brand kit the clip with which its videos begin.",
        fields: [Field("video", .file, in: .part, required: true, quote: "Upload intro clip (multipart)", "The clip.")])

    static let applyBrandKit: Endpoint = rows.row(
        "apply-brand-kit", .post, "/api/brand-kits/{id}/apply",
        #"Apply brand kit to video — {"video_filename":"..."}"#, "Gives a video the look of a brand kit.",
        fields: [
            fileName(
                "video_filename", quote: #"Apply brand kit to video — {"video_filename":"..."}"#, "The video.")
        ],
        cost: .undocumented)
}
