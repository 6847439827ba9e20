import Foundation
import Pixelwright
import ServiceCatalog
import Testing

@testable import SandboxService

@Suite("Progressive Robot: keys, accounts and credits")
struct RobotAccountTests {
    @Test func keysWorkFromTheirMakingToTheirRevocation() async throws {
        let robot = try RobotClient()
        let made = await robot.post("/api/keys", ["name": "My App"])
        let key = made.text("key")
        #expect(key.hasPrefix("pk_") && key.count > 30)
        let app = robot.with(key: key)
        #expect(await app.get("/api/credits")["credit_balance"] == 5000)
        let listed = await app.get("/api/keys")["keys"].items
        #expect(listed.map { $0.at("name") } == ["Test key", "My App"])
        #expect(listed[1].at("prefix") == .string(String(key.prefix(8))))
        #expect(listed.allSatisfy { $0.at("key") == .null } && listed[1].at("last_used") == "2026-03-02 12:00:00")
        #expect(await robot.delete("/api/keys/\(made["id"].whole)").status == 200)
        #expect(await app.get("/api/credits").status == 401)
        #expect(await robot.get("/api/keys")["keys.1.is_active"] == 0)
    }

    @Test func theFirstKeyCanBeRevokedToo() async throws {
        let robot = try RobotClient()
        let app = robot.with(key: await robot.post("/api/keys", ["name": "My App"]).text("key"))
        let first = await app.get("/api/keys")["keys.0.id"].whole
        #expect(await (try robot.neighbour()).delete("/api/keys/\(first)").status == 404)
        #expect(await app.delete("/api/keys/\(first)").status == 200)
        #expect(await robot.get("/api/credits").status == 401)
        #expect(await app.get("/api/credits").status == 200)
    }

    @Test func whoSignsUpHasAnAccountOfTheFreePlan() async throws {
        let robot = try RobotClient()
        let nobody = robot.with(key: nil)
        let body: JSONValue = ["username": "ada", "password": "correct horse", "email": "ada@example.com"]
        let signed = await nobody.post("/api/signup", body)
        #expect(signed["tier"] == "free" && signed["credit_balance"] == 150)
        #expect(await nobody.post("/api/signup", body).status == 400)
        let ada = robot.with(key: signed.text("token"))
        #expect(await ada.get("/api/profile")["username"] == "ada")
        let key = await ada.post("/api/keys", ["name": "k"]).text("key")
        #expect(await ada.get("/api/keys")["total"] == 1)
        #expect(await ada.post("/api/logout").status == 200)
        #expect(await ada.get("/api/profile").status == 401)
        #expect(await robot.with(key: key).get("/api/auth/check")["limits.max_frames"] == 81)
        #expect(await nobody.post("/api/login", ["username": "ada", "password": "wrong horse"]).status == 401)
        let again = await nobody.post("/api/login", ["username": "ada", "password": "correct horse"])
        #expect(again.response.header("Set-Cookie")?.contains("HttpOnly") == true)
        #expect(await robot.with(key: again.text("token")).get("/api/profile").status == 200)
    }

