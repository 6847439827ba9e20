#if Services
/// How long a connection tries, and how it waits.
package struct ConnectionPolicy: Sendable {
    /// The most time for a call, with all waits and attempts.
    package var timeout: Duration = .seconds(180)
    /// The most time for a download, likewise.
    package var downloadTimeout: Duration = .seconds(900)
    /// The most attempts.
    package var attempts = 4
    /// The most bytes of an answer that is a file.
    package var fileLimit = 256 << 20
    /// How long to wait between attempts where the service does not say.
    package var backoff = Backoff()
    /// The time.
    package var clock: any ServiceClock = MachineClock()
    /// What keeps calls within the documented limits.
    package var buckets = RateBuckets.shared

    package init() {}
}
#endif
