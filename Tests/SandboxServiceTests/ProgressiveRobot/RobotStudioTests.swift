import Pixelwright
import ServiceCatalog
import Testing

@testable import SandboxService

@Suite("Progressive Robot: projects, pages and organisations")
struct RobotStudioTests {
    @Test func shotsKeepTheirOrder() async throws {
        let robot = try RobotClient()
        let project = "/api/projects/\(await robot.post("/api/projects", ["name": "Film"])["id"].whole)"
        var shots: [JSONValue] = []
        for prompt in ["one", "two", "three"] {
            shots.append(await robot.post("\(project)/shots", ["prompt": .string(prompt)])["id"])
        }
        let order = JSONValue.array([shots[2], shots[0], shots[1]])
        #expect(await robot.post("\(project)/shots/reorder", ["order": order]).status == 200)
        #expect(await robot.get(project)["shots"].items.map { $0.at("prompt") } == ["three", "one", "two"])
        for wrong in [[shots[0]], shots + [shots[0]], [shots[0], shots[1], 1]] {
            #expect(await robot.post("\(project)/shots/reorder", ["order": .array(wrong)]).status == 400)
        }
        #expect(await robot.put("\(project)/shots/\(shots[0].whole)", ["notes": "dark"])["prompt"] == "one")
        #expect(await robot.delete("\(project)/shots/\(shots[0].whole)").status == 200)
        #expect(await robot.get("/api/projects")["projects.0.shot_count"] == 2)
    }

    @Test func exportsJoinTheVideosOfShots() async throws {
        let robot = try RobotClient()
        let project = "/api/projects/\(await robot.post("/api/projects", ["name": "Film"])["id"].whole)"
        #expect(await robot.post("\(project)/export").status == 400)
        let name = JSONValue.string(await robot.videoName())
        for _ in 0..<3 {
            let shot = await robot.post("\(project)/shots", ["prompt": "x"])["id"].whole
            #expect(await robot.put("\(project)/shots/\(shot)", ["filename": "nobody_00000000.mp4"]).status == 404)
            #expect(await robot.put("\(project)/shots/\(shot)", ["filename": name])["filename"] == name)
        }
        let export = await robot.post("\(project)/export", ["resolution": "720p"])
        #expect(export["credits_used"] == 6 && export["clip_count"] == 3)
        let file = try robot.client.sandbox.transact { $0.robotFile(export.text("filename")) }
        #expect(file?.footage == Footage(width: 1280, height: 720, frames: 123, frameRate: 24))
        #expect(await robot.get("/api/projects")["projects.0.cover"] == .string("/api/video/\(name.words ?? "")"))
    }

    @Test func copiesHaveShotsAndElementsOfTheirOwn() async throws {
        let robot = try RobotClient()
        let first = "/api/projects/\(await robot.post("/api/projects", ["name": "Film"])["id"].whole)"
        _ = await robot.post("\(first)/shots", ["prompt": "one"])
        _ = await robot.post("\(first)/elements", ["name": "Hero", "traits": ["brave", 2]])
        _ = await robot.post("\(first)/comments", ["text": "Nice"])
        let copy = await robot.post("\(first)/duplicate")
        #expect(copy["name"] == "Film (copy)" && copy["shot_count"] == 1)
        let second = "/api/projects/\(copy["id"].whole)"
        #expect(await robot.delete(first).status == 200)
        #expect(await robot.get("\(second)/elements")["elements.0.traits"] == ["brave", 2])
        #expect(await robot.get("\(second)/comments")["total"] == 0)
        #expect(await robot.get(first).status == 404)
        #expect(try robot.client.sandbox.transact { $0.records(in: Shelf.shots.collection, of: nil).count } == 1)
    }

    @Test func projectsAreTheirOwners() async throws {
        let robot = try RobotClient()
        let (other, id) = (try robot.neighbour(), await robot.post("/api/projects", ["name": "Film"])["id"])
        let project = "/api/projects/\(id.whole)"
        let shot = await robot.post("\(project)/shots", ["prompt": "one"])["id"].whole
        #expect(await other.get(project).status == 404)
        #expect(await other.put(project, ["name": "Mine"]).status == 404)
        #expect(await other.delete(project).status == 404)
        #expect(await other.post("\(project)/shots", ["prompt": "x"]).status == 404)
        #expect(await other.post("/api/generate", ["prompt": "x", "project_id": id]).status == 404)
        let own = "/api/projects/\(await other.post("/api/projects", ["name": "Own"])["id"].whole)"
        #expect(await other.delete("\(own)/shots/\(shot)").status == 404)
        #expect(await other.post("\(own)/comments", ["text": "x", "shot_id": .integer(shot)]).status == 404)
        _ = await robot.post("/api/generate", ["prompt": "x", "project_id": id])
        #expect(await robot.get(project)["generations.0.project_id"] == id)
    }

