/// A job that a service was asked to do.
package struct SandboxJob: Hashable, Sendable, Codable {
    /// The name by which clients ask for it.
    package let id: String
    /// `ServiceID.rawValue`
    package let service: String
    /// Whose it is.
    package let account: Int
    /// The endpoint that took it.
    package let endpoint: String
    /// What it was asked for, as JSON without pictures.
    package let inputs: String
    /// What it costs, in thousandths.
    package let cost: Int
    /// When it was submitted, in milliseconds since 1970.
    package let createdAt: Int
    /// How long it takes, in milliseconds of the sandbox's time.
    package let duration: Int
    /// What it makes.
    package let result: ResultSpec
    /// Tells equal requests from others.
    package let digest: String

    /// How far it is.
    package var status = Status.queued
    /// What has become of the amount that was held for it.
    package var hold: Hold
    /// How often it was asked for.
    package var pollCount = 0
    /// When it ended.
    package var finishedAt: Int?
    /// The error's code where it failed.
    package var failure: String?
    /// Whether it never ends by itself.
    package var isStuck = false
    /// When its result was first fetched.
    package var fetchedAt: Int?

    /// How far a job is. Services have names of their own for these.
    package enum Status: String, Hashable, Sendable, Codable {
        case queued
        case running
        case succeeded
        case failed
        case cancelled

        /// Whether it will not change any more.
        package var isFinal: Bool { self != .queued && self != .running }
    }

    /// What has become of an amount that was held.
    package enum Hold: String, Hashable, Sendable, Codable {
        /// Nothing was held: the job is free, or was paid at once.
        case none
        case open
        case captured
        case released
        case expired
    }
}

extension SandboxJob {
    /// The share of the way that it has come at a time, 0 through 1.
    func progress(at now: Int) -> Double {
        if status == .succeeded { return 1 }
        guard status == .running, duration > 0 else { return 0 }
        return min(0.99, max(0, Double(now - createdAt) / Double(duration)))
    }
}
