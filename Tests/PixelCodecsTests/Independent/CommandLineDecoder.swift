import Foundation
import PixelCore
import TestSupport

/// One of the libraries' own command-line decoders, where it is installed.
struct CommandLineDecoder {
    let name: String
    /// Its arguments; `IN` stands for the path of the file. It prints the result.
    let arguments: [String]

    static let pngtopam = CommandLineDecoder(name: "pngtopam", arguments: ["-alphapam", "IN"])
    static let djpeg = CommandLineDecoder(name: "djpeg", arguments: ["IN"])
    static let dwebp = CommandLineDecoder(name: "dwebp", arguments: ["IN", "-pam", "-o", "-"])
    static let gif2webp = CommandLineDecoder(name: "gif2webp", arguments: ["IN", "-o", "-"])

    var isInstalled: Bool { Tool(named: name) != nil }

    var absence: String { "needs \(name) on PATH: Debian has it in netpbm, libjpeg-turbo-progs or webp" }

    /// What the program prints for each of these files of the corpus; nil where it fails.
    func run(_ paths: [String], in folder: TemporaryFolder) throws -> [[UInt8]?] {
        guard let program = Tool(named: name), let shell = Tool(path: "/bin/sh") else { return [] }
        let script = PackageFolder.path + "/Tests/PixelCodecsTests/Independent/run_tool.sh"
        let input = paths.map { PackageFolder.path + "/Tests/Corpus/\($0)\n" }.joined()
        _ = try shell.run(
            [script, folder.path, program.path] + arguments, input: input, inFolder: folder.path)
        return paths.indices.map { number in
            FileManager.default.contents(atPath: "\(folder.path)/\(number).out").map { [UInt8]($0) }
        }
    }
}
