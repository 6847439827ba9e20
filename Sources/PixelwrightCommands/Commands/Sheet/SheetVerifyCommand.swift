import ArgumentParser
import Pixelwright

/// `pixelwright sheet verify`: whether metadata cuts out of an atlas what went into it.
struct SheetVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Cut every sprite as metadata says, and compare it with its source.",
        discussion: """
            The format is known by what the file holds: \
            \(MetadataFormat.allCases.map(\.rawValue).joined(separator: ", ")). Further pages and files that the \
            metadata names are looked for beside it, and a page that is missing is told. Without --against, the sprites need only lie where they may. With \
            it, each sprite is compared with the image of its name in the folder or one below, whatever ending that has: all pixels that \
            show must be equal. \
            Unity does not tell how sprites were trimmed; there, what shows is compared.

            EXAMPLES:
              pixelwright sheet verify hero.png hero.json
              pixelwright sheet verify hero.png hero.atlas --against frames/
              pixelwright sheet verify hero.png hero.png.meta --against frames/ --json | jq '.[].problems'
            """)

    @Argument(help: "The image of the sheet; of several pages, one.", completion: .file())
    var atlas: String

    @Argument(help: "What says where the sprites lie.", completion: .file())
    var metadata: String

    @Option(
        help: ArgumentHelp("The folder of the images that the sprites were made of.", valueName: "folder"),
        completion: .directory)
    var against: String?

    @Option(
        help: ArgumentHelp("The metadata's format, if it is not to be guessed.", valueName: "format"))
    var format: MetadataFormat?

    @OptionGroup(title: "Run") var batchOptions: BatchOptions

    func run() throws {
        let batch = Batch(batchOptions)
        if let against, FileSystem.kind(of: against) != .folder {
            throw CommandFailure(.usage, path: against, "--against takes a folder; there is none here")
        }
        do {
            let source: Input
            do { source = try Input(naming: atlas) } catch { throw CommandFailure(error, path: atlas) }
            let sheet = try VerifiedSheet(atlases: [source], metadata: metadata, format: format)
            let verification = try sheet.verification(against: against, threadCount: batch.threadCount)
            for warning in verification.warnings { batch.console.warn(warning, path: metadata) }
            for problem in verification.problems {
                batch.fail(CommandFailure(.inputWanting, path: metadata, "\(problem.sprite): \(problem.text)"))
            }
            if verification.problems.isEmpty {
                batch.console.note("\(metadata): \(verification.summary)")
            }
            try batch.finish([verification.json(atlas: atlas, metadata: metadata)])
        } catch let error as ExitCode {
            throw error
        } catch {
            batch.fail(CommandFailure(error, path: metadata))
            try batch.finish([])
        }
    }
}
