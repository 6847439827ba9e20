extension Amount {
    /// Reads a number such as `20`, `7.5` or `0.125`: not negative, at most nine digits before the point and three
    /// behind it; nil for anything else.
    public init?(parsing text: String) {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, (1...9).contains(whole.count), whole.allSatisfy(\.isASCIIDigit),
            let units = Int(whole)
        else { return nil }
        var thousandths = 0
        if parts.count == 2 {
            guard (1...3).contains(parts[1].count), parts[1].allSatisfy(\.isASCIIDigit) else { return nil }
            let digits = parts[1] + String(repeating: "0", count: 3 - parts[1].count)
            guard let number = Int(digits) else { return nil }
            thousandths = number
        }
        self.init(thousandths: units * 1000 + thousandths)
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { "0"..."9" ~= self && isASCII }
}
