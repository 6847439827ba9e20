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
        for format in formats {
            let formatter = DateFormatter()
            formatter.locale = Locale(identifier: "en_US_POSIX")
            formatter.timeZone = TimeZone(identifier: "GMT")
            formatter.dateFormat = format
            if let date = formatter.date(from: text) {
                return .seconds(min(max(0, date.timeIntervalSince1970 - now), mostSeconds))
            }
        }
        return nil
    }

    /// A week: nobody means more.
    private static let mostSeconds = 604_800.0

    /// RFC 9110, 5.6.7: the one to write, and the two older ones to understand.
    private static let formats = [
        "EEE, dd MMM yyyy HH:mm:ss zzz", "EEEE, dd-MMM-yy HH:mm:ss zzz", "EEE MMM d HH:mm:ss yyyy",
    ]
}
#endif
