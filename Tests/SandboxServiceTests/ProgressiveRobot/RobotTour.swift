import Pixelwright
import ServiceCatalog
import Testing

@testable import SandboxService

/// Calls endpoints of Progressive Robot, each with a valid request, and makes what they need first.
struct RobotTour {
    let robot: RobotClient

    init(_ robot: RobotClient? = nil) throws {
        self.robot = try robot ?? RobotClient(pace: .time(milliseconds: 1000))
    }

    /// Calls an endpoint by what the catalog says of it: what stands in its path and body is looked up in `material`.
    func call(_ endpoint: Endpoint) async throws -> ServiceClient.Answer {
        let needs = try await material(for: endpoint)
        var path = endpoint.path
        for (name, value) in needs.path {
            path = path.split(separator: "{\(name)}", omittingEmptySubsequences: false).joined(separator: value)
        }
        #expect(!path.contains("{"), "\(endpoint.name): what stands in its path?")
        if !needs.query.isEmpty { path += "?\(needs.query)" }
        let client = endpoint.isPublic ? robot.with(key: nil) : needs.client ?? robot
        switch (endpoint.method, endpoint.body) {
        case (.get, _): return await client.get(path)
        case (.delete, _): return await client.delete(path)
        case (.put, _): return await client.put(path, .object(needs.body))
        case (.post, .multipart): return await client.upload(path, needs.files, texts: needs.texts)
        case (.post, _): return await client.post(path, .object(needs.body))
        }
    }

    /// What a request is made of.
    struct Material {
        var path: [String: String] = [:]
        var query = ""
        var body = JSONObject()
        var files: [String: [UInt8]] = [:]
        var texts: [String: String] = [:]
        var client: RobotClient?
    }

    private func material(for endpoint: Endpoint) async throws -> Material {
        if let material = try await media(for: endpoint.name) { return material }
        if let material = try await things(for: endpoint.name) { return material }
        var material = Material()
        material.query = queries[endpoint.name] ?? ""
        material.body = bodies[endpoint.name] ?? [:]
        return material
    }

    private var queries: [String: String] {
        [
            "generations": "limit=10&offset=0", "generation-cost": "model=wan-t2v&frames=41&steps=4",
            "image-generations": "limit=5&offset=0", "community-prompts": "sort=popular&page=1",
            "stock-videos": "query=forest&page=1&per_page=5", "stock-images": "query=forest",
            "stock-music": "query=calm",
        ]
    }

    private var bodies: [String: JSONObject] {
        [
            "generate": ["model": "wan-t2v", "prompt": "A cinematic sunrise over mountains"],
            "generate-image": ["model": "sd15", "prompt": "A city", "num_images": 2],
            "generate-audio": ["prompt": "Upbeat", "duration_seconds": 30, "tags": "electronic"],
            "generate-speech": ["text": "Welcome.", "voice_id": "en_gb_male", "speed": 1],
            "script-to-shots": ["script": "A hero walks. She finds it.", "shot_count": 2, "style": "noir"],
            "create-project": ["name": "My Film"], "generate-prompt": ["idea": "cat in space", "count": 3],
            "create-template": ["name": "T", "prompt": "a cat", "negative_prompt": "dog", "model": "wan-t2v"],
            "create-community-prompt": ["prompt": "a cat", "model": "wan-t2v", "title": "Cat", "tags": "cinematic"],
            "create-org": ["name": "My Team"], "create-brand-kit": ["name": "My Brand", "primary_color": "#7c3aed"],
            "create-key": ["name": "My App"],
            "signup": ["username": "ada", "password": "a-long-password", "email": "ada@example.com"],
            "login": ["username": .string(TestUser.name), "password": .string(TestUser.password)],
            "request-password-reset": ["username": .string(TestUser.name)],
            "update-profile": ["display_name": "Ada", "bio": "I draw", "profile_public": true],
            "change-password": ["current_password": .string(TestUser.password), "new_password": "another-password"],
            "update-email": ["email": "new@example.com"], "set-theme": ["theme": "light"], "topup": ["credits": 500],
            "create-checkout": ["tier": "creator"],
        ]
    }
}

