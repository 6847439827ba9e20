public import Pixelwright

/// How pictures are prepared, and what must not be done to them.
public struct PreparationOptions: Hashable, Sendable {
    /// What is put behind transparency where a service flattens it: its own standard, unless told otherwise.
    public var matte = RGBA8(0x80, 0x80, 0x80)
    /// The steps that must not be taken. Where one is needed, preparing fails and says so.
    public var refused: Set<PreparationStep.Kind> = []
    /// Whether steps that lose something are refused, whichever they are.
    public var isLossless = false
    /// The format of the result; nil for one that is taken, without loss if possible.
    public var format: ImageFormat?
    /// Which frame of an animation is taken where a still is meant, counted from 1.
    public var frame = 1

    /// Creates the default options: everything may be done.
    public init() {}
}