    @Test func scriptsBecomeAsManyShotsAsAreAskedFor() async throws {
        let robot = try RobotClient()
        let body: JSONObject = ["script": "She walks. She finds it. It glows.", "style": "noir"]
        for count in [1, 3, 7] {
            let answer = await robot.post(
                "/api/studio/script-to-shots", .object(body.merging(["shot_count": .integer(count)])))
            #expect(answer["shots"].items.count == count)
            #expect(answer.text("shots.0").contains("She walks"))
        }
        #expect(await robot.post("/api/studio/script-to-shots", .object(body.merging(["shot_count": 0]))).status == 400)
    }

    @Test func membersDoWhatTheirRolesAllow() async throws {
        let robot = try RobotClient()
        let other = try robot.neighbour()
        let organisation = "/api/orgs/\(await robot.post("/api/orgs", ["name": "Team"])["id"].whole)"
        #expect(await other.get("\(organisation)/members").status == 404)
        let token = await robot.post("\(organisation)/invite", ["email": "b@example.com", "role": "reviewer"])["token"]
        #expect(await other.post("/api/orgs/accept-invite", ["token": "wrong"]).status == 404)
        #expect(await other.post("/api/orgs/accept-invite", ["token": token])["role"] == "reviewer")
        #expect(await other.post("/api/orgs/accept-invite", ["token": token]).status == 404)
        #expect(await other.get("/api/orgs")["orgs.0.member_count"] == 2)

        let project = "/api/projects/\(await robot.post("\(organisation)/projects", ["name": "Ours"])["id"].whole)"
        #expect(await other.get("\(organisation)/projects")["projects.0.name"] == "Ours")
        #expect(await other.get(project).status == 200)
        #expect(await other.post("\(project)/comments", ["text": "Nice"])["username"] != .null)
        #expect(await other.post("\(project)/shots", ["prompt": "x"]).status == 403)
        #expect(await other.post("\(organisation)/projects", ["name": "Mine"]).status == 403)

        let member = await other.get("/api/auth/check")["user_id"].whole
        let own = await robot.get("/api/auth/check")["user_id"].whole
        #expect(await other.put("\(organisation)/members/\(member)/role", ["role": "admin"]).status == 403)
        #expect(await robot.put("\(organisation)/members/\(own)/role", ["role": "member"]).status == 400)
        #expect(await robot.put("\(organisation)/members/\(member)/role", ["role": "member"])["role"] == "member")
        #expect(await other.post("\(project)/shots", ["prompt": "x"]).status == 200)
        #expect(await other.delete(project).status == 403)
        #expect(await other.delete("\(organisation)/members/\(own)").status == 403)
        #expect(await robot.delete("\(organisation)/members/\(member)").status == 200)
        #expect(await other.get(project).status == 404)
    }

