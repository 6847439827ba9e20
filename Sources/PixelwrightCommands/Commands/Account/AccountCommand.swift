import ArgumentParser

/// `pixelwright account`: what services charge.
struct AccountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "Say what calls of services cost.",
        discussion: """
            EXAMPLES:
              pixelwright account quote --for pixelengine/animate
            """,
        subcommands: [AccountQuoteCommand.self])
}
