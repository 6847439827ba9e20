import ServiceCatalog
import ServiceHTTP
import SpriteAIAPI
import Testing

/// Calls every endpoint of Sprite AI, and reads what its document names.
func tourSpriteAI(_ bench: ClientBench) async throws {
    let sprites = bench.sprites
    let me = try await sprites.me()
    #expect(me.userID != nil && me.rateLimitPerMinute != nil && me.plan != nil && me.totalTokenBalance != nil)
    #expect(try await sprites.balance().totalTokenBalance == me.totalTokenBalance)
    #expect(try await sprites.assetTypes().assetTypes.count == 7)
    let limits = try await sprites.limits()
    #expect(limits.sprite?.maxSize == 512 && limits.animation?.framesMustBeEven == true)

    var knight = SpriteAIClient.GenerateRequest(prompt: "a knight")
    knight.assetType = .character
    knight.width = 32
    knight.height = 32
    let still = try await sprites.generate(knight)
    #expect(still.status == .completed && still.assetType == "character" && still.tokensSpent == 1)
    #expect(still.image?.format == "png" && still.image?.pngBase64?.isEmpty == false)
    let id = try #require(still.id)

    var own = SpriteAIClient.ImportRequest(image: try ClientBench.encodedPicture())
    own.title = "Mine"
    let imported = try await sprites.import(own)
    #expect(imported.width == 32 && imported.title == "Mine")
    #expect(try await sprites.sprite(id: id).id == id)
    #expect(try await sprites.sprites(limit: 10).sprites.map(\.id) == [imported.id, id])

    let walk = SpriteAIClient.AnimateRequest(sourceGenerationID: id, preset: "Walk")
    let animation = try #require(try await sprites.animate(walk).id)
    #expect(try await sprites.cancel(id: animation).id == animation)
    let second = try #require(try await sprites.animate(walk).id)
    bench.turn(seconds: 20)
    let done = try await sprites.animation(id: second)
    #expect(done.status == .completed && done.frameCount == 8 && done.frameWidth != nil)
    #expect(done.image?.spritesheetBase64?.isEmpty == false)
}
