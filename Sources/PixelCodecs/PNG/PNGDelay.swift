/// How long a frame of an animated PNG is shown: a fraction of a second.
struct PNGDelay: Hashable {
    /// The dividend, in seconds.
    var numerator: UInt16
    /// The divisor; 0 stands for 100.
    var denominator: UInt16

    /// The fraction as a duration, cut off to whole attoseconds as `Duration`'s own division does.
    var duration: Duration { .seconds(Int(numerator)) / (denominator == 0 ? 100 : Int(denominator)) }
}

extension PNGDelay {
    /// The fraction nearest to `duration`: the same duration exactly, if any fraction is.
    ///
    /// Whole milliseconds are written as such, up to 65.535 s. Durations above 65 535 s become 65 535 s, and none above
    /// zero becomes zero.
    init(_ duration: Duration) {
        let attoseconds = duration.attoseconds
        let (milliseconds, rest) = attoseconds.quotientAndRemainder(dividingBy: Self.attosecondsPerSecond / 1000)
        if rest == 0, let numerator = UInt16(exactly: milliseconds) {
            self.init(numerator: numerator, denominator: 1000)
        } else if attoseconds < Self.attosecondsPerSecond / 65_535 {
            self.init(numerator: 1, denominator: 65_535)
        } else if attoseconds > Self.attosecondsPerSecond * 65_535 {
            self.init(numerator: 65_535, denominator: 1)
        } else {
            self.init(approximating: attoseconds)
        }
    }

    private static let attosecondsPerSecond: Int128 = 1_000_000_000_000_000_000

    /// The best approximation by continued fractions: the last convergent whose terms fit, or the semiconvergent after
    /// it, whichever is nearer (Hardy and Wright, An Introduction to the Theory of Numbers, chapter X).
    ///
    /// - Precondition: `attoseconds` make 1/65535 s through 65535 s.
    private init(approximating attoseconds: Int128) {
        let limit = Int128(UInt16.max)
        var (dividend, divisor) = (attoseconds, Self.attosecondsPerSecond)
        var previous: (p: Int128, q: Int128) = (0, 1)
        var current: (p: Int128, q: Int128) = (1, 0)
        while divisor != 0 {
            let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
            let room = min(
                current.p == 0 ? quotient : (limit - previous.p) / current.p,
                current.q == 0 ? quotient : (limit - previous.q) / current.q)
            let step = min(quotient, room)
            let next = (p: step * current.p + previous.p, q: step * current.q + previous.q)
            if step < quotient {
                if Self.isNearer(next, than: current, to: attoseconds) { current = next }
                break
            }
            (previous, current) = (current, next)
            (dividend, divisor) = (divisor, remainder)
        }
        self.init(numerator: UInt16(current.p), denominator: UInt16(current.q))
    }

    /// Whether `a` is nearer to the duration than `b`, by products that fit: both have terms of 16 bits.
    private static func isNearer(
        _ a: (p: Int128, q: Int128), than b: (p: Int128, q: Int128), to attoseconds: Int128
    ) -> Bool {
        guard a.q > 0, b.q > 0 else { return a.q > 0 }
        let errorOfA = (attoseconds * a.q - attosecondsPerSecond * a.p).magnitude
        let errorOfB = (attoseconds * b.q - attosecondsPerSecond * b.p).magnitude
        return errorOfA * UInt128(b.q) < errorOfB * UInt128(a.q)
    }
}
