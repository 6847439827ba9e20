import Synchronization

/// The addresses under which results can be fetched, each for a time.
final class ResultLinks: Sendable {
    /// Where they are.
    static let prefix = "/__results/"

    private struct Link {
        let job: String
        let expires: Int
    }
    private let links = Mutex<[String: Link]>([:])

    /// A path for a job's result that works until `expires`, in milliseconds since 1970. Nobody can guess it.
    func path(for job: String, ending: String, expires: Int) -> String {
        var random = SystemRandomNumberGenerator()
        let token = String(random.next(), radix: 36) + String(random.next(), radix: 36)
        links.withLock { links in
            if links.count > Self.mostLinks { links = links.filter { $0.value.expires > expires - 3_600_000 } }
            links[token] = Link(job: job, expires: expires)
        }
        return "\(Self.prefix)\(token).\(ending)"
    }

    /// The job that a path leads to, and whether its time has passed; nil for a path that never led anywhere.
    func job(at path: String, now: Int) -> (job: String, hasExpired: Bool)? {
        let token = String(path.dropFirst(Self.prefix.count).prefix { $0 != "." })
        return links.withLock { $0[token] }.map { ($0.job, now >= $0.expires) }
    }

    func reset() { links.withLock { $0.removeAll() } }

    private static let mostLinks = 200_000
}
