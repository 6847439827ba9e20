import PixelPreflight
import Pixelwright
import ServiceCatalog

// What is known of the caller
extension ProgressiveRobotSandbox {
    static func profileAnswer(_ call: Call) throws(ServiceFailure) -> SandboxResponse? {
        switch call.endpoint.name {
        case "profile": return .json(describe(user: try call.user()))
        case "update-profile":
            let body = call.request.body
            return try changeUser(call) { content throws(ServiceFailure) in
                for name in ["display_name", "bio", "profile_public"] {
                    if let value = body[name] { content.set(name, value) }
                }
            }
        case "upload-avatar":
            let file = try call.keepUpload("image", "avatar", .input)
            return try changeUser(call) { content throws(ServiceFailure) in
                content.set("avatar", .string("/api/input-image/\(file.name)"))
            }
        case "change-password":
            let (current, new) = (call.text("current_password") ?? "", call.text("new_password") ?? "")
            _ = try changeUser(call) { content throws(ServiceFailure) in
                guard content.words(at: "password")?.isEqualInConstantTime(current) == true else {
                    throw .robotRefusal("current_password: it is not the password")
                }
                content.set("password", .string(new))
            }
            return done
        case "update-email":
            let email = call.text("email") ?? ""
            // One at-sign with something on both sides: whether letters arrive is known only by sending one.
            guard email.split(separator: "@", omittingEmptySubsequences: false).map(\.isEmpty) == [false, false] else {
                throw .robotRefusal("email: “\(email.prefix(80))” is no address")
            }
            return try changeUser(call) { content throws(ServiceFailure) in content.set("email", .string(email)) }
        case "set-theme":
            let theme = call.text("theme") ?? "dark"
            return try changeUser(call) { content throws(ServiceFailure) in content.set("theme", .string(theme)) }
        default: return nil
        }
    }

    private static func changeUser(
        _ call: Call, _ body: (inout JSONObject) throws(ServiceFailure) -> Void
    ) throws(ServiceFailure) -> SandboxResponse {
        .json(describe(user: try call.change(try call.user().id, in: .users, body)))
    }

    private static func describe(user: Record) -> JSONValue {
        .object(Shelf.users.description(of: user).merging(["id": .integer(user.account)]))
    }
}
