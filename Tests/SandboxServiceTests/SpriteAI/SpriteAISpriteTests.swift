import Pixelwright
import ServiceCatalog
import Testing

@testable import SandboxService

@Suite("Sprite AI draws, takes in and lists sprites")
struct SpriteAISpriteTests {
    @Test func aSpriteComesBackInlineInItsSize() async throws {
        let client = try ServiceClient(.spriteAI)
        let answer = await client.post(
            "/api/sprites",
            ["prompt": "a knight with a blue cape", "asset_type": "character", "width": 48, "height": 64])
        #expect(answer.status == 200)
        #expect(answer["status"] == "completed")
        #expect(answer["width"] == 48)
        #expect(answer["height"] == 64)
        #expect(answer["assetType"] == "character")
        #expect(answer["tokensSpent"] == 1)
        #expect(answer["image.format"] == "png")
        let info = try ImageInfo(try Base64.decode(answer.text("image.pngBase64")))
        #expect(info.format == .png)
        #expect(info.size == Size(48, 64))
        #expect(await client.tokens() == 999)
    }

    @Test func sidesAreSixtyFourWhenNothingIsSaid() async throws {
        let client = try ServiceClient(.spriteAI)
        let answer = await client.post("/api/sprites", ["prompt": "a knight"])
        #expect(answer["width"] == 64)
        #expect(answer["height"] == 64)
    }

    @Test(arguments: [
        ("a knight with a sword", "character", 1), ("a sword of a knight", "item", 1), ("a green slime", "creature", 1),
        ("mossy brick wall", "tile", 4), ("a wide landscape", "background", 4), ("a menu button", "ui", 4),
        ("a huge explosion", "effect", 4), ("something strange", "character", 1),
    ])
    func theTypeFollowsThePrompt(_ prompt: String, _ type: String, _ cost: Int) async throws {
        let client = try ServiceClient(.spriteAI)
        let answer = await client.post("/api/sprites", ["prompt": .string(prompt), "width": 32, "height": 32])
        #expect(answer["assetType"] == .string(type))
        #expect(answer["tokensSpent"] == .integer(cost))
        #expect(await client.tokens() == .integer(1000 - cost))
    }

    @Test func aSpriteCanBeFetchedAgainAsItWas() async throws {
        let client = try ServiceClient(.spriteAI)
        let made = await client.post("/api/sprites", ["prompt": "a knight", "public": true])
        let again = await client.get("/api/sprites/\(made.text("id"))")
        #expect(again.status == 200)
        #expect(again["image"] == made["image"])
        #expect(again["prompt"] == "a knight")
        #expect(again["public"] == true)
        #expect(again["tokensSpent"] == 1)
        #expect(again["createdAt"] == "2026-03-02T12:00:00.000Z")
    }

    @Test(arguments: [ImageFormat.png, .jpeg, .webp])
    func anImportKeepsThePictureInItsSizeForNothing(_ format: ImageFormat) async throws {
        let client = try ServiceClient(.spriteAI)
        let answer = await client.post(
            "/api/sprites/import", ["image": .string(try importable(24, 40, format)), "title": "hero"])
        #expect(answer.status == 200)
        #expect(answer["status"] == "completed")
        #expect(answer["width"] == 24)
        #expect(answer["height"] == 40)
        #expect(answer["title"] == "hero")
        #expect(await client.tokens() == 1000)
        let sprite = await client.get("/api/sprites/\(answer.text("id"))")
        #expect(sprite["public"] == false)
        let info = try ImageInfo(try Base64.decode(sprite.text("image.pngBase64")))
        #expect(info.format == .png)
        #expect(info.size == Size(24, 40))
    }

    @Test func anImportedPNGStaysByteForByte() async throws {
        let client = try ServiceClient(.spriteAI)
        let picture = try importable(16, 16)
        let id = await client.post("/api/sprites/import", ["image": .string("data:image/png;base64," + picture)]).text(
            "id")
        let sprite = await client.get("/api/sprites/\(id)")
        #expect(sprite["image.pngBase64"] == .string(picture))
        #expect(sprite["title"] == "Imported sprite")
    }

