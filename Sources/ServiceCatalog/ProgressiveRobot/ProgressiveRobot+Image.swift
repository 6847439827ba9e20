extension ProgressiveRobot {
    static let imageEndpoints: [Endpoint] = [
        generateImage, imageModelList, imageGenerations, deleteImageGeneration, image, uploadImage, inputImage,
    ]

    private static let rows = Section("Image Endpoints")

    static let generateImage: Endpoint = Section("POST /api/generate-image").endpoint(
        "generate-image", .post, "/api/generate-image", "Starts one job for each picture to be made.",
        quote: "POST /api/generate-image Queue one or more image generations. Returns an array of job IDs to poll via "
            + "/api/status.",
        fields: [
            prompt(quote: #""prompt": "A futuristic city at sunset, neon lights""#),
            Field(
                "model", .string, quote: #""model": "sd15""#, "What makes it.",
                rules: [
                    .rule("known", .values(imageModelIDs), section: "Image Models", quote: "Model IDNameCredit Cost")
                ]),
            Field(
                "num_images", .integer, quote: #""num_images": 2"#, "How many pictures to make.",
                rules: [.rule("range", .range(1...Int.max), quote: "Queue one or more image generations.")]),
            optionalPrompt("negative_prompt", quote: #""negative_prompt": "blurry""#, "What is not to be seen."),
            plain("seed", .integer, quote: #""seed": -1"#, "-1 for any."),
            plain("steps", .integer, quote: #""steps": 20"#, "How often the model goes over the picture."),
            plain("cfg", .number, quote: #""cfg": 7"#, "How closely it keeps to the prompt."),
            plain("width", .integer, quote: #""width": 512"#, "In pixels."),
            plain("height", .integer, quote: #""height": 512"#, "In pixels."),
        ],
        cost: Cost(
            .byModel(field: "model", times: "num_images"),
            "Image generation (SD 1.5)2 per image Image generation (Flux 2 Klein)5 per image "
                + "Image generation (Flux 2 Dev)8 per image Image generation (Flux 2 Edit)6 per image"),
        response: [
            ResponseField("jobs[].job_id", .string, "What to ask `status` about."),
            ResponseField("jobs[].prompt_id", .string),
            ResponseField("jobs[].seed", .integer, "The seed it was given."),
            ResponseField("credits_used", .integer, "What all of them cost."), balance,
        ],
        startsJob: true)

    static let imageModelList: Endpoint = rows.row(
        "image-models", .get, "/api/image-models", "List image models (id, name, defaults, credit_cost)",
        "Lists the image models with what holds at this moment.",
        response: [
            ResponseField("image_models[].id", .string), ResponseField("image_models[].name", .string),
            ResponseField("image_models[].defaults", .object), ResponseField("image_models[].credit_cost", .number),
        ])

    static let imageGenerations: Endpoint = rows.row(
        "image-generations", .get, "/api/image-generations", "List image history — ?limit=&offset=",
        "Lists the pictures that were made.",
        fields: [
            Field("limit", .integer, in: .query, quote: "?limit=&offset=", "The most entries to list."),
            Field(
                "offset", .integer, in: .query, quote: "?limit=&offset=",
                "How many entries to leave out before the first."),
        ])

    static let deleteImageGeneration: Endpoint = rows.row(
        "delete-image-generation", .delete, "/api/image-generations/{id}", "Delete an image generation",
        "Deletes a picture and its entry.")

    static let image: Endpoint = rows.row(
        "image", .get, "/api/image/{filename}", "Download a generated image", "Loads a picture that was made.",
        fileFormats: pictureFormats)

    /// What pictures may be: those that were uploaded stay what they are, and videos are made into animated GIFs.
    private static let pictureFormats: [MediaFormat] = [.png, .jpeg, .webp, .gif]

    static let uploadImage: Endpoint = rows.row(
        "upload-image", .post, "/api/upload-image", uploadRow, "Takes in a picture that a video is to be made of.",
        fields: [
            picture(
                "image", quote: uploadRow, "The picture.", limit: uploadRow,
                rules: [
                    .advice(
                        .flattenedEdges, "flattened", section: "GET /api/video/{filename}",
                        quote: "Returns raw video/mp4 bytes."),
                    .advice(.touchesBorder, "border"),
                ])
        ])

    private static let uploadRow = "Upload image for I2V (multipart, PNG/JPEG/WebP, max 10 MB)"

    static let inputImage: Endpoint = rows.row(
        "input-image", .get, "/api/input-image/{filename}", "Serve uploaded/extracted input image",
        "Loads a picture that was uploaded or taken from a video.", fileFormats: pictureFormats)
}
