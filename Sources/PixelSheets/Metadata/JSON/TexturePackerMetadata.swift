import PixelCore

/// TexturePacker's JSON, by name or as a list; one file a page, each naming the others.
enum TexturePackerMetadata {
    static func files(_ layout: SheetLayout, _ stem: String, isHash: Bool) throws(SheetError) -> [MetadataFile] {
        try layout.filesOfPages(stem, "json") { page, others throws(SheetError) in
            let frames = layout.sprites.filter { $0.page == page }.map {
                (name: $0.name, object: FrameTable.texturePackerFrame($0))
            }
            var meta = FrameTable.meta(layout.pages[page], scale: layout.scale)
            if !others.isEmpty { meta.append("related_multi_packs", .array(others.map { .string($0) })) }
            return FrameTable.text(["frames": FrameTable.frames(frames, isHash: isHash), "meta": .object(meta)])
        }
    }
}
