extension Constraint {
    /// What must hold, in a sentence without its full stop; names of fields and values stand in backticks.
    ///
    /// - Parameter field: The path of the field that it is about; empty for the request as a whole.
    package func words(about field: String) -> String {
        let it = field.isEmpty ? "the request" : field.asCode
        return switch self {
        case .required: "\(it) is there, and not null"
        case .type(let type): "\(it) is \(type.article)"
        case .absent: "\(it) is left out"
        case .range(let range): "\(it) is \(range.words)"
        case .interval(let range):
            "\(it) is \(Literal.number(range.lowerBound)) to \(Literal.number(range.upperBound)), fractions allowed"
        case .even: "\(it) is even"
        case .below(let other): "\(it) is less than \(other.asCode)"
        case .above(let other): "\(it) is greater than \(other.asCode)"
        case .values(let values): "\(it) is \(values.choice)"
        case .notValues(let values): "\(it) is not \(values.choice)"
        case .notBlank: "\(it) holds more than white space"
        case .length(let range): "\(it) has \(range.countWords) characters"
        case .color(let form): "\(it) is a colour, \(form.words)"
        case .httpsURL: "\(it) is an address that begins with `https://`"
        case .uuid: "\(it) is a UUID"
        case .date: "\(it) is a date, `YYYY-MM-DD`"
        case .notBefore(let start, let days):
            "\(it) is no earlier than \(start.asCode) and at most \(days) days later"
        case .count(let range): "\(it) has \(range.countWords) items"
        case .countUpTo(let other): "\(it) has at most as many items as \(other.asCode) says"
        case .unique: "\(it) is another in every item"
        case .atMostOne(let fields): "at most one of \(fields.enumeration) is there"
        case .exactlyOne(let fields): "exactly one of \(fields.enumeration) is there"
        case .atLeastOne(let fields): "at least one of \(fields.enumeration) is there and not blank"
        case .format(let formats): "\(it) is a \(formats.names) file"
        case .byteCount(let count): "\(it) has at most \(count.bytesInWords), decoded"
        case .totalByteCount(let count): "all pictures of the request have at most \(count.bytesInWords) together"
        case .side(let range): "\(it) is \(range.pixels)"
        case .aspect(let ratio): "\(it) is 1:\(ratio) to \(ratio):1, width to height, both included"
        case .sameSize: "all pictures of the request have one size"
        case .still: "\(it) is a still: one frame"
        case .stillUnless(let formats): "\(it) is a still, unless it is a \(formats.names) file"
        case .singleSprite: "\(it) shows one sprite, not a sheet of them"
        case .bodyByteCount(let count): "the body of the request has at most \(count.bytesInWords)"
        case .plan(let plan): "the caller's plan is \(plan.asCode) or a higher one"
        case .planSide(let width, let height): "\(width.asCode) and \(height.asCode) fit the caller's plan"
        case .planFrames: "\(it) fits the caller's plan"
        case .advice(let advice): advice.words(about: it)
        }
    }
}

extension Constraint.Advice {
    fileprivate func words(about it: String) -> String {
        switch self {
        case .experimentalField: "\(it) is left out, unless it matters: it is experimental"
        case .ignoredField: "\(it) is left out: it does nothing here"
        case .flattenedEdges: "\(it) has no half transparent edges, which would show the colour put behind them"
        case .notNative: "\(it) is pixel art at its native size, one pixel a cell, where it is pixel art"
        case .touchesBorder: "the sprite in \(it) touches no border of its canvas"
        case .movingPicture: "\(it) is a still: of several frames, expect the first alone"
        }
    }
}

extension Constraint.ColorForm {
    fileprivate var words: String {
        switch self {
        case .sixDigits: "`#rrggbb`"
        case .any: "`#rgb`, `#rgba`, `#rrggbb` or `#rrggbbaa`"
        }
    }
}

extension Rule {
    /// What must hold, in a sentence without its full stop.
    package var words: String { constraint.words(about: field) }

    /// What comes of breaking it: `400 invalid_request`, `a warning`.
    package var answer: String {
        switch severity {
        case .error: "\(status) \(code.asCode)"
        case .warning: "a warning"
        }
    }
}

extension Condition {
    /// In words, after “when”.
    package var words: String {
        switch self {
        case .value(let field, let values): "\(field.asCode) is \(values.choice)"
        case .present(let field): "\(field.asCode) is there"
        case .missing(let field): "\(field.asCode) is not there"
        case .all(let conditions): conditions.map(\.words).joined(separator: " and ")
        }
    }
}

extension ClosedRange<Int> {
    /// `2 to 16`, `at most 5`, `at least 3`
    fileprivate var words: String {
        if lowerBound == upperBound { return "\(lowerBound)" }
        if upperBound == .max { return "at least \(lowerBound)" }
        return lowerBound == .min ? "at most \(upperBound)" : "\(lowerBound) to \(upperBound)"
    }

    /// The same of a number of things, of which there are never fewer than none.
    fileprivate var countWords: String { lowerBound == 0 ? "at most \(upperBound)" : words }

    /// Of the sides of a picture: `at most 256 px wide and high`.
    fileprivate var pixels: String {
        lowerBound <= 1 ? "at most \(upperBound) px wide and high" : "\(words) px wide and high, each"
    }
}
