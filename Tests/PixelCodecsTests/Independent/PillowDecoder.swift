import Foundation
import PixelCore
import TestSupport

/// Pillow (python-pillow.org), as an independent decoder: one process for any number of files.
enum PillowDecoder {
    /// The Python that has it: the one that `PIXELWRIGHT_PILLOW_PYTHON` names, or else the one that `make test` installs.
    static let python: Tool? = {
        let environment = ProcessInfo.processInfo.environment["PIXELWRIGHT_PILLOW_PYTHON"]
        return Tool(path: environment ?? PackageFolder.path + "/.build/pillow/bin/python")
    }()

    static let absence = "needs Pillow: make test installs it, or PIXELWRIGHT_PILLOW_PYTHON names a Python that has it"

    /// What Pillow made of a file.
    struct Image {
        var frames: [Bitmap] = []
        var durations: [Double] = []
        var loop: Int?
        var error: String?
    }

    /// Decodes files of the corpus, given from its top, or others, given from the root.
    static func decode(_ paths: [String]) throws -> [Image] {
        guard let python else { return [] }
        let folder = TemporaryFolder()
        let script = PackageFolder.path + "/Tests/PixelCodecsTests/Independent/dump_frames.py"
        let corpus = PackageFolder.path + "/Tests/Corpus/"
        let input = paths.map { ($0.hasPrefix("/") ? $0 : corpus + $0) + "\n" }.joined()
        let output = try python.run([script, folder.path], input: input, inFolder: folder.path)
        let lines = output.split(separator: UInt8(ascii: "\n"))
        return try lines.enumerated().map { number, line in
            let report = try JSONDecoder().decode(Report.self, from: Data(line))
            let pixels = try Data(contentsOf: URL(filePath: "\(folder.path)/\(number).rgba"))
            return Image(
                frames: report.frames([UInt8](pixels)), durations: report.durations ?? [], loop: report.loop,
                error: report.error)
        }
    }

    private struct Report: Decodable {
        var width: Int?
        var height: Int?
        var durations: [Double]?
        var loop: Int?
        var error: String?

        /// The frames that `pixels` hold one after the other.
        func frames(_ pixels: [UInt8]) -> [Bitmap] {
            guard let width, let height, let size = Size(validating: width, height) else { return [] }
            return stride(from: 0, to: pixels.count, by: size.area * 4).compactMap {
                Bitmap(rgba: pixels, from: $0, size)
            }
        }
    }
}
