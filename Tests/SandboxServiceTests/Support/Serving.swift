import SandboxService
import ServiceTestSupport

/// Puts a sandbox on a socket while `body` runs, which is given the port.
func serving<Result>(
    _ sandbox: Sandbox, port: Int = 0, tls: LocalAuthority.Identity? = nil, _ body: (Int) async throws -> Result
) async throws -> Result {
    try await onSocket(sandbox, port: port, tls: tls) { origin in
        guard let port = origin.split(separator: ":").last.flatMap({ Int($0) }) else { throw CancellationError() }
        return try await body(port)
    }
}
