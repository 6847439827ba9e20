#if Services
import Foundation

/// How long a service asks to wait: the header `Retry-After`.
enum RetryAfter {
    /// Reads the header: seconds, or a date as HTTP writes it; nil for anything else.
    ///
    /// - Parameter now: Seconds since 1970.
    static func duration(_ text: String?, now: Double) -> Duration? {
        guard let text = text?.trimmingCharacters(in: .whitespaces), !text.isEmpty else { return nil }
        if let seconds = Double(text) {
            return seconds.isFinite && seconds >= 0 ? .seconds(min(seconds, mostSeconds)) : nil
        }
        return HTTPDate.date(text).map { .seconds(min(max(0, $0.timeIntervalSince1970 - now), mostSeconds)) }
    }

    /// A week: nobody means more.
    private static let mostSeconds = 604_800.0
}
#endif
