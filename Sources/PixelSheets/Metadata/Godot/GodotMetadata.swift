import PixelCore

/// Godot 4: SpriteFrames whose textures are parts of the pages.
///
/// `margin` is the trim's offset, and what the untrimmed sprite has more in width and height. A frame is shown for its
/// `duration` ÷ the animation's `speed`; all four members of an animation must be there (`SpriteFrames::_set_animations`).
/// Names stand in `resource_name`, as ids may hold letters, digits and underscores only. Sprites of no tag are the
/// animation that `metadata/untagged` names.
enum GodotMetadata {
    static func files(_ layout: SheetLayout, _ stem: String) throws(SheetError) -> [MetadataFile] {
        try layout.checkTagNamesDiffer(for: .godot)
        let ids = ids(of: layout.sprites)
        var text = "[gd_resource type=\"SpriteFrames\" "
        text += "load_steps=\(layout.pages.count + layout.sprites.count + 1) format=3]\n\n"
        for (number, page) in layout.pages.enumerated() {
            text += "[ext_resource type=\"Texture2D\" path=\(quoted(page.imageName)) id=\"\(number + 1)_page\"]\n"
        }
        for (sprite, id) in zip(layout.sprites, ids) {
            let (region, size) = (sprite.region, sprite.sourceSize)
            text += """

                [sub_resource type="AtlasTexture" id="\(id)"]
                resource_name = \(quoted(sprite.name))
                atlas = ExtResource("\(sprite.page + 1)_page")
                region = Rect2(\(region.minX), \(region.minY), \(region.width), \(region.height))
                margin = Rect2(\(sprite.trimOffset.x), \(sprite.trimOffset.y), \(size.width - region.width), \
                \(size.height - region.height))

                """
        }
        text += "\n[resource]\nanimations = ["
        let untagged = untagged(layout)
        let animations = layout.tags.map { ($0.name, AnimationOrder.shown($0), $0.loopCount == 0) }
        let all = animations + (untagged.map { [($0.name, $0.frames, true)] } ?? [])
        text += all.map { animation($0.0, $0.1.map { (layout.sprites[$0], ids[$0]) }, loops: $0.2) }
            .joined(separator: ", ")
        text += "]\n"
        if let untagged { text += "metadata/untagged = &\(quoted(untagged.name))\n" }
        return [MetadataFile(name: "\(stem).tres", text: text)]
    }

    /// The sprites of no tag, and what their animation is called.
    private static func untagged(_ layout: SheetLayout) -> (name: String, frames: [Int])? {
        var isTagged = [Bool](repeating: false, count: layout.sprites.count)
        for tag in layout.tags { for frame in tag.frames { isTagged[frame] = true } }
        let frames = layout.sprites.indices.filter { !isTagged[$0] }
        guard !frames.isEmpty else { return nil }
        let names = Set(layout.tags.map(\.name))
        var name = "default"
        while names.contains(name) { name += "_" }
        return (name, frames)
    }

    private static func animation(_ name: String, _ frames: [(SheetSprite, String)], loops: Bool) -> String {
        let seconds = frames.map { ($0.0.duration ?? MetadataNumber.usualDuration).inSeconds }
        // The shortest frame counts for one, so that speed is the frames a second of an even animation.
        let shortest = seconds.filter { $0 > 0 }.min() ?? 0.1
        let list = zip(frames, seconds).map { frame, seconds in
            "{\n\"duration\": \(decimal(seconds / shortest)),\n\"texture\": SubResource(\"\(frame.1)\")\n}"
        }
        return """
            {
            "frames": [\(list.joined(separator: ", "))],
            "loop": \(loops),
            "name": &\(quoted(name)),
            "speed": \(decimal(1 / shortest))
            }
            """
    }

    /// A number that Godot reads as a float.
    private static func decimal(_ number: Double) -> String {
        let text = MetadataNumber.text(number, places: 9)
        return text.contains(".") ? text : "\(text).0"
    }

    private static func ids(of sprites: [SheetSprite]) -> [String] {
        var seen: Set<String> = []
        return sprites.enumerated().map { number, sprite in
            let scalars = sprite.name.unicodeScalars.map { $0.isLetterOrDigit ? Character($0) : "_" }
            let id = "AtlasTexture_" + String(scalars)
            if seen.insert(id).inserted { return id }
            var other = "\(id)_\(number)"
            while !seen.insert(other).inserted { other += "_" }
            return other
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result + "\""
    }
}

extension GodotMetadata {
    static func draft(of file: MetadataFile) throws(SheetError) -> SheetDraft {
        let document = try GodotDocument(file.bytes)
        guard let head = document.sections.first, head.tag == "gd_resource", let type = head.attributes["type"]?.string
        else { throw .malformed("line 1", "[gd_resource type=\"SpriteFrames\" …] is expected here") }
        guard type == "SpriteFrames" || type == "AtlasTexture" else {
            throw .malformed(
                "line \(head.line)",
                "a resource of type SpriteFrames or AtlasTexture is expected, not \(type.prefix(40))")
        }
        var reader = GodotSheetReader()
        for section in document.sections.dropFirst() {
            switch section.tag {
            case "ext_resource": try reader.addPage(section)
            case "sub_resource" where section.attributes["type"]?.string == "AtlasTexture":
                try reader.addSprite(section, id: section.attributes["id"]?.string)
            case "resource" where type == "AtlasTexture":
                try reader.addSprite(section, id: FileEnding.removed(from: file.name))
            case "resource": try reader.addAnimations(section)
            default: break
            }
        }
        return reader.draft
    }
}
