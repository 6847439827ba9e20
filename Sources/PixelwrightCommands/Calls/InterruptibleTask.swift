#if Services
import ArgumentParser
import Dispatch
import Synchronization

/// Runs an asynchronous function to its end, as ``awaiting(_:)`` does; the first signal to end cancels it, so that it can
/// say what goes on without it, and the next ends the process.
func awaitingInterruptibly<Value: Sendable>(
    _ body: @escaping @Sendable () async throws -> Value
) throws -> Value {
    try awaiting {
        let task = Task { try await body() }
        Interruption.interceptOnce { _ in task.cancel() }
        defer { Interruption.interceptNone() }
        return try await task.value
    }
}

extension ExitCode {
    /// What a shell sees of a program that a person interrupted.
    static let interrupted = ExitCode(130)
}
#endif
