/// Something that was done to a picture or a request so that a service takes it.
public struct PreparationStep: Hashable, Sendable {
    /// What it was.
    public let kind: Kind
    /// The same with its numbers, in a few words: `300×200 px to 256×171 px, each the mean of its area`.
    public let description: String
    /// Whether something was lost by it that cannot be had back from the result.
    public let isLossy: Bool

    /// What can be done, in the order in which it is.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// One frame of an animation is taken.
        case frame
        /// Enlarged pixel art becomes one pixel a cell.
        case snap
        /// Transparent borders are cut off.
        case trim
        /// Borders are added.
        case pad
        /// It gets another size.
        case resize
        /// A matte colour is put behind transparency.
        case flatten
        /// It gets another format.
        case convert
        /// It is compressed into fewer bytes.
        case recompress
        /// A field of the request gets another value.
        case field
    }

    init(_ kind: Kind, _ description: String, isLossy: Bool = false) {
        self.kind = kind
        self.description = description
        self.isLossy = isLossy
    }
}
