/// Subtitles as SubRip text: what the spec says, some words at a time, evenly over its length.
struct Subtitles {
    static let mediaType = "application/x-subrip"
    private static let wordsAtATime = 7
    private let words: [Substring]
    private let milliseconds: Int

    init(_ spec: ResultSpec) {
        let text = spec.text ?? ""
        let words = text.split(whereSeparator: \.isWhitespace)
        self.words = words.isEmpty ? Self.standardText.split(separator: " ") : words
        milliseconds = Int((min(max(spec.seconds.isNaN ? 1 : spec.seconds, 0.1), 86_400) * 1000).rounded())
    }

    private static let standardText =
        "These subtitles were written by a sandbox: it hears nothing, and says so in a few words at a time."

    var result: MadeResult { MadeResult(Array(text.utf8), mediaType: Self.mediaType) }

    private var text: String {
        let count = (words.count + Self.wordsAtATime - 1) / Self.wordsAtATime
        return (0..<count).map { index in
            let line = words.dropFirst(index * Self.wordsAtATime).prefix(Self.wordsAtATime).joined(separator: " ")
            let (start, end) = (milliseconds * index / count, milliseconds * (index + 1) / count)
            return "\(index + 1)\n\(Self.time(start)) --> \(Self.time(end))\n\(line)\n"
        }.joined(separator: "\n")
    }

    /// `00:01:02,345`
    private static func time(_ milliseconds: Int) -> String {
        let seconds = milliseconds / 1000
        let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }
        return "\(parts.joined(separator: ":")),\(padded(milliseconds % 1000, 3))"
    }

    private static func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
