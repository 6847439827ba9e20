public import PixelCore

extension AlphaCleaning {
    /// `bitmap`, cleaned, and what was changed.
    ///
    /// - Throws: ``AlphaCleaningError`` when options are out of range, ``pixelSize`` is not that of the picture, or the
    ///   canvas cannot be as asked.
    /// - Complexity: O(pixels)
    public func clean(_ bitmap: Bitmap) throws(AlphaCleaningError) -> (bitmap: Bitmap, changes: AlphaChanges) {
        let result = try clean([bitmap])
        return (result.frames[0], result.changes)
    }

    /// `animation`, its frames cleaned alike and its timing kept, and what was changed.
    ///
    /// - Throws: As for a bitmap.
    public func clean(
        _ animation: Animation
    ) throws(AlphaCleaningError) -> (animation: Animation, changes: AlphaChanges) {
        let result = try clean(animation.cels.map(\.bitmap))
        let cels = zip(animation.cels, result.frames).map { Cel($1, duration: $0.duration) }
        // As many frames as there were, all of one size.
        let cleaned = try? Animation(cels: cels, loopCount: animation.loopCount)
        return (cleaned ?? animation, result.changes)
    }

    /// Frames of one size, cleaned alike, and what was changed.
    ///
    /// - Precondition: all frames are of one size.
    /// - Throws: As for a bitmap.
    public func clean(_ frames: [Bitmap]) throws(AlphaCleaningError) -> (frames: [Bitmap], changes: AlphaChanges) {
        try check()
        guard let size = frames.first?.size else { return ([], AlphaChanges()) }
        precondition(frames.allSatisfy { $0.size == size }, "frames are of one size")
        var work = FrameCleaning(try frames.map { frame throws(AlphaCleaningError) in try art(of: frame) })
        if let fringe { work.removeFringe(fringe) }
        if let alphaThreshold { work.each(\.binarizedPixels) { $0.binarizeAlpha(at: alphaThreshold) } }
        work.removeLooseParts(specks: specks, holes: holes)
        if let droppedOutline { work.drop(droppedOutline) }
        if let outline {
            try checkCanvas(work.canvas(for: outline), frameCount: frames.count)
            work.draw(outline)
        }
        if let trimThreshold { work.trim(alphaAbove: trimThreshold) }
        if let padding {
            let insets = try insets(padding, around: work.size)
            try checkCanvas(Self.size(work.size, insets), frameCount: frames.count)
            work.pad(by: insets)
        }
        work.settle(hiddenColors)
        var changes = work.changes
        changes.resizesCanvas = work.size != Size(size.width / pixelSize, size.height / pixelSize)
        return (work.frames.map { $0.scaled(by: pixelSize) }, changes)
    }
}
