import Pixelwright

#if Services
import Foundation
import ServiceCatalog
#endif

/// Where settings come from. Values of variables are never shown: some are secret.
enum Configuration {
    /// The user's settings file.
    static var userFile: String {
        let folder = Environment["XDG_CONFIG_HOME"] ?? FilePath.join(Environment["HOME"] ?? "~", ".config")
        return FilePath.join(folder, "pixelwright/config.toml")
    }

    #if Services
    /// The variable that says where paid jobs are written down.
    static let ledgerVariable = "PIXELWRIGHT_LEDGER"

    /// The variable that asks for a log of all calls, by its level.
    static let logVariable = "PIXELWRIGHT_LOG"

    /// The settings file of the project that the working folder belongs to: in that folder, or above it up to the
    /// project's own; nil where there is none.
    static var projectFile: String? {
        var folder = FileManager.default.currentDirectoryPath
        while true {
            let file = FilePath.join(folder, "pixelwright.toml")
            if FileSystem.kind(of: file) == .file { return file }
            let isRoot = FileSystem.kind(of: FilePath.join(folder, ".git")) != nil || folder == Environment["HOME"]
            let parent = String(FilePath(folder).folder.dropLast())
            guard !isRoot, !parent.isEmpty else { return nil }
            folder = parent
        }
    }
    #endif

    /// The environment variables that mean something here.
    static var variables: [String] {
        var names = ["NO_COLOR", "CLICOLOR_FORCE", "COLORTERM", "TERM", "COLUMNS"]
        #if Services
        names += ServiceID.allCases.flatMap { [$0.keyVariable, $0.baseURLVariable] }
        names += [ledgerVariable, logVariable]
        // Of two spellings of one, the first goes before the second.
        names += ["https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY", "SSL_CERT_FILE"]
        #endif
        return names
    }
}
