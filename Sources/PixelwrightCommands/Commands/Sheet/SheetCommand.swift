import ArgumentParser
import Pixelwright

/// `pixelwright sheet`: everything about sheets of sprites.
struct SheetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet",
        abstract: "Verify sheets of sprites.",
        discussion: """
            EXAMPLES:
              pixelwright sheet verify hero.png hero.json --against frames/
            """,
        subcommands: [SheetVerifyCommand.self])
}
