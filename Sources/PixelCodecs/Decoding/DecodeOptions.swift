/// How an image is decoded.
public struct DecodeOptions: Hashable, Sendable {
    /// What the image may cost.
    public var limits = DecodeLimits.default
    /// Whether a damaged file gives what can be read of it: the frames, or the rows, before the damage. The rest of a
    /// still stays transparent. Otherwise damage is an error.
    public var allowsPartial = false

    /// Creates options: default limits, whole files only.
    public init() {}
}
