import PixelCore
import ProgressiveRobotAPI
import ServiceCatalog
import ServiceHTTP
import Testing

@testable import SandboxService

// Projects, pages, and what several people share
extension RobotTour {
    func projects(_ video: String) async throws {
        let id = try #require(try await robot.createProject(.init(name: "P"))["id"].integerValue)
        var shot = ProgressiveRobotClient.CreateShotRequest()
        shot.prompt = "one"
        let first = try #require(try await robot.createShot(id: id, shot)["id"].integerValue)
        let second = try #require(try await robot.createShot(id: id, shot)["id"].integerValue)
        var change = ProgressiveRobotClient.UpdateShotRequest()
        change.filename = video
        _ = try await robot.updateShot(id: id, shotID: first, change)
        _ = try await robot.reorderShots(id: id, .init(order: [second, first]))
        #expect(try await robot.project(id: id).shots.count == 2)
        _ = try await robot.exportProject(id: id, .init())
        _ = try await robot.deleteShot(id: id, shotID: second)
        var name = ProgressiveRobotClient.UpdateProjectRequest()
        name.name = "Q"
        _ = try await robot.updateProject(id: id, name)
        #expect(try await robot.projects().projects.first?.shotCount == 1)

        var element = ProgressiveRobotClient.CreateElementRequest()
        element.further = ["name": "Hero", "kind": "character"]
        let hero = try #require(try await robot.createElement(id: id, element)["id"].integerValue)
        var other = ProgressiveRobotClient.UpdateElementRequest()
        other.further = ["name": "Heroine"]
        _ = try await robot.updateElement(id: id, eid: hero, other)
        _ = try await robot.elements(id: id)
        _ = try await robot.deleteElement(id: id, eid: hero)
        let comment = try await robot.createComment(id: id, .init(text: "Nice"))
        _ = try await robot.comments(id: id)
        _ = try await robot.deleteComment(id: id, cid: try #require(comment["id"].integerValue))
        _ = try await robot.duplicateProject(id: id)
        _ = try await robot.deleteProject(id: id)
    }

    func hosting() async throws {
        let video = try #require(try await robot.generations().generations.first?.id)
        var request = ProgressiveRobotClient.CreatePageRequest(generationID: video)
        request.title = "Demo"
        let page = try await robot.createPage(request)
        #expect(page.slug != nil && page.pageURL != nil && page.embedCode != nil)
        let id = try #require(page.id)
        _ = try await robot.pages()
        _ = try await robot.page(id: id)
        var title = ProgressiveRobotClient.UpdatePageRequest()
        title.title = "New"
        _ = try await robot.updatePage(id: id, title)
        _ = try await robot.pageAnalytics(id: id)
        _ = try await robot.deletePage(id: id)
    }

    func community() async throws {
        let prompt = try await robot.createCommunityPrompt(.init(prompt: "a cat"))
        let id = try #require(prompt["id"].integerValue)
        bench.turn(seconds: 60)
        #expect(try await robot.communityPrompts(sort: "popular", page: 1).elements.isEmpty == false)
        _ = try await robot.voteCommunityPrompt(id: id, .init(vote: 1))
        _ = try await robot.useCommunityPrompt(id: id)
        _ = try await robot.deleteCommunityPrompt(id: id)
        #expect(try await robot.stockVideos(query: "forest", page: 1, perPage: 5).elements.isEmpty == false)
        let images = try await robot.stockImages(query: "forest")
        _ = try await robot.stockMusic(query: "calm")
        let url = try #require(images.elements.first?["url"].stringValue)
        _ = try await robot.downloadStock(.init(url: url, type: "image"))
    }

    func organisations() async throws {
        let id = try #require(try await robot.createOrg(.init(name: "O"))["id"].integerValue)
        _ = try await robot.orgs()
        let invitation = try await robot.inviteMember(id: id, .init(email: "b@example.com"))
        let other = try member()
        _ = try await other.acceptInvite(.init(token: try #require(invitation["token"].stringValue)))
        let user = try #require(try await other.authCheck()["user_id"].integerValue)
        _ = try await robot.members(id: id)
        _ = try await robot.updateMember(id: id, uid: user, .init(role: .reviewer))
        _ = try await robot.createOrgProject(id: id, .init(name: "Team Project"))
        _ = try await robot.orgProjects(id: id)
        _ = try await robot.deleteMember(id: id, uid: user)
    }

    /// Somebody with an account of their own.
    private func member() throws -> ProgressiveRobotClient {
        try bench.sandbox.transact { state throws(ServiceFailure) in
            state.set(
                Account(
                    id: state.newID(), service: "progressive-robot", key: "pk_member", plan: "pro", monthly: 1000,
                    allotment: 1000, purchased: 0))
        }
        return ProgressiveRobotClient(connection: bench.connection(.progressiveRobot, key: "pk_member"))
    }

    func brandKits(_ video: String) async throws {
        let id = try #require(try await robot.createBrandKit(.init(name: "B"))["id"].integerValue)
        _ = try await robot.brandKits()
        var name = ProgressiveRobotClient.UpdateBrandKitRequest()
        name.name = "C"
        _ = try await robot.updateBrandKit(id: id, name)
        _ = try await robot.uploadLogo(id: id, .init(imagePath: try pictureFile()))
        let intro = try folder.write([0, 0, 0, 8], to: "intro.mp4")
        _ = try await robot.uploadIntro(id: id, .init(videoPath: intro))
        _ = try await robot.applyBrandKit(id: id, .init(videoFilename: video))
        _ = try await robot.deleteBrandKit(id: id)
    }
}
