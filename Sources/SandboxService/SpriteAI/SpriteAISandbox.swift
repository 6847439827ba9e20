import Pixelwright
import ServiceCatalog

/// Sprite AI's endpoints.
///
/// What it makes is kept as jobs, sprites as well as animations: its list shows both in one order. A sprite is a job that
/// ends within the call that asks for it.
enum SpriteAISandbox {
    /// How often a key may call in a minute. The document lists no number for each plan; its samples show this one.
    static let callsPerMinute = 60

    static func answer(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse {
        switch call.endpoint.name {
        case "me": .json(.object(me(try renewedAccount(call), now: call.now)))
        case "balance": .json(.object(balance(of: try renewedAccount(call), now: call.now)))
        case "asset-types": .json(assetTypes)
        case "limits": .json(limits)
        case "generate": try generate(call, faults)
        case "import": try importSprite(call)
        case "sprite": try sprite(call)
        case "sprites": try sprites(call)
        case "animate": try animate(call, faults)
        case "animation": try animation(call)
        case "cancel": try cancel(call)
        default: throw .broken(.spriteAI, "The sandbox has no endpoint \(call.endpoint.name)")
        }
    }

    /// The words that the sandbox's filter refuses in a prompt. The document does not say what the service's own does.
    static let refusedWords: Set<String> = ["nsfw", "nude", "porn"]

    /// Refuses a prompt as the service's filter does.
    static func filter(_ prompt: String) throws(ServiceFailure) {
        let words = prompt.lowercased().split { !$0.isLetter }
        guard !words.contains(where: { refusedWords.contains(String($0)) }) else {
            throw ServiceFailure(422, "nsfw_prompt", "Prompt rejected by the filter")
        }
    }
}
