import Foundation
import TestSupport
import Testing

/// The documents' own examples, against the sandbox in the services' place. PixelEngine's document shows bodies and
/// answers only; every snippet of the others runs, word for word but for keys, ids and the lines that its page had
/// lost. The webhook that PixelDojo's name, at example.com, is one that nobody answers.
@Suite(
    "Snippets of the documents", .serialized, .timeLimit(.minutes(60)),
    .enabled(if: SharedMaterial.isPresent, "\(SharedMaterial.absence)"))
struct SnippetTests {
    private static let documents = ["pixelengine", "sprite-ai", "pixeldojo", "progressive-robot"]

    private static let snippets = documents.flatMap { name in
        let document = SharedMaterial.bytes("contracts/\(name).txt") ?? []
        return Snippet.all(in: String(decoding: document, as: UTF8.self), named: name)
    }

    private static func snippets(_ language: Snippet.Language) -> [Snippet] {
        snippets.filter { $0.language == language }
    }

    @Test func allOfThemAreFound() {
        for language in Snippet.Language.allCases {
            let counts = Self.documents.map { name in Self.snippets(language).count { $0.document == name } }
            #expect(counts == [0, 11, 1, 1], "\(language)")
        }
        let addresses = Self.snippets.filter { $0.text.contains("https://") }
        #expect(addresses.count == Self.snippets.count)
    }

    @Test(.enabled(if: Program.bash != nil && Program.curl != nil, "needs bash and curl"), arguments: snippets(.shell))
    func curlEndsWell(snippet: Snippet) async throws { try await check(snippet, Program.bash) }

    @Test(
        .enabled(
            if: Program.pythonWithRequests != nil,
            "needs Python's requests in .build/web-clients: scripts/install-independent-decoders"),
        arguments: snippets(.python))
    func pythonEndsWell(snippet: Snippet) async throws { try await check(snippet, Program.pythonWithRequests) }

    @Test(.enabled(if: Program.node != nil, "needs node"), arguments: snippets(.javascript))
    func javaScriptEndsWell(snippet: Snippet) async throws { try await check(snippet, Program.node) }

    private func check(_ snippet: Snippet, _ program: Tool?) async throws {
        let stage = try await SnippetStage(for: snippet.document)
        let outcome = try await stage.run(snippet, by: try #require(program))
        #expect(outcome.program.status == 0, "\(snippet.text)\n\(outcome.program.errors)\(outcome.program.output)")
        #expect(!outcome.statuses.isEmpty && outcome.statuses.allSatisfy { 200...299 ~= $0 }, "\(outcome.statuses)")
        for name in ["knight.png", "video.mp4"] where snippet.text.contains(name) {
            let file = try Data(contentsOf: URL(filePath: stage.scratch.path + "/" + name))
            #expect(file.count > 100, "\(name)")
        }
    }
}
