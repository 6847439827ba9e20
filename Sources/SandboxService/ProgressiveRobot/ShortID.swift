import Pixelwright

/// Numbers as eight hexadecimal digits in which their order does not show: what jobs and files are called.
///
/// A multiplication by an odd number, modulo 2³², loses nothing; that by its inverse undoes it.
enum ShortID {
    private static let factor: UInt32 = 0x9E37_79B1
    private static let inverse: UInt32 = 0x0E8B_2F51

    /// The digits of a number below 2³².
    static func text(_ number: Int) -> String {
        String(UInt32(truncatingIfNeeded: number) &* factor, radix: 16).zeroPadded(to: 8)
    }

    /// The number behind the digits; nil where there are others.
    static func number(_ text: some StringProtocol) -> Int? {
        guard text.utf8.count == 8, let bits = UInt32(text, radix: 16) else { return nil }
        return Int(bits &* inverse)
    }
}

/// Texts that nobody can guess.
enum RandomToken {
    /// A text of 128 bits of chance.
    static func make(_ prefix: String = "") -> String {
        var random = SystemRandomNumberGenerator()
        let digits = (0..<2).map { _ in String(random.next() as UInt64, radix: 16).zeroPadded(to: 16) }
        return prefix + digits.joined()
    }
}
