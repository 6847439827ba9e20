/// Why there is no local authority.
public struct AuthorityError: Error, Hashable, Sendable {
    /// What is wrong.
    public let code: Code
    /// The file or folder that it is about.
    public let path: String
    /// What is wrong with it, in words.
    let detail: String

    init(_ code: Code, _ path: String, _ detail: String) {
        self.code = code
        self.path = path
        self.detail = detail
    }

    /// What can be wrong.
    public struct Code: Hashable, Sendable {
        let name: String

        /// A file is missing, unreadable, or something else.
        public static let broken = Code(name: "broken")
        /// The certificate's time has passed, or not come.
        public static let expired = Code(name: "expired")
        /// The certificate is not this program's, or for other hosts.
        public static let foreign = Code(name: "foreign")
        /// The key can be read by others.
        public static let exposed = Code(name: "exposed")
        /// The folder cannot be made.
        public static let unwritable = Code(name: "unwritable")
    }
}

extension AuthorityError: CustomStringConvertible {
    /// What is wrong, where, and what to do.
    public var description: String { "\(path) \(detail): \(advice)" }

    private var advice: String {
        let renewal = "then it is made anew, and clients must be told to trust it again"
        switch code {
        case .unwritable: return "name a folder that can be written and is empty or missing"
        case .expired: return "set the clock if it is wrong; else remove authority.pem and authority.key, \(renewal)"
        case .exposed:
            return "if nobody has read it, make it yours alone with chmod 600; else remove authority.pem and "
                + "authority.key, \(renewal)"
        default: return "remove authority.pem and authority.key in its folder, \(renewal)"
        }
    }
}
