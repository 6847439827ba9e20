/// An exact number of credits or tokens, in thousandths.
///
/// Prices go down to hundredths of a credit, and sums of them must round as on paper, which binary fractions do not.
public struct Amount: Hashable, Sendable {
    /// The number times 1000.
    public let thousandths: Int

    /// Creates an amount of so many thousandths.
    public init(thousandths: Int) { self.thousandths = thousandths }

    /// Nothing.
    public static let zero = Amount(thousandths: 0)
}

extension Amount: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    /// A whole number of credits or tokens.
    public init(integerLiteral value: Int) { thousandths = value * 1000 }

    /// The number with up to three digits after the point.
    public init(floatLiteral value: Double) { thousandths = Int((value * 1000).rounded()) }
}

extension Amount: Comparable {
    /// Whether one amount is less than another.
    public static func < (one: Amount, other: Amount) -> Bool { one.thousandths < other.thousandths }
}

extension Amount: CustomStringConvertible {
    /// The number without needless digits: `20`, `7.5`, `0.25`.
    public var description: String {
        let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
        let sign = thousandths < 0 ? "-" : ""
        guard rest > 0 else { return "\(sign)\(whole)" }
        var digits = String(rest + 1000).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        return "\(sign)\(whole).\(digits)"
    }
}

extension Amount {
    /// The sum; nil when it is too large for a number.
    public func adding(_ other: Amount) -> Amount? {
        let (sum, overflow) = thousandths.addingReportingOverflow(other.thousandths)
        return overflow ? nil : Amount(thousandths: sum)
    }

    /// This amount `count` times; nil when it is too large for a number.
    public func times(_ count: Int) -> Amount? {
        let (product, overflow) = thousandths.multipliedReportingOverflow(by: count)
        return overflow ? nil : Amount(thousandths: product)
    }

    /// The least whole number that is not less.
    public var roundedUp: Amount {
        let remainder = thousandths % 1000
        let towardsZero = Amount(thousandths: thousandths - remainder)
        return remainder > 0 ? towardsZero.adding(1) ?? self : towardsZero
    }
}
