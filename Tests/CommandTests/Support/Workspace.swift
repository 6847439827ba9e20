import Foundation
import Pixelwright
import Testing

/// A folder of its own for one test, removed with what is in it.
final class Workspace {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "pixelwright-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    var path: String { url.path }

    /// The program, run in this folder.
    func tool(_ environment: [String: String] = [:]) -> Tool { Tool(folder: self, environment: environment) }

    /// Writes a file below this folder.
    func write(_ bytes: [UInt8], to name: String) throws {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    /// Writes an image below this folder, in the format that its name asks for.
    func write(_ bitmap: Bitmap, to name: String) throws { try write(Animation(bitmap), to: name) }

    /// Writes an image below this folder, in the format that its name asks for.
    func write(_ animation: Animation, to name: String) throws {
        let ending = name.split(separator: ".").last ?? ""
        let format = try #require(ImageFormat(pathExtension: ending))
        let isStill = animation.cels.count == 1 && format != .apng
        let bytes = try isStill ? animation.cels[0].bitmap.encoded(as: format) : animation.encoded(as: format)
        try write(bytes, to: name)
    }

    func bytes(_ name: String) throws -> [UInt8] { try Array(Data(contentsOf: url.appending(path: name))) }

    func bitmap(_ name: String) throws -> Bitmap { try Bitmap(decoding: bytes(name)) }

    func animation(_ name: String) throws -> Animation { try Animation(decoding: bytes(name)) }

    func info(_ name: String) throws -> ImageInfo { try ImageInfo(bytes(name)) }

    func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: url.appending(path: name).path) }

    /// The files below this folder, hidden ones too, in order.
    var files: [String] {
        let names = FileManager.default.subpaths(atPath: path) ?? []
        var isFolder: ObjCBool = false
        return names.filter { name in
            let full = url.appending(path: name).path
            return unsafe FileManager.default.fileExists(atPath: full, isDirectory: &isFolder) && !isFolder.boolValue
        }.sorted()
    }
}
