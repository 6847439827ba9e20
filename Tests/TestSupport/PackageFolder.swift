import Foundation

/// Where the package's own sources lie, as compiled.
package enum PackageFolder {
    /// The folder that holds Package.swift.
    package static let path: String =
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .path

    /// The bytes of a file, given from the top of the package; nil when it is not there.
    package static func bytes(_ relative: String) -> [UInt8]? {
        FileManager.default.contents(atPath: path + "/" + relative).map(Array.init)
    }
}
