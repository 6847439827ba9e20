import ArgumentParser

/// `pixelwright sheet`: works on sheets of sprites.
struct SheetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet",
        abstract: "Recover the frames of pose boards.",
        subcommands: [
            SheetRecoverCommand.self
        ])
}
