/// What must hold of a field, a picture or a whole request.
public enum Constraint: Hashable, Sendable {
    // Of any field
    /// It is there, and not null.
    case required
    /// It is of its type.
    case type(FieldType)
    /// It is not there.
    case absent
    // Of numbers
    /// It lies in this range.
    case range(ClosedRange<Int>)
    /// It lies in this range, fractions allowed.
    case interval(ClosedRange<Double>)
    /// It is even.
    case even
    /// It is less than another field's number.
    case below(field: String)
    /// It is greater than another field's number.
    case above(field: String)
    // Of text
    /// It is one of these.
    case values([String])
    /// It is none of these.
    case notValues([String])
    /// It holds more than white space.
    case notBlank
    /// It has so many characters.
    case length(ClosedRange<Int>)
    /// It is a colour in hexadecimal digits, in one of these forms.
    case color(ColorForm)
    /// It is an address that begins with https://.
    case httpsURL
    /// It is a UUID.
    case uuid
    /// It is a date, YYYY-MM-DD.
    case date
    /// It is no earlier than the date in another field, and at most so many days later.
    case notBefore(field: String, days: Int)
    // Of lists
    /// It has so many items.
    case count(ClosedRange<Int>)
    /// It has at most as many items as another field's number.
    case countUpTo(field: String)
    /// No two items have the same value here.
    case unique
    // Of several fields
    /// At most one of these is there.
    case atMostOne([String])
    /// Exactly one of these is there.
    case exactlyOne([String])
    /// At least one of these is there and holds more than white space.
    case atLeastOne([String])
    // Of pictures
    /// It is a file of one of these formats.
    case format([MediaFormat])
    /// The file has at most so many bytes, once it is decoded from Base64.
    case byteCount(Int)
    /// All files of the request together have at most so many bytes.
    case totalByteCount(Int)
    /// Width and height, each, have so many pixels.
    case side(ClosedRange<Int>)
    /// Neither side is more than so many times the other.
    case aspect(Int)
    /// All pictures of the request have one size.
    case sameSize
    /// It is one frame.
    case still
    /// It is one frame, unless it is a file of one of these formats.
    case stillUnless([MediaFormat])
    /// It shows one sprite, not a sheet of them.
    case singleSprite
    // Of the request
    /// The body has at most so many bytes.
    case bodyByteCount(Int)
    /// The caller's plan is this or a higher one.
    case plan(String)
    /// Width and height of what is made fit the caller's plan.
    case planSide(width: String, height: String)
    /// The number of frames fits the caller's plan.
    case planFrames
    // Advice: allowed, but unwise
    /// What is sent has effects that the document warns of.
    case advice(Advice)

    /// How a colour may be written.
    public enum ColorForm: String, Hashable, Sendable {
        /// `#rrggbb`, in either case.
        case sixDigits = "#rrggbb"
        /// Any hexadecimal form: `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`.
        case any = "#rgb, #rgba, #rrggbb or #rrggbbaa"
    }

    /// What is allowed but unwise.
    public enum Advice: String, CaseIterable, Hashable, Sendable {
        /// The field may as well be left out: it is experimental and may do harm.
        case experimentalField
        /// The field is accepted but does nothing here.
        case ignoredField
        /// Alpha will be flattened onto a colour that half transparent edges will then show.
        case flattenedEdges
        /// Enlarged pixel art: one pixel a cell is what the service is made for.
        case notNative
        /// The sprite touches its canvas's border: there is no room for motion.
        case touchesBorder
        /// A moving picture goes where a still is meant.
        case movingPicture
    }
}
