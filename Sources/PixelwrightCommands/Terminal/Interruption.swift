import Dispatch
import Pixelwright

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
        for number in [SIGINT, SIGTERM, SIGHUP] {
            // The default action would end the process before the source hears of it. What is ignored already stays
            // so: nohup asks for that, and shells do for what they run in the background.
            let previous = signal(number, SIG_IGN)
            if unsafe unsafeBitCast(previous, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { continue }
            let source = DispatchSource.makeSignalSource(
                signal: number, queue: DispatchQueue(label: "interruption \(number)"))
            source.setEventHandler { [source] in
                AtomicFile.removeTemporaryFiles()
                // The handler keeps its source alive as long as it listens.
                if !source.isCancelled { _exit(128 + number) }
            }
            source.activate()
        }
    }
}
