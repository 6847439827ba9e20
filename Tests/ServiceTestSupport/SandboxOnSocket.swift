package import SandboxService
import TestSupport

/// Puts a sandbox on a socket of this process while `body` runs, which is given its scheme, host and port.
package func onSocket<Result>(
    _ sandbox: Sandbox, port: Int = 0, tls: LocalAuthority.Identity? = nil, _ body: (String) async throws -> Result
) async throws -> Result {
    let (origins, ready) = AsyncThrowingStream<String, any Error>.makeStream()
    let (stop, continuation) = AsyncStream<Void>.makeStream()
    let server = SandboxServer(sandbox, port: port, tls: tls)
    // Threads of its own: tests that block keep it from nothing.
    let running = Task(executorPreference: OwnThreads()) {
        do {
            try await server.run(until: stop) { ready.yield($0) }
            ready.finish()
        } catch { ready.finish(throwing: error) }
    }
    defer { continuation.finish() }
    var waiting = origins.makeAsyncIterator()
    guard let origin = try await waiting.next() else { throw CancellationError() }
    let result = try await body(origin)
    continuation.finish()
    await running.value
    return result
}
