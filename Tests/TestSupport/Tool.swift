import Foundation

/// A program on this machine that tests compare with, where it is installed.
package struct Tool: Sendable {
    package let path: String

    /// The program at `path`; nil when there is none.
    package init?(path: String) {
        guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
        self.path = path
    }

    /// The program of that name in one of the folders of PATH.
    package init?(named name: String) {
        let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
        let paths = folders.map { "\($0)/\(name)" }
        guard let path = paths.first(where: FileManager.default.isExecutableFile) else { return nil }
        self.path = path
    }

    /// Runs the program to its end and gives its standard output; both go through files in `folder`.
    package func run(_ arguments: [String], input: String = "", inFolder folder: String) throws -> [UInt8] {
        let (inputPath, outputPath) = (folder + "/input", folder + "/output")
        try Data(input.utf8).write(to: URL(filePath: inputPath))
        try Data().write(to: URL(filePath: outputPath))
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardInput = FileHandle(forReadingAtPath: inputPath)
        process.standardOutput = FileHandle(forWritingAtPath: outputPath)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(tool: path, status: process.terminationStatus) }
        return [UInt8](try Data(contentsOf: URL(filePath: outputPath)))
    }

    package struct Failure: Error {
        let tool: String
        let status: Int32
    }
}
