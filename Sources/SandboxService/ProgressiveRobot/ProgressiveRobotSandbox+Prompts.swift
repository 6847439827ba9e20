import PixelPreflight
import Pixelwright
import ServiceCatalog

extension Shelf {
    /// Prompts that were saved.
    static let templates = Shelf("templates", ["name": "", "prompt": "", "negative_prompt": "", "model": ""])
}

// Prompts
extension ProgressiveRobotSandbox {
    static func promptAnswer(_ call: Call) throws(ServiceFailure) -> SandboxResponse? {
        switch call.endpoint.name {
        case "generate-prompt": return try generatePrompts(call)
        case "autocomplete-prompt": return .json(["suggestions": .array(try suggestions(call).map { .string($0) })])
        case "templates":
            return list("templates", try call.list(.templates).map { .object(Shelf.templates.description(of: $0)) })
        case "create-template": return .json(.object(Shelf.templates.description(of: try call.add(.templates))))
        case "delete-template":
            try call.remove([try call.find(.templates)])
            return done
        default: return nil
        }
    }

    private static func generatePrompts(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let (count, idea) = (call.integer("count") ?? 3, call.text("idea") ?? "")
        guard 1...100 ~= count else { throw .robotRefusal("count: it is \(count); it takes 1 to 100") }
        let prompts = PromptWriter.variations(
            of: idea, count: count, style: call.text("style"), mood: call.text("mood"))
        return .json(["prompts": .array(prompts.map { .string($0) }), "negative": "blurry, distorted, low quality"])
    }

    /// The caller's own prompts, the newest first, that hold what is sought under any name.
    private static func suggestions(_ call: Call) throws(ServiceFailure) -> [String] {
        let sought = call.request.query.members.lazy.compactMap { $0.value.words?.lowercased() }.first ?? ""
        let shelves: [Shelf] = [.generations, .imageGenerations, .audioGenerations, .templates]
        var records: [Record] = []
        for shelf in shelves { records += try call.list(shelf) }
        records.sort { ($0.createdAt, $0.id) > ($1.createdAt, $1.id) }
        var prompts: [String] = []
        for prompt in records.compactMap({ $0.content.words(at: "prompt") })
        where prompts.count < 10 && !prompts.contains(prompt)
            && (sought.isEmpty || prompt.lowercased().contains(sought))
        {
            prompts.append(prompt)
        }
        return prompts
    }
}
