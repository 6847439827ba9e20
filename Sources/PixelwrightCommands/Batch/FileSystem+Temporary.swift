import Foundation
import Pixelwright

extension FileSystem {
    /// A path in the system's temporary folder that nothing has.
    static func temporaryPath() -> String {
        FilePath.join(FileManager.default.temporaryDirectory.path, "pixelwright-\(UUID().uuidString)")
    }
}
