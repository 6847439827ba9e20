import ArgumentParser

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Ends this process with `status`.
func endProgram(_ status: ExitStatus) -> Never { exit(status.rawValue) }

/// Prints what the argument parser has to say - help, a version, a mistake - and ends this process.
func endProgram(explaining error: any Error) -> Never {
    let code = PixelwrightCommand.exitCode(for: error)
    let message = PixelwrightCommand.fullMessage(for: error)
    guard code != .success else {
        // What cannot be printed here has no other place to go.
        try? StandardOutput.print(message)
        endProgram(.done)
    }
    if !message.isEmpty {
        let text = message.hasPrefix("Error: ") ? "pixelwright: \(message.dropFirst("Error: ".count))" : message
        _ = writeAll(Array("\(text)\n".utf8), to: STDERR_FILENO)
    }
    exit(code == .validationFailure ? ExitStatus.usage.rawValue : code.rawValue)
}
