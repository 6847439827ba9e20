// Kinds of fields that many endpoints take
extension ProgressiveRobot {
    /// A field that some text must be in.
    static func text(_ path: String, quote: String, _ summary: String = "", in place: Field.Place = .body) -> Field {
        Field(path, .string, in: place, required: true, quote: quote, summary, rules: [.rule("not-blank", .notBlank)])
    }

    /// A prompt that must be there.
    static func prompt(quote: String) -> Field {
        Field(
            "prompt", .string, required: true, quote: quote, "What to make.",
            rules: [
                .rule("not-blank", .notBlank), .rule("length", .length(1...2000), section: limits, quote: mostText),
            ])
    }

    /// A prompt that may be missing or empty.
    static func optionalPrompt(_ path: String, quote: String, _ summary: String) -> Field {
        Field(
            path, .string, quote: quote, summary,
            rules: [.rule("length", .length(0...2000), section: limits, quote: mostText)])
    }

    /// The name of a file that the service holds.
    static func fileName(_ path: String, quote: String, _ summary: String = "") -> Field {
        Field(path, .string, required: true, quote: quote, summary, rules: [.rule("not-blank", .notBlank)])
    }

    /// A picture as a part of a form.
    ///
    /// - Parameter limit: The document's words on formats and sizes; nil for those that hold for pictures in general.
    static func picture(
        _ path: String, required isRequired: Bool = true, quote: String, _ summary: String, limit: String? = nil,
        rules: [RuleDraft] = []
    ) -> Field {
        let section = limit == nil ? limits : nil
        let words = limit ?? "Image Upload Limit10 MB (PNG, JPEG, WebP)"
        return Field(
            path, .imageFile, in: .part, required: isRequired, quote: quote, summary,
            rules: [
                .rule("format", .format([.png, .jpeg, .webp]), section: section, quote: words),
                .rule("bytes", .byteCount(10_000_000), section: section, quote: words),
                .advice(.movingPicture, "moving"),
            ] + rules)
    }

    /// A field that is known by its name alone.
    static func plain(_ path: String, _ type: FieldType = .string, quote: String, _ summary: String = "") -> Field {
        Field(path, type, quote: quote, summary)
    }

    /// A colour as the document's example writes it.
    static func color(_ path: String, quote: String) -> Field {
        Field(path, .string, quote: quote, rules: [.rule("color", .color(.sixDigits))])
    }

    /// The start of a stretch of time, which must lie before its end.
    static func start(_ path: String, before end: String, required isRequired: Bool, quote: String) -> Field {
        Field(
            path, .number, required: isRequired, quote: quote, "Seconds from the beginning.",
            rules: [.rule("order", .below(field: end))])
    }

    /// The end of a stretch of time.
    static func end(_ path: String, required isRequired: Bool, quote: String) -> Field {
        Field(path, .number, required: isRequired, quote: quote, "Seconds from the beginning.")
    }

    private static let limits = "Rate Limits"
    private static let mostText = "Max Prompt Length2,000 characters"
}

// Kinds of answers that many endpoints give
extension ProgressiveRobot {
    /// What is left after a call that costs something.
    static let balance = ResponseField("credit_balance", .integer, "The credits left.")

    /// The answer of what starts one job.
    static let jobAnswer: [ResponseField] = [
        ResponseField("job_id", .string, "What to ask `status` about."),
        ResponseField("prompt_id", .string),
        ResponseField("credits_used", .integer, "What the job cost."),
        balance,
    ]

    /// The answer of what cuts or changes a video at once.
    static let editAnswer: [ResponseField] = [
        ResponseField("filename", .string, "The new file, to be loaded from `video`."), balance,
    ]
}
