import PixelCore

/// TexturePacker's JSON, by name or as a list; one file a page, each naming the others.
enum TexturePackerMetadata {
    static func files(_ layout: SheetLayout, _ stem: String, isHash: Bool) throws(SheetError) -> [MetadataFile] {
        try layout.filesOfPages(stem, "json") { page, others throws(SheetError) in
            var frames: [(name: String, object: JSONObject)] = []
            for sprite in layout.sprites where sprite.page == page {
                var frame = FrameTable.frame(sprite)
                if let pivot = sprite.pivot { frame.append("pivot", .pivot(pivot)) }
                frames.append((sprite.name, frame))
            }
            var meta = FrameTable.meta(layout.pages[page], scale: layout.scale)
            if !others.isEmpty { meta.append("related_multi_packs", .array(others.map { .string($0) })) }
            return FrameTable.text(["frames": FrameTable.frames(frames, isHash: isHash), "meta": .object(meta)])
        }
    }
}
