import Foundation

/// A terminal with nobody in front of it.
final class PseudoTerminal {
    /// What a program prints on.
    let program: FileHandle
    private let person: Int32

    init() throws {
        var (person, program) = (Int32(-1), Int32(-1))
        guard unsafe openpty(&person, &program, nil, nil, nil) == 0 else { throw POSIXError(.ENXIO) }
        self.person = person
        self.program = FileHandle(fileDescriptor: program, closeOnDealloc: false)
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
