#if Services
/// Where an answer leads.
enum Redirect {
    /// The most that are followed one after another.
    static let maximum = 3

    /// The request that follows from an answer; nil where it is no redirect.
    ///
    /// Only reads are followed. The key stays behind where the server changes.
    ///
    /// - Throws: `.untrusted` for a redirect that must not be followed, `.badAddress` for one that leads nowhere.
    static func next(after request: TransportRequest, status: Int, location: String?, count: Int)
        throws(TransportFailure) -> TransportRequest?
    {
        guard [301, 302, 303, 307, 308].contains(status), let location else { return nil }
        // A server that says “elsewhere” has not proved that it did nothing here.
        guard request.isRead else {
            throw TransportFailure(
                .untrusted, "a request that may cost something was answered by a redirect (\(status))",
                mayHaveBeenReceived: true)
        }
        guard count < maximum else {
            throw TransportFailure(
                .untrusted, "there were more than \(maximum) redirects", mayHaveBeenReceived: true)
        }
        let here = try ServiceAddress(request.url)
        let there = try ServiceAddress(location, relativeTo: here)
        guard here.scheme == there.scheme || there.scheme == "https" else {
            throw TransportFailure(.untrusted, "a redirect leads from HTTPS to HTTP", mayHaveBeenReceived: true)
        }
        var next = request
        next.url = there.url
        if !here.hasOrigin(of: there) {
            next.key = nil
            next.headers.removeAll { ["authorization", "cookie"].contains($0.name.lowercased()) }
        }
        return next
    }
}
#endif
