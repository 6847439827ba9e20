import PixelCore

/// PixiJS: frames by name with anchors, and animations as lists of names; it knows no durations.
///
/// PixiJS looks the frames of an animation up on the page whose file has it (`Spritesheet._processAnimations`).
enum PixiMetadata {
    static func files(_ layout: SheetLayout, _ stem: String) throws(SheetError) -> [MetadataFile] {
        try layout.checkTagNamesDiffer(for: .pixi)
        for tag in layout.tags where Set(layout.sprites[tag.frames].map(\.page)).count > 1 {
            throw SheetError(
                .unsupported,
                detail: "tag \(tag.name) has frames on several pages, and PixiJS plays those of one; "
                    + "pack on one page, or larger pages")
        }
        return try layout.filesOfPages(stem, "json") { page, others throws(SheetError) in
            try text(layout, page: page, others)
        }
    }

    private static func text(_ layout: SheetLayout, page: Int, _ others: [String]) throws(SheetError) -> String {
        var frames: [(name: String, object: JSONObject)] = []
        for sprite in layout.sprites where sprite.page == page {
            var frame = FrameTable.frame(sprite)
            if let pivot = sprite.pivot { frame.append("anchor", .pivot(pivot)) }
            if let border = sprite.border { frame.append("borders", .border(border)) }
            frames.append((sprite.name, frame))
        }
        var animations = JSONObject()
        for tag in layout.tags where layout.sprites[tag.frames.lowerBound].page == page {
            let names = AnimationOrder.shown(tag).map { JSONValue.string(layout.sprites[$0].name) }
            animations.append(tag.name, .array(names))
        }
        var meta = FrameTable.meta(layout.pages[page], scale: layout.scale)
        if !others.isEmpty { meta.append("related_multi_packs", .array(others.map { .string($0) })) }
        return FrameTable.text([
            "frames": FrameTable.frames(frames, isHash: true), "animations": .object(animations),
            "meta": .object(meta),
        ])
    }

    /// Reads `animations`, if there are.
    static func readAnimations(_ root: JSONNode, into draft: inout SheetDraft) throws(SheetError) {
        guard let animations = try root.optional("animations") else { return }
        for (name, node) in try animations.members() {
            var frames: [SheetDraft.Animation.Frame] = []
            for frame in try node.elements() { frames.append(SheetDraft.Animation.Frame(name: try frame.string())) }
            draft.animations.append(SheetDraft.Animation(name: name, frames: frames, place: node.path))
        }
    }
}
