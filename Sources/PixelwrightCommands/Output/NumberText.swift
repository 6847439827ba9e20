import Pixelwright

/// `number` with exactly `places` digits after the point, rounded to the nearest.
func decimal(_ number: Double, places: Int) -> String {
    guard number.isFinite, abs(number) < 1e12 else { return String(number) }
    let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
    let units = Int((abs(number) * Double(scale)).rounded())
    let sign = number < 0 && units > 0 ? "-" : ""
    guard places > 0 else { return "\(sign)\(units)" }
    return "\(sign)\(units / scale).\(String(units % scale).zeroPadded(to: places))"
}

/// `number` with up to two digits after the point, none of them needless: `8`, `8.5`, `8.53`.
func shortDecimal(_ number: Double) -> String {
    var text = decimal(number, places: 2)
    while text.contains("."), let last = text.last, last == "0" || last == "." { text.removeLast() }
    return text
}

/// A count of bytes as people read it: `812 B`, `5.3 kB`, `1.2 MB`.
func byteCountText(_ count: Int) -> String {
    let units = ["kB", "MB", "GB"]
    guard count >= 1000 else { return "\(count) B" }
    var value = Double(count) / 1000
    var index = 0
    while value >= 999.5 && index < units.count - 1 {
        value /= 1000
        index += 1
    }
    return "\(decimal(value, places: value < 99.5 ? 1 : 0)) \(units[index])"
}

extension Int {
    /// `1 frame`, `2 frames`.
    func counted(_ thing: String) -> String { self == 1 ? "1 \(thing)" : "\(self) \(thing)s" }
}

/// `1 colour`, `2 colours`.
func colorCountText(_ count: Int) -> String { count.counted("colour") }

/// `1` as `100 %`.
func percentage(_ share: Double) -> String { "\(decimal(100 * share, places: 0)) %" }
