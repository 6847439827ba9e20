import SandboxService
import TestSupport

/// Puts a sandbox on a socket while `body` runs, which is given the port. The server has threads of its own:
/// tests that block keep it from nothing.
func serving<Result>(
    _ sandbox: Sandbox, port: Int = 0, tls: LocalAuthority.Identity? = nil, _ body: (Int) async throws -> Result
) async throws -> Result {
    let (origins, ready) = AsyncThrowingStream<String, any Error>.makeStream()
    let (stop, continuation) = AsyncStream<Void>.makeStream()
    let server = SandboxServer(sandbox, port: port, tls: tls)
    let running = Task(executorPreference: OwnThreads()) {
        do {
            try await server.run(until: stop) { ready.yield($0) }
            ready.finish()
        } catch { ready.finish(throwing: error) }
    }
    defer { continuation.finish() }
    var waiting = origins.makeAsyncIterator()
    guard let origin = try await waiting.next(), let port = origin.split(separator: ":").last.flatMap({ Int($0) })
    else {
        throw CancellationError()
    }
    let result = try await body(port)
    continuation.finish()
    await running.value
    return result
}
