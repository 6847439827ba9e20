#if Server
import Dispatch
import Foundation
import Pixelwright
import SandboxService
import ServiceCatalog
import Synchronization

/// One run of the sandbox's server, from the first connection that it accepts to the judge's last word.
struct ServiceRun: Sendable {
    private let sandbox: Sandbox
    private let server: SandboxServer
    private let command: [String]
    private let isJSON: Bool
    private let key: String?
    private let authority: LocalAuthority?

    /// How long requests under way may take to end, in seconds.
    private static let patience = 6.0

    /// How it ended.
    struct Ending: Sendable {
        /// Whether the judge found nothing.
        let isClean: Bool
        /// The exit status of the command that was served for; 0 where there was none.
        let commandStatus: Int32
    }

    /// - Parameters:
    ///   - command: What is served for; empty to serve until a signal.
    ///   - key: The key that stands in place of the test keys; nil for these.
    ///   - authority: Who vouches for the server; nil where it speaks HTTP.
    init(
        _ sandbox: Sandbox, _ server: SandboxServer, command: [String], isJSON: Bool, key: String?,
        authority: LocalAuthority?
    ) {
        self.sandbox = sandbox
        self.server = server
        self.command = command
        self.isJSON = isJSON
        self.key = key
        self.authority = authority
    }

    /// Serves until a signal or until the command ends.
    func run() throws -> Ending {
        let (stop, continuation) = AsyncStream<Void>.makeStream()
        let served = Served(command)
        let done = DispatchSemaphore(value: 0)
        // What will not end is left behind: every change is written before its answer leaves.
        let end: @Sendable () -> Void = {
            continuation.finish()
            DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience) { done.signal() }
        }
        Interruption.interceptOnce { _ in
            // A terminal's Ctrl-C reaches the command as well; a signal to this process alone is handed on.
            served.terminate()
            end()
        }
        let outcome = Outcome<Void>()
        Task.detached {
            do {
                try await server.run(until: stop) { origin in
                    do {
                        try announce(origin)
                        try served.start(environment: variables(origin), onEnd: end)
                    } catch {
                        served.fail(error)
                        end()
                    }
                }
            } catch { outcome.value.withLock { $0 = .failure(error) } }
            done.signal()
        }
        done.wait()
        if case .failure(let error) = outcome.value.withLock({ $0 }) {
            throw CommandFailure(.usage, "cannot serve at \(server.host):\(server.port): \(error)")
        }
        if let failure = served.failure { throw failure }
        return try ending(served.status)
    }

    private func ending(_ commandStatus: Int32) throws -> Ending {
        let verdict = try sandbox.verdict()
        let console = Console(isQuiet: false)
        for line in verdict.lines { console.note(line) }
        return Ending(isClean: verdict.isClean, commandStatus: commandStatus)
    }
}

// What clients need to know
extension ServiceRun {
    private func announce(_ origin: String) throws {
        let text = isJSON ? json(origin).compactText : lines(origin)
        if command.isEmpty {
            try StandardOutput.print(text)
        } else {
            // Standard output is the command's.
            _ = writeAll(Array("\(text)\n".utf8), to: FileHandle.standardError.fileDescriptor)
        }
    }

    private func lines(_ origin: String) -> String {
        var table = TextTable(columns: [("SERVICE", false), ("BASE URL", false), ("KEY", false)])
        for id in ServiceID.allCases {
            table.append([
                id.rawValue, id.sandboxURL(origin: origin),
                key == nil ? TestAccount.key(of: id) : "that in \(ServePlaceOptions.keyVariable)",
            ])
        }
        var lines = ["The sandbox is ready: \(origin)/__sandbox/ shows what it does.", ""]
        lines += table.lines(for: command.isEmpty ? .output : .errors)
        if let authority {
            lines += [""] + authority.advice(port: origin.split(separator: ":").last.flatMap { Int($0) } ?? 443)
        }
        return lines.joined(separator: "\n")
    }

    private func json(_ origin: String) -> JSONValue {
        [
            "url": .string(origin), "status_page": .string("\(origin)/__sandbox/"),
            "services": .array(
                ServiceID.allCases.map { id in
                    [
                        "service": .string(id.rawValue), "base_url": .string(id.sandboxURL(origin: origin)),
                        "key": .string(key ?? TestAccount.key(of: id)),
                    ]
                }),
        ]
    }

    private func variables(_ origin: String) -> [String: String] {
        var variables = [SandboxAddressOptions.urlVariable: origin]
        #if Services
        // What is played at must not be taken for what is paid, nor the other way round.
        if Environment[Configuration.ledgerVariable] == nil {
            let folder = FileSystem.temporaryPath()
            variables[Configuration.ledgerVariable] = FilePath.join(folder, "ledger.sqlite")
        }
        #endif
        for id in ServiceID.allCases {
            let name = id.rawValue.uppercased().replacing("-", with: "_")
            variables["\(name)_BASE_URL"] = id.sandboxURL(origin: origin)
            variables["\(name)_API_KEY"] = key ?? TestAccount.key(of: id)
        }
        return variables
    }
}

/// The command that is served for.
private final class Served: Sendable {
    private struct State {
        var process: Process?
        var failure: CommandFailure?
        var isEnding = false
    }
    private let command: [String]
    private let state = Mutex(State())

    init(_ command: [String]) { self.command = command }

    /// Why it could not be started.
    var failure: CommandFailure? { state.withLock { $0.failure } }

    /// How it ended: its exit status, or as shells say it, 128 and the number of the signal that ended it.
    var status: Int32 {
        state.withLock { state in
            guard let process = state.process, !process.isRunning else { return 0 }
            return process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
        }
    }

    func start(environment: [String: String], onEnd: @escaping @Sendable () -> Void) throws {
        guard !command.isEmpty else { return }
        let process = Process()
        // The shell finds the program, and is it from then on.
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "exec \"$0\" \"$@\""] + command
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.terminationHandler = { _ in onEnd() }
        try state.withLock { state in
            guard !state.isEnding else { return }
            try process.run()
            state.process = process
        }
    }

    func fail(_ error: any Error) {
        state.withLock { $0.failure = CommandFailure(error, path: command.first ?? "serve") }
    }

    func terminate() {
        state.withLock { state in
            state.isEnding = true
            if state.process?.isRunning == true { state.process?.terminate() }
        }
    }
}
#endif
