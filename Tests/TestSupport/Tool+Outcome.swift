import Foundation

extension Tool {
    /// How a run of a program went.
    package struct Outcome: Sendable {
        /// What it ended with.
        package let status: Int32
        /// What it printed.
        package let output: String
        /// What it printed to standard error.
        package let errors: String
    }

    /// Runs the program to its end, while other tasks go on: those of a server that it talks to among them.
    ///
    /// - Parameter environment: All that it finds there besides PATH.
    package func outcome(
        of arguments: [String], environment: [String: String] = [:], inFolder folder: String
    ) async throws -> Outcome {
        let name = UUID().uuidString
        let paths = (output: "\(folder)/.output-\(name)", errors: "\(folder)/.errors-\(name)")
        for path in [paths.output, paths.errors] { try Data().write(to: URL(filePath: path)) }
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = environment.merging(["PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""]) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle(forWritingAtPath: paths.output)
        process.standardError = FileHandle(forWritingAtPath: paths.errors)
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                process.terminationHandler = { _ in continuation.resume() }
                do { try process.run() } catch { continuation.resume(throwing: error) }
            }
        } onCancel: {
            if process.isRunning { process.terminate() }
        }
        let texts = try [paths.output, paths.errors].map { path in
            defer { try? FileManager.default.removeItem(atPath: path) }
            return String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        }
        return Outcome(status: process.terminationStatus, output: texts[0], errors: texts[1])
    }
}
