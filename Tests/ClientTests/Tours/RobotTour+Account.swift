import PixelCore
import ProgressiveRobotAPI
import ServiceCatalog
import ServiceHTTP
import Testing

@testable import SandboxService

// The account and its money
extension RobotTour {
    func account() async throws {
        #expect(try await robot.createKey(.init(name: "My App")).key != nil)
        let keys = try await robot.keys().keys
        let id = try #require(keys.first { $0.name == "My App" }?.id)
        _ = try await robot.deleteKey(id: id)
        #expect(try await robot.authCheck().json != .null)
        _ = try await robot.signup(.init(username: "ada", password: "a-long-password", email: "ada@example.com"))
        _ = try await robot.login(.init(username: TestUser.name, password: TestUser.password))

        var profile = ProgressiveRobotClient.UpdateProfileRequest()
        profile.displayName = "Ada"
        profile.profilePublic = true
        _ = try await robot.updateProfile(profile)
        #expect(try await robot.profile().displayName == "Ada")
        _ = try await robot.uploadAvatar(.init(imagePath: try pictureFile()))
        _ = try await robot.updateEmail(.init(email: "new@example.com"))
        _ = try await robot.setTheme(.init(theme: .light))
        _ = try await robot.changePassword(
            .init(currentPassword: TestUser.password, newPassword: "another-password"))
        let letter = try await robot.requestPasswordReset(.init(username: TestUser.name))
        let token = try #require(letter["sandbox_token"].stringValue)
        _ = try await robot.resetPassword(.init(token: token, newPassword: TestUser.password))
        _ = try await robot.logout()
    }

    func money() async throws {
        #expect(try await robot.credits().json != .null)
        _ = try await robot.creditHistory()
        _ = try await robot.topup(.init(credits: 500))
        _ = try await robot.subscription()
        _ = try await robot.createCheckout(.init(tier: .creator))
        _ = try await robot.createPortal()
        _ = try await robot.pricing()
        _ = try await robot.stripeConfig()
        _ = try await robot.analyticsUsage()
        _ = try await robot.analyticsSummary()
    }
}
