import Foundation
import Pixelwright
import ServiceCatalog
import TestSupport
import Testing

@testable import SandboxService

/// The status page in a real browser. Where `PIXELWRIGHT_SCREENSHOTS` names a folder, pictures of it are left there.
@Suite(
    "The status page", .serialized, .timeLimit(.minutes(60)),
    .enabled(if: Program.chromium != nil, "needs Debian's chromium: scripts/install-independent-decoders"))
struct StatusPageTests {
    private let scratch: ScratchFolder
    private let client: ServiceClient

    init() throws {
        scratch = try ScratchFolder()
        client = try ServiceClient(.pixelEngine, pace: .manual)
    }

    private func inBrowser(_ body: (Browser) async throws -> Void) async throws {
        let browser = try await Browser(try #require(Program.chromium), profile: scratch.path + "/profile")
        do { try await body(browser) } catch {
            await browser.close()
            throw error
        }
        let complaints = await browser.complaints
        #expect(complaints.isEmpty, "\(complaints)")
        await browser.close()
    }

    /// Opens the page, and waits until it knows the sandbox.
    private func open(_ browser: Browser, _ port: Int) async throws {
        try await browser.visit("http://127.0.0.1:\(port)/__sandbox/")
        try await browser.wait(until: "document.querySelectorAll('.wallet').length >= 4")
    }

    private func submit(_ prompt: String) async throws -> String {
        let answer = await client.post(
            "/generate-image", ["prompt": .string(prompt), "pixel_config": ["colors": 16]])
        try #require(answer.status == 200)
        return answer.text("api_job_id")
    }

    private func finish(_ id: String) async {
        _ = await client.sandbox.respond(to: SandboxRequest("POST", "/__sandbox/jobs/\(id)/finish"))
    }

    @Test func aJobThatIsSubmittedWhileItIsOpenAppears() async throws {
        try await serving(client.sandbox) { port in
            try await inBrowser { browser in
                try await open(browser, port)
                #expect(try await browser.evaluate("document.getElementById('no-jobs').hidden") == false)
                #expect(try await browser.evaluate("document.querySelectorAll('[data-job]').length") == 0)

                let id = try await submit("a knight")
                let row = "document.querySelector('[data-job=\"\(id)\"]')"
                try await browser.wait(until: row)
                let text = try await browser.evaluate("\(row).innerText").string ?? ""
                #expect(text.contains("generate-image") && text.contains("a knight") && text.contains("queued"))
                let wallet = try await browser.evaluate(
                    "document.querySelector('#service-pixelengine .wallet').innerText")
                #expect(wallet.string?.contains("1,690") == true && wallet.string?.contains("10 held") == true)

                _ = try await browser.evaluate("void (\(row).isTheSame = true)")
                await finish(id)
                try await browser.wait(until: "\(row).querySelector('img')?.naturalWidth > 0")
                #expect(try await browser.evaluate("\(row).innerText").string?.contains("succeeded") == true)
                #expect(try await browser.evaluate("\(row).isTheSame") == true, "rows are changed, not made anew")
                let job = try client.sandbox.transact { state in state.jobs[id] }
                #expect(job?.fetchedAt == nil, "who looks at the page has not fetched the result")
            }
        }
    }

    @Test func markupIsShownAsText() async throws {
        let markup = #"<img src=x onerror="document.title='stolen'"><b>&amp; bold</b>"#
        var other = client
        try client.change { $0.key = markup }
        other.key = markup
        let answer = await other.post(
            "/generate-image", ["prompt": .string(markup), "pixel_config": ["colors": 16]])
        let id = answer.text("api_job_id")
        try #require(answer.status == 200)
        try await serving(client.sandbox) { port in
            try await inBrowser { browser in
                try await open(browser, port)
                let prompt = "document.querySelector('[data-job=\"\(id)\"] .prompt')"
                try await browser.wait(until: prompt)
                #expect(try await browser.evaluate("\(prompt).textContent").string == markup)
                let key = "document.querySelector('#service-pixelengine .key code')"
                #expect(try await browser.evaluate("\(key).textContent").string?.contains("<img") == false)
                _ = try await browser.evaluate("document.querySelector('#service-pixelengine button').click()")
                #expect(try await browser.evaluate("\(key).textContent").string == markup)
                #expect(try await browser.evaluate("\(prompt).children.length + \(key).children.length") == 0)
                #expect(try await browser.evaluate("document.title") == "Pixelwright sandbox")
            }
        }
    }

    @Test func itSaysWhenTheServerIsGoneAndComesBackByItself() async throws {
        let gone = "!document.getElementById('gone').hidden"
        try await inBrowser { browser in
            let port = try await serving(client.sandbox) { port in
                try await open(browser, port)
                #expect(try await browser.evaluate(gone) == false)
                return port
            }
            try await browser.wait(until: gone)
            let id = try await submit("a knight")
            try await serving(client.sandbox, port: port) { _ in
                try await browser.wait(until: "document.querySelector('[data-job=\"\(id)\"]')")
                #expect(try await browser.evaluate(gone) == false)
            }
        }
    }

    @Test(
        .enabled(
            if: ProcessInfo.processInfo.environment["PIXELWRIGHT_SCREENSHOTS"] != nil,
            "leaves pictures where PIXELWRIGHT_SCREENSHOTS says"))
    func itCanBeLookedAt() async throws {
        let folder = try #require(ProcessInfo.processInfo.environment["PIXELWRIGHT_SCREENSHOTS"])
        func leave(_ picture: [UInt8], _ name: String) throws {
            #expect(!picture.isEmpty)
            try Data(picture).write(to: URL(filePath: folder + "/" + name))
        }
        try await serving(client.sandbox) { port in
            try await inBrowser { browser in
                try await open(browser, port)
                try leave(try await browser.screenshot(width: 1280, height: 720, isDark: false), "status-empty.png")
                let last = try await fill()
                try await browser.wait(until: "document.querySelector('[data-job=\"\(last)\"] img')?.naturalWidth > 0")
                try leave(try await browser.screenshot(width: 1280, height: 900, isDark: false), "status-light.png")
                try leave(try await browser.screenshot(width: 1280, height: 900, isDark: true), "status-dark.png")
                try leave(try await browser.screenshot(width: 420, height: 900, isDark: true), "status-narrow.png")
            }
        }
    }

    /// Lets every service do something; the last job has a picture.
    private func fill() async throws -> String {
        let sandbox = client.sandbox
        let failed = try await submit("a dragon that is too large")
        let fail = SandboxRequest("POST", "/__sandbox/jobs/\(failed)/fail")
        _ = await sandbox.respond(to: fail)
        for target in ["pixeldojo", "pixelengine/animate"] {
            let body: JSONValue = ["target": .string(target), "fault": "status", "status": 503, "times": 2]
            _ = await sandbox.respond(
                to: SandboxRequest("POST", "/__sandbox/faults", body: Array(body.compactText.utf8)))
        }
        client.turn(seconds: 4000)
        let sprites = ServiceClient(.spriteAI, in: sandbox)
        let sprite = await sprites.post("/api/sprites", ["prompt": "a green slime", "asset_type": "creature"])
        _ = await sprites.post(
            "/api/animations", ["source_generation_id": .string(sprite.text("id")), "preset": "Walk"])
        client.turn(seconds: 20)
        let robot = ServiceClient(.progressiveRobot, in: sandbox)
        _ = await robot.post("/api/generate", ["model": "wan-t2v", "prompt": "A sunrise over mountains"])
        let last = try await submit("a knight with a blue cape")
        await finish(last)
        return last
    }
}
