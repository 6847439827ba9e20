import ArgumentParser
import Pixelwright

/// Frames of a sheet whose metadata says where they lie.
struct DescribedFramesOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The input is a sheet, and this file says where its frames lie, and for how long each is shown.",
            valueName: "file"),
        completion: .file())
    var metadata: String?

    @Option(help: ArgumentHelp("Of those, the frames of this tag, in its order.", valueName: "name"))
    var tag: String?

    func validate() throws {
        if tag != nil && metadata == nil { throw ValidationError("--tag goes with --metadata FILE.") }
    }

    /// The animation that the metadata makes of the sheet; nil where there is none.
    func animation(of pages: [Input]) throws -> Animation? {
        guard let metadata, let first = pages.first else { return nil }
        let sheet = try VerifiedSheet(atlases: pages.map(\.path), metadata: metadata, format: nil)
        let tags = sheet.layout.tags
        let chosen = tag.flatMap { name in tags.first { $0.name == name } }
        if let tag, chosen == nil {
            let known = tags.isEmpty ? "there is none" : "there are \(tags.map(\.name).joined(separator: ", "))"
            throw CommandFailure(.usage, path: metadata, "no tag is called \(tag); \(known)")
        }
        do {
            return try sheet.layout.animation(
                cutFrom: sheet.images, tag: chosen, usualDuration: TimingOptions.defaultDuration)
        } catch {
            throw CommandFailure(error, path: first.path)
        }
    }
}
