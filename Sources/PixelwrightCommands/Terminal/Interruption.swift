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
    private static let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
        // The default action would end the process before a source hears of it.
        unsafe signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: DispatchQueue(label: "interruption"))
        source.setEventHandler {
            AtomicFile.removeTemporaryFiles()
            _exit(128 + number)
        }
        return source
    }

    /// Begins to listen.
    static func install() {
        for source in sources { source.activate() }
    }
}
