import Foundation

/// What came of running `pixelwright`.
struct Outcome {
    let status: Int32
    let output: [UInt8]
    let messages: String

    var text: String { String(decoding: output, as: UTF8.self) }

    /// The report printed by `--json`: a list of objects.
    var reports: [[String: Any]] {
        (try? JSONSerialization.jsonObject(with: Data(output))) as? [[String: Any]] ?? []
    }

    /// The report printed by `--json`: one object.
    var report: [String: Any] {
        (try? JSONSerialization.jsonObject(with: Data(output))) as? [String: Any] ?? [:]
    }
}

/// Runs the program that was built along with these tests, in a process of its own.
struct Tool {
    /// The folder that it runs in.
    let folder: Workspace
    /// Variables that it sees besides those without which nothing runs.
    var environment: [String: String] = [:]

    /// The program lies beside the tests.
    static let executable: URL = {
        #if os(macOS)
        let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
        let folder = (tests?.bundleURL ?? Bundle.main.bundleURL).deletingLastPathComponent()
        #else
        let folder = Bundle.main.bundleURL
        #endif
        return folder.appending(path: "pixelwright")
    }()

    /// Runs it to its end.
    func callAsFunction(_ arguments: String..., input: [UInt8] = []) throws -> Outcome {
        try run(arguments, input: input)
    }

    /// Runs it to its end.
    func run(_ arguments: [String], input: [UInt8] = []) throws -> Outcome {
        let running = try start(arguments)
        running.write(input)
        running.closeInput()
        return running.end()
    }

    /// Starts it, and leaves its standard input open.
    ///
    /// - Parameter output: Where it prints, unless that is to be part of its outcome.
    func start(_ arguments: [String], output: FileHandle? = nil) throws -> RunningTool {
        let process = Process()
        process.executableURL = Self.executable
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        process.environment = ["HOME": folder.path, "TERM": "xterm"].merging(environment) { $1 }
        return try RunningTool(process, output: output)
    }
}

/// A process under way.
final class RunningTool {
    private let process: Process
    private let input = Pipe()
    private let output = Pipe()
    private let messages = Pipe()

    fileprivate init(_ process: Process, output otherOutput: FileHandle?) throws {
        self.process = process
        process.standardInput = input
        process.standardOutput = otherOutput ?? output
        process.standardError = messages
        try process.run()
        if otherOutput != nil { try output.fileHandleForWriting.close() }
    }

    /// Writes to its standard input; returns once all but what fits into a pipe has been read. What an early end leaves
    /// unread is dropped.
    func write(_ bytes: [UInt8]) { try? input.fileHandleForWriting.write(contentsOf: bytes) }

    func closeInput() { try? input.fileHandleForWriting.close() }

    func interrupt() { process.interrupt() }

    func terminate() { process.terminate() }

    /// Ends it as nothing in it can prevent, and waits until it is gone.
    func kill() {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// The next line that it prints; nil at the end of what it prints.
    func readLine() -> String? {
        var line: [UInt8] = []
        while let byte = try? output.fileHandleForReading.read(upToCount: 1)?.first {
            if byte == UInt8(ascii: "\n") { return String(decoding: line, as: UTF8.self) }
            line.append(byte)
        }
        return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
    }

    /// Waits for its end.
    func end() -> Outcome {
        // Messages are few enough to wait in their pipe until the output has ended.
        let output = output.fileHandleForReading.readDataToEndOfFile()
        let messages = messages.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let isSignal = process.terminationReason == .uncaughtSignal
        return Outcome(
            status: isSignal ? -process.terminationStatus : process.terminationStatus, output: Array(output),
            messages: String(decoding: messages, as: UTF8.self))
    }
}
