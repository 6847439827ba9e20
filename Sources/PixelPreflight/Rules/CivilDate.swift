/// A day of the Gregorian calendar.
public struct CivilDate: Hashable, Sendable {
    /// Days since 1970-01-01.
    public let day: Int

    /// Creates the day that lies so many days after 1970-01-01.
    public init(day: Int) { self.day = day }

    /// Reads `YYYY-MM-DD`; nil for anything else, and for days that there are not.
    ///
    /// Days are counted as in H. Hinnant, “chrono-compatible low-level date algorithms”.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let dayOfMonth = Int(parts[2]), 1...12 ~= month
        else { return nil }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard 1...lengths[month - 1] ~= dayOfMonth else { return nil }
        // Years begin in March here, so that a leap day is the last day of one.
        let marchYear = month <= 2 ? year - 1 : year
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + dayOfMonth - 1
        day = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
