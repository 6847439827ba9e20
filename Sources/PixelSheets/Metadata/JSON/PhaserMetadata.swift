import PixelCore

/// Phaser 3: a multiatlas of all pages, and the animations of its tags in a second file.
///
/// Frames have names without endings of files. An animation lists its frames as they are shown, so that it needs no
/// `yoyo`; they name the atlas by the key that it is loaded under, which is the file's name.
enum PhaserMetadata {
    static func animationsName(_ stem: String) -> String { "\(stem)-anims.json" }

    static func files(_ layout: SheetLayout, _ stem: String) throws(SheetError) -> [MetadataFile] {
        try layout.checkTagNamesDiffer(for: .phaser)
        let textures = layout.pages.indices.map { page in texture(layout, page) }
        let atlas: JSONObject = [
            "textures": .array(textures), "meta": .object(["app": .string("Pixelwright"), "version": .string("1.0")]),
        ]
        let main = MetadataFile(name: "\(stem).json", text: FrameTable.text(atlas))
        guard !layout.tags.isEmpty else { return [main] }
        let animations: JSONObject = [
            "anims": .array(layout.tags.map { animation($0, layout, key: stem) }), "globalTimeScale": .integer(1),
        ]
        return [main, MetadataFile(name: animationsName(stem), text: FrameTable.text(animations))]
    }

    private static func texture(_ layout: SheetLayout, _ page: Int) -> JSONValue {
        let frames = layout.sprites.filter { $0.page == page }.map {
            (name: $0.name, object: FrameTable.texturePackerFrame($0))
        }
        return .object([
            "image": .string(layout.pages[page].imageName), "format": .string("RGBA8888"),
            "size": .size(layout.pages[page].size), "scale": .number(layout.scale),
            "frames": FrameTable.frames(frames, isHash: false),
        ])
    }

    private static func animation(_ tag: AnimationTag, _ layout: SheetLayout, key: String) -> JSONValue {
        let sprites = AnimationOrder.shown(tag).map { layout.sprites[$0] }
        let durations = sprites.map { ($0.duration ?? MetadataNumber.usualDuration).inMilliseconds }
        let total = durations.reduce(0, +)
        let frames = zip(sprites, durations).map { sprite, duration in
            JSONValue.object([
                "key": .string(key), "frame": .string(sprite.name), "duration": .number(duration, places: 3),
            ])
        }
        return .object([
            "key": .string(tag.name), "type": .string("frame"), "frames": .array(frames),
            "frameRate": .number(total > 0 ? Double(durations.count) / total * 1000 : 10, places: 3),
            "repeat": .integer(tag.loopCount == 0 ? -1 : tag.loopCount - 1),
        ])
    }

    static func draft(of root: JSONNode) throws(SheetError) -> SheetDraft {
        var draft = SheetDraft()
        if let animations = try root.optional("anims") {
            for node in try animations.elements() { draft.animations.append(try animation(node)) }
            return draft
        }
        for (page, node) in try root.member("textures").elements().enumerated() {
            let image = FileEnding.lastPart(of: try node.member("image").string())
            draft.pages.append(SheetDraft.Page(imageName: image, size: try node.optional("size")?.size()))
            if draft.scale == nil { draft.scale = try node.optional("scale").map(FrameTable.scale) }
            draft.sprites += try FrameTable.sprites(of: node.member("frames"), page: page)
        }
        return draft
    }

    private static func animation(_ node: JSONNode) throws(SheetError) -> SheetDraft.Animation {
        let rate = try node.optional("frameRate")?.number() ?? 24
        let usual = rate > 0 ? MetadataNumber.duration(seconds: 1 / rate) : nil
        var frames: [SheetDraft.Animation.Frame] = []
        for frame in try node.member("frames").elements() {
            let told = try frame.optional("duration")?.milliseconds()
            let name = try frame.member("frame")
            let isNumber = if case .integer = name.value { true } else { false }
            frames.append(
                SheetDraft.Animation.Frame(
                    name: isNumber ? String(try name.integer(in: 0...SheetLayout.maximumSide)) : try name.string(),
                    duration: told == .zero ? usual : told ?? usual))
        }
        if try node.optional("yoyo")?.bool() == true { frames += frames.dropFirst().dropLast().reversed() }
        let repeats = try node.optional("repeat")?.integer(in: -1...65_534) ?? 0
        return SheetDraft.Animation(
            name: try node.member("key").string(), frames: frames, loopCount: repeats + 1, place: node.path)
    }
}
