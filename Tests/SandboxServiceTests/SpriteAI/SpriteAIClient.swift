import Pixelwright

extension ServiceClient {
    /// Draws a sprite and gives its id.
    func sprite(_ prompt: String = "a knight", width: Int = 32, height: Int = 32) async -> String {
        let answer = await post(
            "/api/sprites",
            [
                "prompt": .string(prompt), "asset_type": "character", "width": .integer(width),
                "height": .integer(height),
            ])
        return answer.text("id")
    }

    /// Sets a sprite in motion and gives the animation's id.
    func animation(of sprite: String, frames: Int = 4) async -> String {
        await post(
            "/api/animations",
            ["source_generation_id": .string(sprite), "preset": "Walk", "frame_count": .integer(frames)]
        ).text("id")
    }

    /// How many tokens there are.
    func tokens() async -> JSONValue { await get("/api/balance")["total_token_balance"] }
}

/// A picture to import, as Base64.
func importable(_ width: Int, _ height: Int, _ format: ImageFormat = .png) throws -> String {
    var bitmap = Bitmap(size: Size(width, height), filledWith: format == .jpeg ? .white : .clear)
    for y in height / 4..<height * 3 / 4 {
        for x in width / 4..<width * 3 / 4 { bitmap[x, y] = (x + y) % 3 == 0 ? .black : RGBA8(200, 40, 40) }
    }
    return Base64.encode(try bitmap.encoded(as: format))
}