    @Test func importsThatTheDocumentExcludesAreRefused() async throws {
        let client = try ServiceClient(.spriteAI)
        for picture in [try importable(15, 32), try importable(257, 32), try importable(32, 32, .gif), "no picture"] {
            let answer = await client.post("/api/sprites/import", ["image": .string(picture)])
            #expect(answer.status == 400)
            #expect(answer["code"] == "invalid_request")
        }
        #expect(await client.get("/api/sprites")["total"] == 0)
    }

    @Test func theListHasTheNewestFirstAndAnimationsToo() async throws {
        let client = try ServiceClient(.spriteAI)
        let first = await client.sprite("one")
        let second = await client.post("/api/sprites/import", ["image": .string(try importable(16, 16))]).text("id")
        let third = await client.animation(of: first)
        let list = await client.get("/api/sprites")
        #expect(list["sprites"].items.map { $0.at("id").string } == [third, second, first])
        #expect(list["sprites.0.assetType"] == "animation")
        #expect(list["sprites.0.status"] == "processing")
    }

    @Test func thePagesAddUpToTheWhole() async throws {
        let client = try ServiceClient(.spriteAI)
        var ids: [String] = []
        for number in 0..<23 { ids.append(await client.sprite("knight \(number)")) }
        #expect(await client.get("/api/sprites")["sprites"].items.count == 20)
        var seen: [String?] = []
        for offset in stride(from: 0, to: 30, by: 10) {
            let page = await client.get("/api/sprites?limit=10&offset=\(offset)")
            #expect(page["total"] == 23)
            seen += page["sprites"].items.map { $0.at("id").string }
        }
        #expect(seen == ids.reversed())
    }

    @Test func theListIsFilteredByStatusAndType() async throws {
        let client = try ServiceClient(.spriteAI)
        let sprite = await client.sprite()
        let animation = await client.animation(of: sprite)
        func ids(_ query: String) async -> [String?] {
            await client.get("/api/sprites?\(query)")["sprites"].items.map { $0.at("id").string }
        }
        #expect(await ids("status=processing") == [animation])
        #expect(await ids("asset_type=animation") == [animation])
        #expect(await ids("asset_type=character") == [sprite])
        client.turn(seconds: 11)
        #expect(await ids("status=completed") == [animation, sprite])
        #expect(await ids("status=completed&asset_type=tile") == [])
    }

    @Test(arguments: ["limit=0", "limit=101", "limit=many", "offset=-1"])
    func pagesThatThereAreNotAreRefused(_ query: String) async throws {
        let answer = await (try ServiceClient(.spriteAI)).get("/api/sprites?\(query)")
        #expect(answer.status == 400)
        #expect(answer["code"] == "invalid_request")
    }

    @Test func nobodySeesTheSpritesOfOthers() async throws {
        let client = try ServiceClient(.spriteAI)
        let other = try client.neighbour()
        let sprite = await client.sprite()
        #expect(await other.get("/api/sprites/\(sprite)").status == 404)
        #expect(await other.get("/api/sprites")["total"] == 0)
        let reference = await other.post("/api/sprites", ["prompt": "a knight", "reference_asset_id": .string(sprite)])
        #expect(reference.status == 404)
        #expect(reference["code"] == "not_found")
        #expect(await other.tokens() == 100)
    }

    @Test func aReferenceIsASpriteOfOnesOwn() async throws {
        let client = try ServiceClient(.spriteAI)
        let sprite = await client.sprite()
        let answer = await client.post("/api/sprites", ["prompt": "a mage", "reference_asset_id": .string(sprite)])
        #expect(answer.status == 200)
        let animation = await client.animation(of: sprite)
        let other = await client.post("/api/sprites", ["prompt": "a mage", "reference_asset_id": .string(animation)])
        #expect(other.status == 404)
    }
}
