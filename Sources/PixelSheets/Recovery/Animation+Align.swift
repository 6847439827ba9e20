public import PixelCore

/// An animation whose frames were moved so that they do not shake.
public struct AlignedAnimation: Hashable, Sendable {
    /// The result; its canvas grows where a frame would lose pixels.
    public let animation: Animation
    /// The jitter of the animation as it was given.
    public let jitterBefore: Jitter
    /// The jitter that is left.
    public let jitterAfter: Jitter
}

extension Animation {
    /// The same with what shows in each frame moved so that it does not shake.
    ///
    /// What moves across the canvas stays in one place afterwards, too. Empty frames stay empty.
    ///
    /// - Parameters:
    ///   - alignment: What is put in one place.
    ///   - anchor: Which part of that stays where it was in the usual frame; the baseline and the middle for the
    ///     bottom.
    /// - Complexity: O(pixels of all frames × 50)
    public func aligned(_ alignment: FrameAlignment = .matching, anchor: Anchor = .bottom) -> AlignedAnimation {
        let bounds = cels.map { $0.bitmap.contentBounds() }
        let shown = cels.indices.filter { bounds[$0] != nil }
        let old = shown.compactMap { bounds[$0] }
        guard shown.count > 1 else {
            return AlignedAnimation(animation: self, jitterBefore: .none, jitterAfter: .none)
        }
        let figures = zip(shown, old).map { cels[$0].bitmap.cropped(to: $1) }
        let registration = Registration(figures)
        let sizes = figures.map(\.size)
        let placed =
            alignment == .matching
            ? FigurePlaces(registration.places(), sizes: sizes) : FigurePlaces(anchor: anchor, sizes: sizes)
        // The usual frame stays where it is.
        let moves = zip(old, placed.origins).map { Point(x: $0.minX - $1.x, y: $0.minY - $1.y) }
        let home = Point(x: FigureFinder.middle(moves.map(\.x)), y: FigureFinder.middle(moves.map(\.y)))
        let left = max(0, -home.x)
        let top = max(0, -home.y)
        let canvas = Size(
            max(size.width + left, home.x + left + placed.size.width),
            max(size.height + top, home.y + top + placed.size.height))
        var bitmaps = cels.map { _ in Bitmap(size: canvas) }
        for (number, index) in shown.enumerated() {
            let origin = placed.origins[number]
            bitmaps[index].draw(
                figures[number], at: Point(x: origin.x + home.x + left, y: origin.y + home.y + top), replacing: true)
        }
        return AlignedAnimation(
            animation: replacingCels(zip(cels, bitmaps).map { Cel($1, duration: $0.duration) }),
            jitterBefore: Jitter(steps: registration.steps(at: old.map { SIMD2($0.minX, $0.minY) })),
            jitterAfter: Jitter(steps: registration.steps(at: placed.places)))
    }
}
