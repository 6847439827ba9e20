#if Services
import ArgumentParser
import Pixelwright
import PixelwrightServices
import ServiceCatalog
import ServiceJobs

/// `pixelwright jobs replay`
struct JobsReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Have PixelDojo post an ended job to its webhook once more.",
        discussion: """
            For jobs that were given one: --set webhook_url=https://…

            EXAMPLES:
              pixelwright jobs replay 3f2a
            """)

    @OptionGroup var job: JobArgument

    func run() throws {
        let access = try ServiceAccess()
        let entry = try access.ledger().entry(job.id)
        guard entry.service == .pixelDojo else {
            throw CommandFailure.usage("\(entry.service) has no webhooks; PixelDojo alone does")
        }
        let receiver = WebhookReceiver(runner: try access.runner(for: .pixelDojo))
        try awaitingInterruptibly { try await receiver.replay(entry.id) }
        Console(isQuiet: false).note("\(entry.id): PixelDojo posts it again")
    }
}
#endif
