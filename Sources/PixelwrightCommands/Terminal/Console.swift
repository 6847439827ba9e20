import Synchronization

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Messages and progress, on standard error. Lines never mix, whichever thread writes them and by which console.
final class Console: Sendable {
    private let isQuiet: Bool
    private let terminal = Terminal.errors
    // There is one standard error, however many consoles write to it.
    private static let bar = Mutex<ProgressBar?>(nil)
    private static let isDrawn = Atomic(false)

    /// - Parameter isQuiet: Whether only errors and warnings are shown.
    init(isQuiet: Bool) { self.isQuiet = isQuiet }

    /// Says what could not be done.
    func report(_ failure: CommandFailure) {
        write("pixelwright: \(terminal.red(failure.description.onOneLine))")
    }

    /// Says that something was done, but not as one might expect.
    func warn(_ message: String, path: String) {
        write("pixelwright: \("\(path): \(message)".onOneLine)")
    }

    /// Says what was done.
    func note(_ message: String) {
        if !isQuiet { write(message.onOneLine) }
    }

    /// Says something for who looks for what goes wrong.
    func log(_ line: String) { write("pixelwright: \(line.onOneLine)") }

    private func write(_ line: String) {
        Self.bar.withLock { bar in
            let cleared = bar?.clear() ?? (Self.isDrawn.exchange(false, ordering: .relaxed) ? "\r\u{1B}[K" : "")
            _ = writeAll(Array("\(cleared)\(line)\n".utf8), to: STDERR_FILENO)
        }
    }
}

extension Console {
    /// Shows from now on how many of `total` steps are done, when standard error is a terminal.
    func beginProgress(total: Int) {
        guard terminal.isTerminal, !isQuiet, total > 1 else { return }
        Self.bar.withLock { $0 = ProgressBar(total: total, columns: terminal.columns) }
    }

    /// Counts one step as done.
    func advanceProgress(by count: Int = 1) {
        Self.bar.withLock { bar in
            guard let text = bar?.advance(by: count) else { return }
            _ = writeAll(Array(text.utf8), to: STDERR_FILENO)
        }
    }

    /// Prints data, with the bar out of its way.
    func print(_ text: String) throws(CommandFailure) {
        guard !text.isEmpty else { return }
        let failure = Self.bar.withLock { bar -> CommandFailure? in
            if let cleared = bar?.clear() { _ = writeAll(Array(cleared.utf8), to: STDERR_FILENO) }
            do throws(CommandFailure) { try StandardOutput.write(Array(text.utf8)) } catch { return error }
            return nil
        }
        if let failure { throw failure }
    }

    /// Draws a line anew that stays until something else is written; an empty one goes away.
    func draw(_ line: String) {
        let text = String(line.onOneLine.prefix(max(terminal.columns - 1, 10)))
        Self.bar.withLock { _ in
            Self.isDrawn.store(!text.isEmpty, ordering: .relaxed)
            _ = writeAll(Array("\r\(text)\u{1B}[K".utf8), to: STDERR_FILENO)
        }
    }

    /// Takes the bar away.
    func endProgress() {
        Self.bar.withLock { bar in
            if let text = bar?.clear() { _ = writeAll(Array(text.utf8), to: STDERR_FILENO) }
            bar = nil
        }
    }
}
