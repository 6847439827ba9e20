import TestSupport

/// Programs that tests run where they are there; scripts/install-independent-decoders installs them.
enum Program {
    static let bash = Tool(named: "bash")
    static let chromium = Tool(named: "chromium")
    static let curl = Tool(named: "curl")
    static let node = Tool(named: "node")
    static let openssl = Tool(named: "openssl")
    /// A Python that has the package `requests`.
    static let pythonWithRequests = Tool(path: PackageFolder.path + "/.build/web-clients/bin/python")
}
