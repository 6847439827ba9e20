/// Writes what services have language models write: plain, deterministic, and about what was asked for.
enum PromptWriter {
    /// The words of a prompt that a caption repeats at the most.
    private static let mostPromptWords = 24
    /// The words from which on a caption is long enough.
    private static let enoughWords = 30
    /// The letters of a prompt that are repeated at the most, where nothing parts its words.
    private static let mostLetters = 240

    /// A caption of 25 through 50 words for a prompt; an empty prompt means the character in a picture.
    static func caption(_ prompt: String) -> String {
        var words = words(of: prompt)
        if words.isEmpty { words = ["the", "character", "in", "the", "picture", "moves"] }
        var caption = ["Pixel", "art", "animation:"] + words.prefix(mostPromptWords).map(String.init)
        caption[caption.count - 1] = ended(caption[caption.count - 1])
        var random = SeededRandom(text: prompt)
        var clauses = captionClauses
        while caption.count < enoughWords, !clauses.isEmpty {
            let clause = clauses.remove(at: random.integer(in: 0...clauses.count - 1))
            caption += clause.split(separator: " ").map(String.init)
        }
        return caption.joined(separator: " ")
    }

    /// Several prompts for an idea, no two of them alike.
    ///
    /// - Parameters:
    ///   - count: How many; at most 100.
    ///   - style: What they are to look like, in words.
    ///   - mood: What they are to feel like, in words.
    static func variations(of idea: String, count: Int, style: String?, mood: String?) -> [String] {
        var subject = words(of: idea).joined(separator: " ")
        while let last = subject.last, ".,;:!? ".contains(last) { subject.removeLast() }
        if subject.isEmpty { subject = "a scene" }
        let wishes = [
            style.map(words(of:)).flatMap { $0.isEmpty ? nil : "in \($0.joined(separator: " ")) style" },
            mood.map(words(of:)).flatMap { $0.isEmpty ? nil : "\($0.joined(separator: " ")) mood" },
        ].compactMap(\.self)
        var random = SeededRandom(text: idea)
        let (view, light) = (random.integer(in: 0...views.count - 1), random.integer(in: 0...lights.count - 1))
        return (0..<min(max(count, 0), 100)).map { index in
            // Views and lights have no common factor, so that each pair of them comes before one comes again.
            let details = [views[(view + index) % views.count], lights[(light + index) % lights.count]]
            return ([subject] + details + wishes).joined(separator: ", ")
        }
    }

    /// Words without anything that is no text.
    private static func words(of text: String) -> [Substring] {
        let kept = String(String.UnicodeScalarView(text.unicodeScalars.map { isPlain($0) ? $0 : " " }))
        return String(kept.prefix(mostLetters)).split(separator: " ").map { Substring(String($0)) }
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse, .surrogate, .unassigned: false
        default: true
        }
    }

    /// The last word of a sentence, with a full stop unless it has one.
    private static func ended(_ word: String) -> String {
        guard let last = word.last else { return "." }
        if ".!?".contains(last) { return word }
        return (",;:".contains(last) ? String(word.dropLast()) : word) + "."
    }

    private static let captionClauses = [
        "The body leads, the limbs follow half a beat later.",
        "The silhouette stays clear in every single frame.",
        "The last frame leads back into the first.",
        "Feet keep their place on the ground throughout.",
        "The camera is still and sees everything from the side.",
        "Colours and outlines stay as they are in the picture.",
        "A short pause before the motion gives it weight.",
        "Cloth and hair settle once the motion is over.",
        "Nothing leaves the canvas, and nothing new comes in.",
    ]

    private static let views = [
        "seen from the side", "in a wide shot", "seen from above", "in a close-up", "seen from far below",
        "at eye level", "seen over a shoulder", "through a doorway", "in the distance", "slowly approached",
        "at the centre of the frame",
    ]

    private static let lights = [
        "in the first light of day", "under a clear noon sky", "at dusk", "by moonlight", "in thick fog",
        "by the light of a fire", "after rain", "in falling snow", "against the sun", "in soft shade",
    ]
}
