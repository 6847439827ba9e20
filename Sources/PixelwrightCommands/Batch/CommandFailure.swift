import Pixelwright

/// Something that a command could not do, in the words that a person reads.
struct CommandFailure: Error, Hashable, Sendable {
    /// What the program's end will say of it.
    let status: ExitStatus
    /// The file it is about, as it was named on the command line.
    let path: String?
    /// What is wrong and what to do.
    let message: String

    init(_ status: ExitStatus, path: String? = nil, _ message: String) {
        self.status = status
        self.path = path
        self.message = message
    }

    /// A mistake in how the command was called.
    static func usage(_ message: String) -> CommandFailure { CommandFailure(.usage, message) }
}

extension CommandFailure: CustomStringConvertible {
    var description: String { path.map { "\($0): \(message)" } ?? message }
}

extension CommandFailure {
    /// What `error`, met while working on the file at `path`, means for the command.
    init(_ error: any Error, path: String) {
        switch error {
        case let failure as CommandFailure:
            self.init(failure.status, path: failure.path ?? path, failure.message)
        case let error as EncodeError:
            self.init(Self.status(of: error.code), path: path, error.description)
        case let error as SheetError:
            self.init(Self.status(of: error.code), path: path, error.description)
        case let error as DecodeError:
            self.init(.inputWanting, path: path, error.message)
        case let error as FileError:
            let isReading = error.operation == .open || error.operation == .read
            self.init(isReading ? .inputWanting : .usage, path: path, error.description)
        default:
            self =
                CommandFailure(explained: error) ?? CommandFailure(.inputWanting, path: path, String(describing: error))
        }
    }

    private static func status(of code: SheetError.Code) -> ExitStatus {
        code == .options || code == .unevenCells || code == .duplicateName ? .usage : .inputWanting
    }

    private static func status(of code: EncodeError.Code) -> ExitStatus {
        code == .unwritable || code == .exists || code == .invalidOption ? .usage : .inputWanting
    }
}
