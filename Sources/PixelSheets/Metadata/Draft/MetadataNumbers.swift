import PixelCore

extension SheetError {
    /// Metadata that is wrong at `place`: a line, or a path of members.
    static func malformed(_ place: String, _ detail: String) -> SheetError {
        SheetError(.malformedMetadata, detail: "\(place): \(detail)")
    }
}

/// How numbers of metadata are read and written.
enum MetadataNumber {
    /// How long a frame is shown of which nobody says it.
    static let usualDuration = Duration.milliseconds(100)

    /// `number` in pixels: a whole number, not beyond ``SheetLayout/maximumSide``.
    static func pixels(_ number: Double) -> Int? {
        let side = SheetLayout.maximumSide
        return Int(exactly: number).flatMap { (-side...side).contains($0) ? $0 : nil }
    }

    /// A duration of so many seconds, to the microsecond; nil beyond 0 through 1,000,000 s.
    static func duration(seconds: Double) -> Duration? {
        guard seconds >= 0, seconds <= 1_000_000 else { return nil }
        return .microseconds(Int64((seconds * 1_000_000).rounded()))
    }

    /// `number` without an exponent, with up to `places` decimals.
    static func text(_ number: Double, places: Int = 6) -> String {
        let unit = (0..<places).reduce(1.0) { unit, _ in unit * 10 }
        let scaled = (abs(number) * unit).rounded()
        guard scaled < 9e18, number.isFinite else { return String(number) }
        let digits = String(Int64(scaled)).zeroPadded(to: places + 1)
        var fraction = digits.suffix(places)
        while fraction.last == "0" { fraction.removeLast() }
        let sign = number < 0 && scaled > 0 ? "-" : ""
        return sign + digits.dropLast(places) + (fraction.isEmpty ? "" : "." + fraction)
    }
}

extension Duration {
    /// In seconds, to about 15 digits.
    var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
    /// In milliseconds, to about 15 digits.
    var inMilliseconds: Double { Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15 }
}

extension [Duration] {
    /// Whole milliseconds, at least one each, whose sums drift from the true ones by half of one at most.
    var wholeMilliseconds: [Int] {
        var (elapsed, told) = (0.0, 0)
        return map { duration in
            elapsed += duration.inMilliseconds
            let whole = Swift.max(1, Int(elapsed.rounded()) - told)
            told += whole
            return whole
        }
    }
}
