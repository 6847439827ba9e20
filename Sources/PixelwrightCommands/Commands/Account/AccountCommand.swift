import ArgumentParser

/// `pixelwright account`: what services charge, and what is left.
struct AccountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "Say what calls of services cost, what was charged, and what is left.",
        discussion: """
            EXAMPLES:
              pixelwright account quote --for pixelengine/animate
              pixelwright account balance
            """,
        subcommands: [AccountQuoteCommand.self] + asking)

    /// The commands that ask services, which a lean build leaves out.
    private static var asking: [any ParsableCommand.Type] {
        #if Services
        [AccountBalanceCommand.self, AccountBillingCommand.self, AccountLimitsCommand.self]
        #else
        []
        #endif
    }
}
