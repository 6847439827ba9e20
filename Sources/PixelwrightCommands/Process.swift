import ArgumentParser

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The end of this process.
enum Process {
    /// Ends with `status`.
    static func exit(_ status: ExitStatus) -> Never { systemExit(status.rawValue) }

    /// Prints what the argument parser has to say - help, a version, a mistake - and ends.
    static func exit(explaining error: any Error) -> Never {
        let code = PixelwrightCommand.exitCode(for: error)
        let message = PixelwrightCommand.fullMessage(for: error)
        guard code != .success else {
            // What cannot be printed here has no other place to go.
            try? StandardOutput.print(message)
            systemExit(0)
        }
        if !message.isEmpty {
            let text = message.hasPrefix("Error: ") ? "pixelwright: \(message.dropFirst("Error: ".count))" : message
            _ = writeAll(Array("\(text)\n".utf8), to: STDERR_FILENO)
        }
        systemExit(code == .validationFailure ? ExitStatus.usage.rawValue : code.rawValue)
    }
}

/// Inside ``Process`` the system's function is hidden by its own.
private func systemExit(_ code: Int32) -> Never { exit(code) }
