/// One request and what was answered.
struct Exchange: Sendable {
    /// When it came, in milliseconds since 1970 by the sandbox's clock.
    let time: Int
    /// How long the answer took, in microseconds of the machine's time.
    let duration: Int
    /// The scheme, host and port that the client reached.
    let origin: String
    /// What came.
    let request: SandboxRequest
    /// What was answered.
    let response: SandboxResponse

    /// About how much memory it takes, in bytes.
    var byteCount: Int { 512 + request.target.utf8.count + request.body.count + response.body.count }
}
