#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Hands inputs from libFuzzer to a check.
package enum FuzzDriver {
    /// Runs libFuzzer with this process's arguments. A check ends the process when what must hold does not.
    package static func run(_ check: @escaping @Sendable ([UInt8]) -> Void) -> Never {
        unsafe current = check
        var count = CommandLine.argc
        var arguments = unsafe CommandLine.unsafeArgv
        unsafe exit(
            runFuzzer(&count, &arguments) { start, count in
                unsafe FuzzDriver.current([UInt8](UnsafeBufferPointer(start: start, count: count)))
                return 0
            })
    }

    /// libFuzzer calls a C function, which can capture nothing. Set once, before libFuzzer starts.
    nonisolated(unsafe) private static var current: @Sendable ([UInt8]) -> Void = { _ in }
}

private typealias FuzzBody = @convention(c) (UnsafePointer<UInt8>, Int) -> CInt

/// libFuzzer as a function: its own `main` cannot be used, as SwiftPM renames every executable's `main`.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ argc: UnsafeMutablePointer<CInt>,
    _ argv: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ body: FuzzBody
) -> CInt