// What endpoints of files need
extension RobotTour {
    private func media(for name: String) async throws -> Material? {
        var material = Material()
        switch name {
        case "status", "cancel":
            let job = await robot.post("/api/generate", ["prompt": "a fox"]).text("job_id")
            material.query = "job_id=\(job)"
            material.body = ["job_id": .string(job)]
            // A job that is done: its answer has a file; for one that is to be cancelled there is no time to pass.
            if name == "status" { robot.turn(seconds: 20) }
        case "image", "delete-image-generation":
            _ = await robot.post("/api/generate-image", ["prompt": "a fox", "width": 16, "height": 16])
            robot.turn(seconds: 20)
            let entry = await robot.get("/api/image-generations")["image_generations.0"]
            material.path = ["filename": entry.at("filename").words ?? "", "id": String(entry.at("id").whole)]
        case "audio", "delete-audio-generation", "add-audio":
            _ = await robot.post("/api/generate-audio", ["prompt": "calm", "duration_seconds": 1])
            robot.turn(seconds: 20)
            let entry = await robot.get("/api/audio-generations")["audio_generations.0"]
            material.path = ["filename": entry.at("filename").words ?? "", "id": String(entry.at("id").whole)]
            material.body = [
                "video_filename": .string(await robot.videoName()), "audio_filename": entry.at("filename"),
            ]
        case "upload-image", "remove-background", "upload-avatar": material.files = ["image": try RobotClient.picture()]
        case "input-image":
            let upload = await robot.upload("/api/upload-image", ["image": try RobotClient.picture()])
            material.path = ["filename": upload.text("filename")]
        case "face-swap":
            material.files = ["source": try RobotClient.picture(), "target": try RobotClient.picture(40, 24)]
        case "subtitles", "burn-subtitles", "translate-subtitles":
            let video = JSONValue.string(await robot.videoName())
            let file = await robot.post("/api/subtitles/generate", ["video_filename": video])["srt_filename"]
            material.path = ["name": String((file.words ?? "").dropLast(4))]
            material.body =
                name == "burn-subtitles"
                ? ["video_filename": video, "srt_filename": file, "style": "minimal"]
                : ["srt_filename": file, "target_language": "fr"]
        case "add-speech":
            let speech = await robot.post("/api/tts/generate", ["text": "Hello there"])["filename"]
            material.body = [
                "video_filename": .string(await robot.videoName()), "tts_filename": speech, "volume": .number(0.5),
            ]
        case "add-watermark":
            material.texts = ["video_filename": await robot.videoName(), "type": "text", "text": "Mine"]
        case "edit-merge":
            let name = JSONValue.string(await robot.videoName())
            material.body = ["video_filenames": [name, name]]
        case "video":
            material.path = ["filename": await robot.videoName()]
        case "download-stock":
            let found = await robot.get("/api/stock/images?query=forest")
            material.body = ["url": found["images.0.url"], "type": "image"]
        default:
            guard let more = edits[name] else { return nil }
            material.body = (["video_filename": .string(await robot.videoName())] as JSONObject).merging(more)
        }
        return material
    }

    /// What edits take besides the video.
    private var edits: [String: JSONObject] {
        [
            "extend-video": [:], "generate-v2v": ["prompt": "as a painting", "strength": .number(0.6)],
            "generate-subtitles": ["language": "en"],
            "edit-trim": ["start_seconds": .number(0.5), "end_seconds": .number(1.5)],
            "edit-speed": ["speed_factor": 2], "edit-crop": ["x": 4, "y": 4, "width": 32, "height": 32],
            "edit-resize": ["preset": "720p"], "edit-text-overlay": ["text": "Hi", "font_size": 24],
            "upscale-video": ["scale_factor": 2], "extract-frames": ["mode": "first"],
            "trim-video": ["start_time": 0, "end_time": 1], "video-to-gif": ["width": 32, "fps": 5],
        ]
    }
}

