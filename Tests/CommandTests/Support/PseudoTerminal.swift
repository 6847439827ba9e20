import Foundation

/// A terminal with nobody in front of it.
final class PseudoTerminal {
    /// What a program prints on.
    let program: FileHandle
    private let person: Int32

    init() throws {
        person = posix_openpt(O_RDWR | O_NOCTTY)
        guard person >= 0, grantpt(person) == 0, unlockpt(person) == 0, let name = unsafe ptsname(person) else {
            throw POSIXError(.ENXIO)
        }
        let descriptor = unsafe open(name, O_RDWR | O_NOCTTY)
        guard descriptor >= 0 else { throw POSIXError(.ENXIO) }
        program = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
    }

    deinit { close(person) }

    /// All that was printed, up to the end of the program.
    func text() -> String {
        try? program.close()
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = unsafe read(person, &chunk, chunk.count)
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += chunk[..<count]
        }
    }
}
