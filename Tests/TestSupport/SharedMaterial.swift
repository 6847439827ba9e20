import Foundation

/// Pictures and test cases that some machines have beside the package, and others do not.
///
/// A test that wants them skips where they are absent:
///
///     @Test(.enabled(if: SharedMaterial.isPresent, "\(SharedMaterial.absence)"))
package enum SharedMaterial {
    /// The folder: the one that `PIXELWRIGHT_SHARED` names, or else `shared` beside the package; nil when there is none.
    package static let path: String? = {
        let environment = ProcessInfo.processInfo.environment["PIXELWRIGHT_SHARED"]
        let candidates = [environment, PackageFolder.path + "/../shared"].compactMap(\.self)
        return candidates.map { URL(filePath: $0).standardized.path }.first(where: isFolder)
    }()

    /// Whether the folder is there.
    package static var isPresent: Bool { path != nil }

    /// Why a test skips.
    package static let absence =
        "needs the shared material: set PIXELWRIGHT_SHARED to its folder, or put it beside the package as ../shared"

    /// The path of a file or folder in it, given from its top; nil when it is not there.
    package static func path(_ relative: String) -> String? {
        guard let path else { return nil }
        let full = path + "/" + relative
        return FileManager.default.fileExists(atPath: full) ? full : nil
    }

    /// The bytes of a file in it; nil when it is not there.
    package static func bytes(_ relative: String) -> [UInt8]? {
        path(relative).flatMap(FileManager.default.contents(atPath:)).map(Array.init)
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