// What endpoints of things that accounts keep need
extension RobotTour {
    private func things(for name: String) async throws -> Material? {
        var material = Material()
        switch name {
        case "generations", "delete-generation", "favorite-generation", "share-generation", "publish-generation":
            material.path = ["id": String(await robot.video().at("id").whole)]
        case "share":
            let id = await robot.video().at("id").whole
            material.path = ["token": await robot.post("/api/generations/\(id)/share").text("share_token")]
        case "projects", "project", "update-project", "delete-project", "duplicate-project", "export-project",
            "create-shot", "update-shot", "delete-shot", "reorder-shots", "elements", "create-element",
            "update-element",
            "delete-element", "comments", "create-comment", "delete-comment":
            material = await project()
        case "create-page", "pages", "page", "update-page", "delete-page", "page-analytics":
            let body: JSONObject = ["generation_id": await robot.video().at("id"), "title": "Demo"]
            material.path = ["id": String(await robot.post("/api/hosting/pages", .object(body))["id"].whole)]
            material.body = name == "create-page" ? body : ["title": "New"]
        case "vote-community-prompt", "use-community-prompt", "delete-community-prompt":
            material.path = ["id": String(await robot.post("/api/community/prompts", ["prompt": "a cat"])["id"].whole)]
            material.body = ["vote": 1]
        case "invite-member", "accept-invite", "members", "update-member", "delete-member", "org-projects",
            "create-org-project":
            material = try await organisation(acceptsInvitation: name != "accept-invite")
        case "update-brand-kit", "delete-brand-kit", "upload-logo", "upload-intro", "apply-brand-kit":
            material.path = ["id": String(await robot.post("/api/brand-kits", ["name": "B"])["id"].whole)]
            material.body =
                name == "apply-brand-kit" ? ["video_filename": .string(await robot.videoName())] : ["name": "C"]
            material.files = name == "upload-logo" ? ["image": try RobotClient.picture()] : ["video": [0, 0, 0, 8]]
        case "delete-template":
            material.path = [
                "id": String(await robot.post("/api/templates", ["name": "T", "prompt": "p"])["id"].whole)
            ]
        case "delete-key":
            material.path = ["id": String(await robot.post("/api/keys", ["name": "K"])["id"].whole)]
        case "reset-password":
            let letter = await robot.post("/api/password-reset/request", ["username": .string(TestUser.name)])
            material.body = ["token": letter["sandbox_token"], "new_password": .string(TestUser.password)]
        default: return nil
        }
        return material
    }

    /// A project with two shots, one with a video, and an element and a comment.
    private func project() async -> Material {
        let id = await robot.post("/api/projects", ["name": "P"])["id"].whole
        let path = "/api/projects/\(id)"
        let first = await robot.post("\(path)/shots", ["prompt": "one"])["id"]
        let second = await robot.post("\(path)/shots", ["prompt": "two"])["id"]
        _ = await robot.put("\(path)/shots/\(first.whole)", ["filename": .string(await robot.videoName())])
        _ = await robot.post("/api/generate", ["prompt": "a fox", "project_id": .integer(id)])
        let element = await robot.post("\(path)/elements", ["name": "Hero", "kind": "character"])["id"].whole
        let comment = await robot.post("\(path)/comments", ["text": "Nice", "shot_id": first])["id"].whole
        var material = Material()
        material.path = [
            "id": String(id), "shotId": String(first.whole), "eid": String(element), "cid": String(comment),
        ]
        material.body = [
            "name": "Q", "prompt": "three", "duration": 4, "order": [second, first], "text": "Good",
            "resolution": "720p",
        ]
        return material
    }

    /// An organisation, and an invitation to it.
    private func organisation(acceptsInvitation: Bool) async throws -> Material {
        let id = await robot.post("/api/orgs", ["name": "O"])["id"].whole
        let other = try robot.neighbour("pk_member_\(id)")
        let token = await robot.post("/api/orgs/\(id)/invite", ["email": "b@example.com"])["token"]
        if acceptsInvitation { _ = await other.post("/api/orgs/accept-invite", ["token": token]) }
        let member = await other.get("/api/auth/check")["user_id"].whole
        var material = Material()
        material.path = ["id": String(id), "uid": String(member)]
        material.body = ["email": "c@example.com", "role": "reviewer", "name": "Team Project", "token": token]
        material.client = acceptsInvitation ? nil : other
        return material
    }
}
