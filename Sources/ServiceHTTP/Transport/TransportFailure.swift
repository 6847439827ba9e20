#if Services
/// Why no answer came.
package struct TransportFailure: Error, Hashable, Sendable {
    /// What kind of failure it is.
    package let code: Code
    /// What happened, in a sentence without secrets.
    package let detail: String
    /// Whether the service can have received the whole request. False is a proof, true is not.
    package let mayHaveBeenReceived: Bool
    /// The status of an answer that came instead of a file; nil for any other failure.
    package var status: Int?

    /// A kind of failure.
    package enum Code: String, Hashable, Sendable {
        /// There was no connection.
        case unreachable
        /// The proxy made no connection to the server.
        case proxy
        /// The proxy cannot be used as the environment names it: its address, or the name and password for it.
        case proxySettings
        /// The connection ended before the whole answer had come.
        case interrupted
        /// Time ran out.
        case deadline
        /// The task was cancelled.
        case cancelled
        /// The answer is longer than it may be.
        case tooLarge
        /// The answer is not what was asked for.
        case wrongType
        /// The other side cannot be trusted, or leads to where nothing is to be sent.
        case untrusted
        /// The address is none that requests may go to.
        case badAddress
        /// A file cannot be read or written.
        case disk
        /// A download was answered by a status other than 200.
        case refused
    }

    package init(_ code: Code, _ detail: String, mayHaveBeenReceived: Bool) {
        self.code = code
        self.detail = detail
        self.mayHaveBeenReceived = mayHaveBeenReceived
    }
}
#endif
