/// What of the frames of an animation is put in one place.
public enum FrameAlignment: String, Hashable, Sendable, CaseIterable {
    /// What they share: the body stays where it is while limbs move. Feet and torso are where the search begins.
    case matching
    /// The side, corner or middle of what shows that the anchor names: the baseline and the middle for the bottom.
    case bounds
}
