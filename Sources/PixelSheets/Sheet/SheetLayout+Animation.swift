public import PixelCore

extension AnimationTag {
    /// The positions of its frames in ``SheetLayout/sprites`` as one round shows them. There and back again, the frames at
    /// the ends are shown once.
    public var order: [Int] {
        let between = frames.dropFirst().dropLast()
        return switch direction {
        case .forward: Array(frames)
        case .reverse: frames.reversed()
        case .pingpong: frames + between.reversed()
        case .pingpongReverse: frames.reversed() + between
        }
    }
}

extension SheetLayout {
    /// The sprites as the frames of an animation: those of `tag` in its order, or all of them.
    ///
    /// - Parameters:
    ///   - images: The pages' images, in their order.
    ///   - usualDuration: How long a sprite is shown that has no duration.
    /// - Throws: ``SheetError`` when a page does not fit or frames differ in size, trimmed borders included.
    /// - Complexity: O(pixels of the frames)
    public func animation(
        cutFrom images: [Bitmap], tag: AnimationTag? = nil, usualDuration: Duration = .milliseconds(100)
    ) throws(SheetError) -> Animation {
        let order = tag?.order ?? Array(sprites.indices)
        guard order.allSatisfy(sprites.indices.contains), let first = order.first.map({ sprites[$0] }) else {
            throw SheetError(.noSprites, detail: "there is no frame; the sheet holds \(sprites.count) sprites")
        }
        var shown = self
        shown.sprites = order.map { sprites[$0] }
        for sprite in shown.sprites where sprite.sourceSize != first.sourceSize {
            let choice = tags.isEmpty ? "" : "; or choose a tag: " + tags.map(\.name).joined(separator: ", ")
            throw SheetError(
                .unsupported,
                detail: "\(sprite.name) is \(sprite.sourceSize) px, \(first.name) \(first.sourceSize): frames of one "
                    + "animation have one size\(choice)")
        }
        let cels = zip(shown.sprites, try shown.sprites(cutFrom: images)).map { sprite, bitmap in
            Cel(bitmap, duration: sprite.duration ?? usualDuration)
        }
        do { return try Animation(cels: cels, loopCount: tag?.loopCount ?? 0) } catch {
            throw SheetError(.unsupported, detail: error.detail)
        }
    }
}
