import Foundation
import Pixelwright
import Synchronization

/// The sandbox's time: the machine's, moved forward as far as somebody has turned it.
public final class SandboxClock: Sendable {
    private let offset = Mutex(0)
    private let base: @Sendable () -> Int

    /// Creates a clock.
    ///
    /// - Parameter base: Milliseconds since 1970 without any turning; by default the machine's.
    public init(base: @escaping @Sendable () -> Int = SandboxClock.machineTime) { self.base = base }

    /// Milliseconds since 1970.
    public var now: Int { base() + offset.withLock { $0 } }

    /// How far it has been turned, in milliseconds.
    public var turned: Int { offset.withLock { $0 } }

    /// Turns it forward by so many milliseconds; it never goes back.
    public func advance(by milliseconds: Int) {
        offset.withLock { $0 = $0.addingReportingOverflow(max(0, milliseconds)).partialValue }
    }

    /// Turns it to where it was when state was saved.
    func restore(_ milliseconds: Int) { offset.withLock { $0 = max($0, milliseconds) } }

    /// Milliseconds since 1970 by the machine.
    public static func machineTime() -> Int { Int((Date().timeIntervalSince1970 * 1000).rounded(.down)) }
}

/// A moment as services write it.
enum Timestamp {
    /// `2026-03-02T18:00:00.000Z` of milliseconds since 1970.
    static func iso(_ milliseconds: Int) -> String {
        let (date, time) = parts(milliseconds)
        return "\(date)T\(time).\(String(milliseconds - floor(milliseconds, 1000) * 1000).zeroPadded(to: 3))Z"
    }

    /// `2026-03-30 12:00:00` of milliseconds since 1970.
    static func plain(_ milliseconds: Int) -> String {
        let (date, time) = parts(milliseconds)
        return "\(date) \(time)"
    }

    private static func parts(_ milliseconds: Int) -> (date: String, time: String) {
        let seconds = floor(milliseconds, 1000)
        let day = floor(seconds, 86_400)
        let second = seconds - day * 86_400
        // H. Hinnant, “chrono-compatible low-level date algorithms”: years begin in March.
        let shifted = day + 719_468
        let era = floor(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        let dayOfMonth = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let date = [String(year).zeroPadded(to: 4)] + [month, dayOfMonth].map { String($0).zeroPadded(to: 2) }
        let time = [second / 3600, second / 60 % 60, second % 60].map { String($0).zeroPadded(to: 2) }
        return (date.joined(separator: "-"), time.joined(separator: ":"))
    }

    private static func floor(_ number: Int, _ divisor: Int) -> Int {
        number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
    }
}
