#if Server
import ArgumentParser
import Foundation
import SandboxService

/// Where the sandbox is reached.
struct ServePlaceOptions: ParsableArguments {
    /// Without it, only this machine reaches the sandbox.
    static let keyVariable = "PIXELWRIGHT_SANDBOX_KEY"

    @Option(
        help: ArgumentHelp(
            """
            The address to bind to. Another than a loopback address needs a key of your own in \
            PIXELWRIGHT_SANDBOX_KEY, which then stands in place of all test keys.
            """, valueName: "address"))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp("The port; 0 for any that is free.", valueName: "port"))
    var port = 8787

    @Flag(
        name: .customLong("tls"),
        help: """
            Speak HTTPS, under the services' own host names too, so that clients with addresses built in can be led here: \
            what to do for that is printed.
            """)
    var isSecure = false

    @Option(
        help: ArgumentHelp(
            """
            With --tls, the folder of the certificate authority, which is made where it is missing; by default \
            pixelwright/sandbox-authority below the user's settings.
            """, valueName: "folder"),
        completion: .directory)
    var authority: String?

    /// The key in the environment.
    var key: String? { Environment[Self.keyVariable] }

    func check() throws {
        if authority != nil && !isSecure { throw ValidationError("--authority is for --tls.") }
        guard 0...65_535 ~= port else { throw ValidationError("--port takes a number from 0 to 65535.") }
        guard !Loopback.contains(host) else { return }
        guard let key else {
            throw ValidationError(
                "--host \(host) lets other machines in: put a key of your own, 16 characters or more, into "
                    + "\(Self.keyVariable) first.")
        }
        guard key.utf8.count >= 16, key.utf8.allSatisfy({ 33...126 ~= $0 }) else {
            throw ValidationError("The key in \(Self.keyVariable) needs 16 visible ASCII characters or more.")
        }
    }
}

extension ServePlaceOptions {
    /// The authority that vouches for the services' names here; nil without --tls.
    func localAuthority() throws -> LocalAuthority? {
        guard isSecure else { return nil }
        do {
            // Absolute, for it is printed as something to put into variables.
            return try authority.map { try LocalAuthority(folder: URL(filePath: $0).standardizedFileURL.path) }
                ?? LocalAuthority()
        } catch {
            throw CommandFailure(.usage, "\(error)")
        }
    }
}

/// How the sandbox behaves.
struct ServeBehaviourOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The SQLite file that keeps its state, made where it is missing; without it, state ends with the process.",
            valueName: "file"),
        completion: .file(extensions: ["sqlite"]))
    var state: String?

    @Option(
        help: ArgumentHelp(
            """
            How jobs go on: a time, as 2s or 500ms; polls:N, to end when asked for the N-th time; manual, to end by \
            “sandbox job finish”.
            """, valueName: "pace"),
        transform: SandboxOptions.Pace.reading)
    var pace = SandboxOptions.Pace.time(milliseconds: 2000)

    @Option(help: ArgumentHelp("What everything that happens by chance begins from.", valueName: "number"))
    var seed: UInt64 = 1

    @Flag(name: .customLong("no-rate-limits"), help: "Take any number of calls a minute.")
    var hasNoRateLimits = false

    @Flag(
        name: .customLong("no-fetching"),
        help: "Refuse requests with image_url as if nothing were there, instead of fetching it from the web.")
    var fetchesNoPictures = false

    @Option(
        help: ArgumentHelp(
            "A file to which every exchange is added as one line of JSON, without keys and pictures.",
            valueName: "file"),
        completion: .file(extensions: ["ndjson"]))
    var record: String?

    func options(key: String?, upstream: Upstream?) -> SandboxOptions {
        var options = SandboxOptions()
        options.statePath = state
        options.pace = pace
        options.seed = seed
        options.keepsRateLimits = !hasNoRateLimits
        options.recordPath = record
        options.key = key
        options.upstream = upstream
        options.fetchesPictures = !fetchesNoPictures
        return options
    }
}

extension SandboxOptions.Pace {
    /// Reads `2s`, `500ms`, `polls:3` or `manual`.
    @Sendable static func reading(_ text: String) throws -> SandboxOptions.Pace {
        if text == "manual" { return .manual }
        if text.hasPrefix("polls:"), let count = Int(text.dropFirst("polls:".count)), 1...10_000 ~= count {
            return .polls(count)
        }
        if let milliseconds = SandboxDuration.milliseconds(text) { return .time(milliseconds: milliseconds) }
        throw ValidationError("--pace takes a time, as 2s or 500ms, polls:N, or manual; not “\(text)”.")
    }
}
#endif
