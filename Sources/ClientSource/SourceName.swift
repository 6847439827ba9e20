/// Names in Swift for what documents name in JSON, paths and headings.
///
/// They are cut into words where the case changes or a sign stands, and joined as the API Design Guidelines have it:
/// `api_job_id` becomes `apiJobID`, `image_url` becomes `imageURL`, `flux-1.1-pro` becomes `flux1_1Pro`.
struct SourceName: Hashable {
    /// The words in lower case, but for a point between digits, which is an underscore.
    let words: [String]

    init(_ text: String) {
        var words: [String] = []
        var word = ""
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            let isAfterSmall = word.last.map { $0.isLowercase } ?? false
            if character == ".", word.last?.isNumber == true, index + 1 < characters.count,
                characters[index + 1].isNumber
            {
                word += "_"
            } else if !character.isLetter && !character.isNumber {
                if !word.isEmpty { words.append(word) }
                word = ""
            } else if character.isUppercase && isAfterSmall {
                words.append(word)
                word = character.lowercased()
            } else {
                word += character.lowercased()
            }
        }
        if !word.isEmpty { words.append(word) }
        self.words = words
    }
}

extension SourceName {
    /// As a type is called: `AnimateRequest`.
    var type: String { words.map(Self.capitalized).joined() }

    /// As a property is called, where it is declared: `apiJobID`; keywords stand in backticks.
    var property: String {
        let name = plainProperty
        return Self.keywords.contains(name) ? "`\(name)`" : name
    }

    /// The same where nothing but a property can stand, as behind a point.
    var plainProperty: String {
        let name = (words.first.map(Self.small) ?? "") + words.dropFirst().map(Self.capitalized).joined()
        return name.first?.isNumber == true ? "_\(name)" : name
    }

    /// One of those that a list of them is called by: `frame` of `frames`.
    var singular: SourceName {
        guard let last = words.last, last.hasSuffix("s"), last.count > 1 else { return self }
        return SourceName((words.dropLast() + [String(last.dropLast())]).joined(separator: " "))
    }

    /// Words that are written in capitals, or in a way of their own.
    private static let spellings = [
        "id": "ID", "url": "URL", "api": "API", "cta": "CTA", "gif": "GIF", "t2v": "T2V", "i2v": "I2V", "s2v": "S2V",
        "v2v": "V2V", "ai": "AI", "comfyui": "ComfyUI",
        "json": "JSON", "png": "PNG", "webp": "WebP", "jpeg": "JPEG", "1fps": "1FPS",
    ]

    private static func capitalized(_ word: String) -> String {
        spellings[word] ?? word.prefix(1).uppercased() + word.dropFirst()
    }

    private static func small(_ word: String) -> String { word == "comfyui" ? "comfyUI" : word }

    private static let keywords: Set<String> = [
        "as", "break", "case", "catch", "class", "continue", "default", "defer", "do", "else", "enum", "extension",
        "fallthrough", "false", "for", "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let",
        "nil", "operator", "private", "protocol", "public", "repeat", "return", "self", "static", "struct", "subscript",
        "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
    ]
}