    @Test func passwordsAreChangedAndSetAnew() async throws {
        let robot = try RobotClient()
        let (nobody, name) = (robot.with(key: nil), JSONValue.string(TestUser.name))
        let change: JSONValue = ["current_password": "wrong", "new_password": "new-password"]
        #expect(await robot.post("/api/settings/change-password", change).status == 400)
        #expect(
            await robot.post(
                "/api/settings/change-password",
                ["current_password": .string(TestUser.password), "new_password": "short"]
            ).status == 400)
        #expect(
            await robot.post(
                "/api/settings/change-password",
                ["current_password": .string(TestUser.password), "new_password": "new-password"]
            ).status == 200)
        #expect(await nobody.post("/api/login", ["username": name, "password": "new-password"]).status == 200)

        #expect(await nobody.post("/api/password-reset/request", ["username": "nobody"]).status == 200)
        let late = await nobody.post("/api/password-reset/request", ["username": name])["sandbox_token"]
        robot.turn(seconds: 3600)
        #expect(
            await nobody.post("/api/password-reset/reset", ["token": late, "new_password": "third-password"]).status
                == 400)
        let letter = await nobody.post("/api/password-reset/request", ["username": name])["sandbox_token"]
        let reset: JSONValue = ["token": letter, "new_password": "third-password"]
        #expect(await nobody.post("/api/password-reset/reset", reset).status == 200)
        #expect(await nobody.post("/api/password-reset/reset", reset).status == 400)
        #expect(await nobody.post("/api/login", ["username": name, "password": "third-password"]).status == 200)
    }

    @Test func fiveSignupsAnHourAreTaken() async throws {
        let nobody = try RobotClient(keepsRateLimits: true).with(key: nil)
        for number in 0..<6 {
            let body: JSONValue = ["username": .string("u\(number)"), "password": "password", "email": "a@b.c"]
            #expect(await nobody.post("/api/signup", body).status == (number < 5 ? 200 : 429))
        }
        nobody.turn(seconds: 3600)
        #expect(
            await nobody.post("/api/signup", ["username": "v", "password": "password", "email": "a@b.c"]).status == 200)
    }

    @Test func profilesAndSettingsAreKept() async throws {
        let robot = try RobotClient()
        #expect(await robot.post("/api/profile", ["display_name": "Ada", "bio": .null])["display_name"] == "Ada")
        #expect(await robot.post("/api/settings/email", ["email": "no address"]).status == 400)
        #expect(await robot.post("/api/settings/theme", ["theme": "light"])["theme"] == "light")
        let avatar = await robot.upload("/api/profile/avatar", ["image": try RobotClient.picture()]).text("avatar")
        #expect(await robot.get(avatar).status == 200)
        let profile = await robot.get("/api/profile")
        #expect(profile["avatar"] == .string(avatar) && profile["password"] == .null)
    }

    @Test func plansAreBoughtAndLeftOnPagesOfTheSandbox() async throws {
        let robot = try RobotClient().neighbour(plan: "free")
        #expect(await robot.get("/api/subscription")["status"] == "none")
        let checkout = await robot.post("/api/stripe/create-checkout", ["tier": "creator"]).text("url")
        #expect(await robot.visit(checkout).status == 200)
        #expect(await robot.get("/api/subscription")["tier"] == "free", "to look is not to buy")
        #expect(await robot.visit(checkout, "POST").status == 200)
        #expect(await robot.visit(checkout, "POST").status == 404)
        #expect(await robot.get("/api/credits").json.at("monthly_allowance") == 1500)
        #expect(await robot.get("/api/stock/images?query=x").status == 200)
        let portal = await robot.post("/api/stripe/create-portal").text("url")
        #expect(await robot.visit(portal, "POST").status == 200)
        #expect(await robot.get("/api/subscription")["tier"] == "free")
        let history = await robot.get("/api/credits/history")["history"].items
        #expect(history.map { $0.at("amount") } == [-1350, 1000] && history[0].at("balance_after") == 150)
    }

    @Test func theLedgerAddsUpToTheBalance() async throws {
        let robot = try RobotClient()
        var random = SplitMix(state: 7)
        for _ in 0..<60 {
            switch random.next() % 6 {
            case 0: _ = await robot.post("/api/credits/topup", ["credits": .integer(100 + Int(random.next() % 50))])
            case 1:
                robot.client.breakNext("generate", .jobFails("x"))
                _ = await robot.post("/api/generate", ["prompt": .string("\(random.next())")])
            case 2:
                let job = await robot.post("/api/generate", ["prompt": .string("\(random.next())")])["job_id"]
                _ = await robot.post("/api/cancel", ["job_id": job])
            case 3:
                _ = await robot.post(
                    "/api/generate-image", ["prompt": "x", "num_images": .integer(1 + Int(random.next() % 9))])
            case 4: _ = await robot.post("/api/tts/generate", ["text": .string("\(random.next())")])
            default:
                _ = await robot.post(
                    "/api/generate-audio", ["prompt": "x", "duration_seconds": .integer(1 + Int(random.next() % 90))])
            }
            robot.turn(seconds: Int(random.next() % 20))
        }
        robot.turn(seconds: 60)
        let balance = await robot.credits().whole
        let history = await robot.get("/api/credits/history?limit=200")["history"].items
        #expect(5000 + history.reduce(0) { $0 + $1.at("amount").whole } == balance)
        #expect(history.first?.at("balance_after") == .integer(balance))
        #expect(history.last.map { $0.at("balance_after").whole - $0.at("amount").whole } == 5000)
        let spent = await robot.get("/api/analytics/summary")["credits_spent"].whole
        let toppedUp = history.filter { $0.at("type") == "topup" }.reduce(0) { $0 + $1.at("amount").whole }
        #expect(5000 + toppedUp - spent == balance)
        let days = await robot.get("/api/analytics/usage")["usage"].items
        #expect(days.reduce(0) { $0 + $1.at("credits_spent").whole } == spent)
        #expect(try robot.client.account().reserved == 0)
    }

    @Test func stateOutlivesTheProcess() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "robot-\(UUID()).sqlite").path
        defer { for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) } }
        var options = SandboxOptions()
        options.statePath = path
        func robot() throws -> Sandbox { try Sandbox(options, clock: SandboxClock { ServiceClient.start }) }
        func send(_ sandbox: Sandbox, _ method: String, _ path: String, _ body: JSONValue = [:]) async -> JSONValue {
            let headers = ["Authorization": "Bearer pk_test_key", "Content-Type": "application/json"]
            let request = SandboxRequest(
                method, "/progressive-robot\(path)", headers: headers, body: Array(body.compactText.utf8))
            return (try? JSONValue(parsing: await sandbox.respond(to: request).body)) ?? .null
        }
        let first = try robot()
        let job = await send(first, "POST", "/api/generate", ["prompt": "a fox"]).at("job_id").words ?? ""
        let entry = await send(first, "GET", "/api/generations").at("generations.0.id").whole
        _ = await send(first, "DELETE", "/api/generations/\(entry)")
        // The number of what was deleted is free again, but not the name of its job.
        let second = try robot()
        let other = await send(second, "POST", "/api/generate", ["prompt": "a hare"])
        #expect(other.at("job_id") != .string(job) && other.at("credit_balance") == 4979)
        #expect(await send(second, "GET", "/api/credits/history").at("history").items.count == 3)
    }
}

/// SplitMix64 (G. Steele, D. Lea and C. Flood, 2014).
private struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
