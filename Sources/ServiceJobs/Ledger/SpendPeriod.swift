public import Foundation

/// A time over which spending is summed. Days and months are those of UTC, as the services count them.
public enum SpendPeriod: Hashable, Sendable {
    /// The day of a moment.
    case day(Date)
    /// The month of a moment.
    case month(Date)
    /// All time.
    case always

    /// From its first moment up to the next period's; nil for all time.
    public var interval: DateInterval? {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return switch self {
        case .day(let date): calendar.dateInterval(of: .day, for: date)
        case .month(let date): calendar.dateInterval(of: .month, for: date)
        case .always: nil
        }
    }
}
