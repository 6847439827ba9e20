#if Server
import ArgumentParser
import Pixelwright
import SandboxService
import ServiceCatalog

/// `pixelwright serve`: the four services, on this machine.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the four services' contracts on this machine: nothing is paid, nothing is sent.",
        discussion: """
            Every documented endpoint of PixelEngine, Sprite AI, PixelDojo and Progressive Robot, with accounts, wallets, \
            jobs, files and rate limits that are real to the client. Steps that can be computed are computed; generated \
            art is drawn, marked as the sandbox's. A judge watches: who would have paid twice, lost a result or been \
            refused in vain is told so at the end, and by --strict with exit status 1.

            Base URLs and test keys are printed once connections are accepted. Ctrl-C ends it. With a command after --, \
            it serves for as long as that runs, and ends with its exit status. The command finds \
            PIXELWRIGHT_SANDBOX_URL, and for each service SERVICE_BASE_URL and SERVICE_API_KEY \
            (PIXELENGINE_, SPRITE_AI_, PIXELDOJO_, PROGRESSIVE_ROBOT_), in its environment.

            EXAMPLES:
              pixelwright serve
              pixelwright serve --port 0 --pace polls:2 --strict -- npm test
              pixelwright serve --state sandbox.sqlite --record exchanges.ndjson
              pixelwright serve --tls --port 8443
              pixelwright sandbox advance 25h
            """)

    @OptionGroup var place: ServePlaceOptions
    @OptionGroup var behaviour: ServeBehaviourOptions

    @Flag(help: "End with status 1 where the judge found something.")
    var strict = false

    @Flag(name: .customLong("json"), help: "Print base URLs and keys as JSON, on one line.")
    var isJSON = false

    @Argument(
        parsing: .postTerminator,
        help: ArgumentHelp("After --, a command to serve for, with its arguments.", valueName: "command"))
    var command: [String] = []

    func validate() throws { try place.check() }

    func run() throws {
        let service: ServiceRun
        do {
            let authority = try place.localAuthority()
            let sandbox = try Sandbox(behaviour.options(key: place.key))
            let server = SandboxServer(
                sandbox, host: place.host, port: place.port, tls: try authority?.makeIdentity())
            service = ServiceRun(
                sandbox, server, command: command, isJSON: isJSON, key: place.key, authority: authority)
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure(.usage, path: behaviour.state, "the sandbox cannot be opened: \(error)")
        }
        let ending = try service.run()
        if ending.commandStatus != 0 { throw ExitCode(ending.commandStatus) }
        if strict && !ending.isClean { throw ExitCode(ExitStatus.inputWanting.rawValue) }
    }
}
#endif
