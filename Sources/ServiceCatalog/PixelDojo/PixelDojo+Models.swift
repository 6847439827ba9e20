extension PixelDojo {
    static let modelList = Endpoint(
        .pixelDojo, "models", .get, "/models", section: "Core Endpoints", "Lists the models and what they cost.",
        quote: "`GET /api/v1/models` — List available models (with credit costs)", price: .free,
        errorCodes: commonErrors, code: ("validation_error", 400))

    static let model = Endpoint(
        .pixelDojo, "model", .get, "/models/{apiId}", section: "Core Endpoints",
        "Tells about a model and what it takes.",
        quote: "`GET /api/v1/models/{apiId}` — Model details + input parameters",
        fields: [modelField(quote: "`GET /api/v1/models/{apiId}` — Model details + input parameters")],
        price: .free, errorCodes: commonErrors + ["not_found"], code: ("not_found", 404))

    static let schema = Endpoint(
        .pixelDojo, "schema", .get, "/models/{apiId}/schema", section: "Examples",
        "Gives the schema of what a run of a model takes.",
        quote: "const schema = await fetch(\"https://pixeldojo.ai/api/v1/models/flux-1.1-pro/schema\");",
        isPublic: true,
        fields: [modelField(quote: "model_schema = requests.get( f\"{BASE_URL}/models/flux-1.1-pro/schema\" ).json()")],
        price: .free,
        response: [ResponseField("schema", .object, "The schema of the request.")],
        errorCodes: ["not_found", "rate_limit_exceeded", "internal_error"], code: ("not_found", 404))
}
