import PixelCodecs
import PixelCore
import TestSupport

/// The manifest of the corpus: a JSON object a file, one a line.
package enum Manifest {
    package static func text(of files: [CorpusFile]) -> String {
        "{\"files\": [\n" + files.map { "  " + entry($0) }.joined(separator: ",\n") + "\n]}\n"
    }

    private static func entry(_ file: CorpusFile) -> String {
        var fields = [
            ("path", string(file.path)), ("byte_count", "\(file.bytes.count)"),
            ("fnv1a", string(hexadecimal(Checksum.fnv1a(file.bytes)))),
        ]
        switch file.expectation {
        case .image(let image): fields += self.fields(image)
        case .refusal(let refusal):
            fields.append(("codes", list(refusal.codes.map(string))))
            fields.append(("by_header", "\(refusal.byHeader)"))
        }
        return "{" + fields.map { "\(string($0)): \($1)" }.joined(separator: ", ") + "}"
    }

    private static func fields(_ image: ExpectedImage) -> [(String, String)] {
        let size = image.cels[0].bitmap.size
        return [
            ("format", string(image.format.rawValue)), ("width", "\(size.width)"), ("height", "\(size.height)"),
            ("frame_count", "\(image.cels.count)"), ("loop_count", image.loopCount.map(String.init) ?? "null"),
            ("durations_ms", image.loopCount == nil ? "[]" : list(image.cels.map { number($0.duration) })),
            ("content_hashes", list(image.cels.map { string(hexadecimal($0.bitmap.contentHash)) })),
            ("rounded", "\(image.isRounded)"), ("bomb", "\(image.isBomb)"),
        ]
    }

    /// Milliseconds with three decimals at most, cut off.
    private static func number(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
        let (whole, rest) = microseconds.quotientAndRemainder(dividingBy: 1000)
        return rest == 0 ? "\(whole)" : "\(whole)." + String(String(1000 + rest).dropFirst())
    }

    private static func hexadecimal(_ number: UInt64) -> String { String(number, radix: 16).zeroPadded(to: 16) }

    private static func list(_ items: [String]) -> String { "[" + items.joined(separator: ", ") + "]" }

    /// Paths and codes hold nothing that JSON would escape.
    private static func string(_ text: String) -> String { "\"\(text)\"" }
}
