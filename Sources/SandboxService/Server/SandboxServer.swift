import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import ServiceLifecycle

/// The sandbox on a socket.
public struct SandboxServer: Sendable {
    /// What answers.
    public let sandbox: Sandbox
    /// The address that it binds to.
    public let host: String
    /// The port; 0 for any that is free.
    public let port: Int
    /// What it shows to clients that reach it by HTTPS; nil to be reached by HTTP.
    public let tls: LocalAuthority.Identity?

    /// How long connections may stay open without a word.
    private static let idleTime = TimeAmount.seconds(120)
    /// How long requests under way may go on after the server was told to end, before they are cut.
    private static let graceTime = Duration.seconds(3)

    /// Creates a server.
    public init(
        _ sandbox: Sandbox, host: String = "127.0.0.1", port: Int = 8787, tls: LocalAuthority.Identity? = nil
    ) {
        self.sandbox = sandbox
        self.host = host
        self.port = port
        self.tls = tls
    }

    /// Serves until `stop` ends or yields, or the task is cancelled; requests under way are answered first.
    ///
    /// - Parameter onReady: Called with scheme, host and port once connections are accepted.
    /// - Throws: When the address cannot be bound.
    public func run(until stop: AsyncStream<Void>, onReady: @escaping @Sendable (String) async -> Void) async throws {
        var logger = Logger(label: "sandbox")
        logger.logLevel = .critical
        let http = HTTPServerBuilder.http1(configuration: .init(idleTimeout: Self.idleTime))
        let application = Application(
            responder: SandboxResponder(sandbox: sandbox, scheme: scheme),
            server: try tls.map { try .tls(http, tlsConfiguration: $0.configuration) } ?? http,
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port), serverName: "pixelwright", backlog: 4096),
            onServerRunning: { channel in await onReady(origin(port: channel.localAddress?.port ?? port)) },
            logger: logger)
        let services: [any Service] = [application, WebhookService(sandbox: sandbox)]
        var configuration = ServiceGroupConfiguration(services: services, logger: logger)
        configuration.maximumGracefulShutdownDuration = Self.graceTime
        let group = ServiceGroup(configuration: configuration)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            tasks.addTask {
                for await _ in stop { break }
                if !Task.isCancelled { await group.triggerGracefulShutdown() }
            }
            // The first to end is the server, or the one that told it to end; either way the server ends next.
            try await tasks.next()
            if tasks.isEmpty { return }
            try await tasks.next()
        }
    }

    private func origin(port: Int) -> String {
        let name = host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
        return "\(scheme)://\(name):\(port)"
    }

    private var scheme: String { tls == nil ? "http" : "https" }
}
