import Dispatch
import Pixelwright
import Synchronization

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What happens when the user or the system asks the process to end: files half written go away, and nothing is said.
enum Interruption {
    /// Begins to listen.
    static func install() {
        // Who stops reading ends the program as ever, but where it writes: files half written go away then too.
        signal(SIGPIPE, SIG_IGN)
        for number in [SIGINT, SIGTERM, SIGHUP] {
            // The default action would end the process before the source hears of it. What is ignored already stays
            // so: nohup asks for that, and shells do for what they run in the background.
            let previous = signal(number, SIG_IGN)
            if unsafe unsafeBitCast(previous, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { continue }
            let source = DispatchSource.makeSignalSource(
                signal: number, queue: DispatchQueue(label: "interruption \(number)"))
            source.setEventHandler { [source] in
                // The handler keeps its source alive as long as it listens.
                guard !source.isCancelled else { return }
                if let answer = interceptor.withLock({ $0.take() }) { answer(number) } else { end(number) }
            }
            source.activate()
        }
    }

    /// What answers the next signal; nil for the end of the process.
    private static let interceptor = Mutex<(@Sendable (Int32) -> Void)?>(nil)

    /// Lets `answer` meet the next signal, which does not end the process then; the one after it does.
    static func interceptOnce(_ answer: @escaping @Sendable (Int32) -> Void) { interceptor.withLock { $0 = answer } }

    /// Lets the next signal end the process again.
    static func interceptNone() { interceptor.withLock { $0 = nil } }

    /// Ends this process as the signal `number` asks for.
    static func end(_ number: Int32) -> Never {
        AtomicFile.removeTemporaryFiles { _exit(128 + number) }
        _exit(128 + number)
    }
}