    @Test func pagesCountTheirVisitors() async throws {
        let robot = try RobotClient()
        let video = await robot.video()
        let page = await robot.post(
            "/api/hosting/pages",
            [
                "generation_id": video.at("id"), "title": "Demo <b>", "slug": "Product Demo!", "cta_text": "More",
                "cta_url": "javascript:alert(1)",
            ])
        #expect(page["slug"] == "product-demo")
        let address = page.text("page_url")
        #expect(page.text("embed_code") == "<iframe src=\"\(address)/embed\"></iframe>")
        let html = await robot.visit(address, headers: ["User-Agent": "A", "Referer": "https://example.com/"])
        let text = String(decoding: html.body, as: UTF8.self)
        #expect(text.contains("Demo &lt;b&gt;") && !text.contains("javascript:"))
        #expect(html.header("Content-Security-Policy")?.contains("default-src 'none'") == true)
        _ = await robot.visit(address, headers: ["User-Agent": "A"])
        robot.turn(seconds: 86_400)
        _ = await robot.visit("\(address)/embed", headers: ["User-Agent": "B"])
        #expect(await robot.visit("\(address)/video").header("Content-Type") == "video/mp4")
        let seen = await robot.get("/api/hosting/pages/\(page["id"].whole)/analytics")
        #expect(seen["total_views"] == 3 && seen["unique_views"] == 2)
        #expect(seen["referrers"] == [["referrer": "https://example.com/", "views": 1]])
        #expect(seen["daily"].items.map { $0.at("views") } == [2, 1])
        #expect(
            await robot.post("/api/hosting/pages", ["generation_id": video.at("id"), "slug": "product-demo"]).status
                == 400)
        let second = await robot.post("/api/hosting/pages", ["generation_id": video.at("id"), "title": "Product demo"])
        #expect(second["slug"] == "product-demo-2")
    }

    @Test func pagesCanBeLocked() async throws {
        let robot = try RobotClient()
        let page = await robot.post(
            "/api/hosting/pages", ["generation_id": await robot.video().at("id"), "title": "D"])
        let (path, address) = ("/api/hosting/pages/\(page["id"].whole)", page.text("page_url"))
        let changed = await robot.put(path, ["password": "let me in"])
        #expect(changed["has_password"] == true && changed["password"] == .null)
        #expect(await robot.visit(address).status == 403)
        #expect(await robot.visit("\(address)?password=let%20me%20in").status == 200)
        _ = await robot.put(path, ["password": .null, "visibility": "private"])
        #expect(await robot.visit(address).status == 404)
        #expect(await (try robot.neighbour()).get(path).status == 404)
        #expect(await robot.delete(path).status == 200)
        #expect(await robot.get("/api/hosting/pages")["total"] == 0)
    }

    @Test func promptsAreVotedOnOnceEach() async throws {
        let robot = try RobotClient()
        let (other, nobody) = (try robot.neighbour(), robot.with(key: nil))
        let body: JSONValue = ["prompt": "a cat", "title": "Cat", "tags": "Cinematic, pets", "model": "wan-t2v"]
        let path = "/api/community/prompts/\(await robot.post("/api/community/prompts", body)["id"].whole)"
        #expect(await nobody.get("/api/community/prompts")["total"] == 0)
        #expect(await other.post("\(path)/vote", ["vote": 1]).status == 404)
        robot.turn(seconds: 60)
        #expect(await nobody.get("/api/community/prompts?tag=pets&model=wan-t2v")["prompts.0.status"] == "approved")
        #expect(await nobody.get("/api/community/prompts?tag=dogs")["total"] == 0)
        #expect(await other.post("\(path)/vote", ["vote": 1])["votes"] == 1)
        #expect(await other.post("\(path)/vote", ["vote": -1])["votes"] == -1)
        #expect(await robot.post("\(path)/vote", ["vote": 1])["votes"] == 0)
        #expect(await robot.post("\(path)/vote", ["vote": 2]).status == 400)
        #expect(await other.post("\(path)/use").json == ["prompt": "a cat", "model": "wan-t2v", "use_count": 1])
        #expect(await other.delete(path).status == 403)
        #expect(await robot.delete(path).status == 200)
        #expect(await nobody.get("/api/community/prompts?page=3")["prompts"].items.isEmpty)
    }

    @Test func brandKitsAndTemplatesAreKept() async throws {
        let robot = try RobotClient()
        let kit = await robot.post("/api/brand-kits", ["name": "B", "default_text_size": 30])
        #expect(kit["primary_color"] == "#7c3aed" && kit["default_text_size"] == 30)
        let path = "/api/brand-kits/\(kit["id"].whole)"
        #expect(await robot.put(path, ["primary_color": "#000000"])["name"] == "B")
        let logo = await robot.upload("\(path)/upload-logo", ["image": try RobotClient.picture()])
        #expect(await robot.get(logo.text("logo_url")).status == 200)
        let intro = await robot.upload("\(path)/upload-intro", ["video": Array("<script>".utf8)])
        #expect(await robot.get(intro.text("intro_url")).response.header("Content-Type") == "application/octet-stream")
        let still = await robot.upload("\(path)/upload-intro", ["video": try RobotClient.picture()])
        #expect(still.text("intro_url").hasPrefix("/api/input-image/"))
        #expect(await robot.get(still.text("intro_url")).status == 200)
        #expect(await (try robot.neighbour()).delete(path).status == 404)
        _ = await robot.post("/api/templates", ["name": "T", "prompt": "an old castle"])
        #expect(await robot.get("/api/prompts/autocomplete?q=castle")["suggestions"] == ["an old castle"])
        #expect(await robot.get("/api/prompts/autocomplete?q=ship")["suggestions"] == [])
        #expect(await robot.get("/api/brand-kits")["brand_kits.0.primary_color"] == "#000000")
    }
}
