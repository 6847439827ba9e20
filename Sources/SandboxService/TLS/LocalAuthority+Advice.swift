extension LocalAuthority {
    /// Lines for `/etc/hosts` that lead the services' names to this machine.
    public static let hostsLines: [String] = serviceHosts.map { "127.0.0.1 \($0)" }

    /// What a user does so that clients reach the sandbox under the services' names and trust it, line by line.
    ///
    /// - Parameter port: The port that the sandbox listens on.
    public func advice(port: Int) -> [String] {
        let path = Self.quoted(certificatePath)
        var lines = ["Lead the services' names here: add to /etc/hosts, and take out again when you are done"]
        lines += Self.hostsLines.map { "    \($0)" }
        if port != 443 {
            lines += [
                "Their addresses name no port, and so mean 443: serve there, or let a client come to this one",
                "    curl --connect-to ::127.0.0.1:\(port) …",
            ]
        }
        lines += [
            "Let a program trust the authority, for as long as it runs",
            "    curl --cacert \(path) …",
            "    export SSL_CERT_FILE=\(path)        # OpenSSL, Go, Ruby, pixelwright",
            "    export REQUESTS_CA_BUNDLE=\(path)   # Python's requests",
            "    export NODE_EXTRA_CA_CERTS=\(path)  # Node",
            "Or let all of a Debian machine trust it; it can vouch for these hosts alone",
            "    sudo cp \(path) /usr/local/share/ca-certificates/pixelwright-sandbox.crt",
            "    sudo update-ca-certificates",
        ]
        return lines
    }

    /// A path as a shell reads it back.
    private static func quoted(_ path: String) -> String {
        if path.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "/._-".contains($0)) }) { return path }
        return "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
