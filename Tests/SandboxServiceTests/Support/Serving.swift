import SandboxService

/// Puts a sandbox on a socket while `body` runs, which is given the port.
func serving<Result>(
    _ sandbox: Sandbox, port: Int = 0, tls: LocalAuthority.Identity? = nil, _ body: (Int) async throws -> Result
) async throws -> Result {
    let (ports, continuation) = AsyncThrowingStream<Int, any Error>.makeStream()
    let server = SandboxServer(sandbox, port: port, tls: tls)
    let running = Task {
        do {
            try await server.run { continuation.yield($0) }
            continuation.finish()
        } catch { continuation.finish(throwing: error) }
    }
    do {
        var waiting = ports.makeAsyncIterator()
        guard let port = try await waiting.next() else { throw CancellationError() }
        let result = try await body(port)
        running.cancel()
        await running.value
        return result
    } catch {
        running.cancel()
        await running.value
        throw error
    }
}
