/// What a format holds of a ``SheetLayout``: what is not held is gone when the files are read back.
public struct MetadataCapabilities: Hashable, Sendable {
    /// How turned sprites may be stored; ``SheetSprite/Rotation/none`` when they may not.
    public var rotation = SheetSprite.Rotation.none
    /// Whether it says how large sprites were before they were trimmed; if not, it moves pivots to make up for it.
    public var keepsSourceSizes = true
    /// Whether a sheet may have several pages.
    public var pages = Pages.one
    /// Which sprites have a duration.
    public var durations = Durations.none
    /// What is held of animations.
    public var tags = Tags.none
    /// Which numbers of loops are told apart.
    public var loopCounts = LoopCounts.none
    /// Whether sprites have pivots.
    public var hasPivots = false
    /// Whether sprites have borders that are not stretched; where there are slices, one of them may say so.
    public var hasBorders = false
    /// Whether there are slices. Where there are none, borders that slices tell are held as those of sprites.
    public var hasSlices = false
    /// Whether the scale is told.
    public var hasScale = false
    /// Whether the pages' sizes are told.
    public var hasPageSizes = true

    /// How pages are spread over files.
    public enum Pages: Hashable, Sendable { case one, inOneFile, inFilesOfTheirOwn }
    /// What has a duration; sprites without one count as 100 ms where one must be said.
    public enum Durations: Hashable, Sendable { case none, ofTaggedSprites, optional, ofAllSprites }
    /// What is held of tags: nothing, their frames in the order shown, or their direction by name too.
    public enum Tags: Hashable, Sendable { case none, framesAsShown, directions }
    /// Which numbers of loops are told apart.
    public enum LoopCounts: Hashable, Sendable { case none, onceOrForever, all }
}

extension MetadataFormat {
    /// What the format holds.
    public var capabilities: MetadataCapabilities {
        switch self {
        case .texturePackerHash, .texturePackerArray:
            MetadataCapabilities(
                rotation: .clockwise, pages: .inFilesOfTheirOwn, hasPivots: true, hasBorders: true, hasScale: true)
        case .asepriteHash, .asepriteArray:
            MetadataCapabilities(
                durations: .ofAllSprites, tags: .directions, loopCounts: .all, hasBorders: true, hasSlices: true,
                hasScale: true)
        case .phaser:
            MetadataCapabilities(
                rotation: .clockwise, pages: .inOneFile, durations: .ofTaggedSprites, tags: .framesAsShown,
                loopCounts: .all, hasPivots: true, hasBorders: true, hasScale: true)
        case .pixi:
            MetadataCapabilities(
                rotation: .clockwise, pages: .inFilesOfTheirOwn, tags: .framesAsShown, hasPivots: true,
                hasBorders: true, hasScale: true)
        case .godot:
            MetadataCapabilities(
                pages: .inOneFile, durations: .ofAllSprites, tags: .framesAsShown, loopCounts: .onceOrForever,
                hasPageSizes: false)
        case .unity:
            MetadataCapabilities(
                keepsSourceSizes: false, pages: .inFilesOfTheirOwn, hasPivots: true, hasBorders: true,
                hasPageSizes: false)
        case .libGDX:
            MetadataCapabilities(
                rotation: .counterclockwise, pages: .inOneFile, durations: .optional, hasBorders: true)
        case .starling:
            MetadataCapabilities(rotation: .clockwise, pages: .inFilesOfTheirOwn, hasPivots: true, hasScale: true)
        case .css:
            MetadataCapabilities(
                pages: .inOneFile, durations: .ofTaggedSprites, tags: .framesAsShown, loopCounts: .all,
                hasPivots: true)
        case .json:
            MetadataCapabilities(
                rotation: .clockwise, pages: .inOneFile, durations: .optional, tags: .directions, loopCounts: .all,
                hasPivots: true, hasBorders: true, hasSlices: true, hasScale: true)
        }
    }
}

extension SheetLayout {
    /// Refuses what `format` cannot hold without changing how sprites look.
    func check(fits format: MetadataFormat) throws(SheetError) {
        try check()
        let capabilities = format.capabilities
        if capabilities.pages == .one, pages.count > 1 {
            throw SheetError(
                .unsupported,
                detail: "\(format.rawValue) describes one page, and the sheet has \(pages.count); "
                    + "pack it on one, or write phaser, libgdx or json")
        }
        for sprite in sprites where sprite.isRotated && sprite.rotation != capabilities.rotation {
            guard format != .json else { break }
            let advice =
                capabilities.rotation == .none
                ? "pack without rotation"
                : "pack without rotation, or store them \(capabilities.rotation.rawValue) (storingRotated)"
            throw SheetError(
                .unsupported,
                detail: "sprite \(sprite.name) is stored turned \(sprite.rotation.rawValue), which \(format.rawValue) "
                    + "cannot say; \(advice)")
        }
    }

    /// Refuses two animations of one name.
    func checkTagNamesDiffer(for format: MetadataFormat) throws(SheetError) {
        var seen: Set<String> = []
        for tag in tags where !seen.insert(tag.name).inserted {
            throw SheetError(
                .duplicateName, detail: "two tags are called \(tag.name); \(format.rawValue) wants different names")
        }
    }
}
