import PixelCore

/// Aseprite's JSON, by name or as a list: frames with durations, tags and slices, on one page.
///
/// Fields as in Aseprite's `doc_exporter.cpp`. Frames have names without endings of files.
enum AsepriteMetadata {
    static func files(_ layout: SheetLayout, _ stem: String, isHash: Bool) -> [MetadataFile] {
        let durations = layout.sprites.map { $0.duration ?? MetadataNumber.usualDuration }.wholeMilliseconds
        let frames = zip(layout.sprites, durations).map { sprite, duration in
            var frame = FrameTable.frame(sprite)
            frame.append("duration", .integer(duration))
            return (name: sprite.name, object: frame)
        }
        var meta = FrameTable.meta(layout.pages[0], scale: layout.scale)
        meta.append("frameTags", .array(layout.tags.map(json)))
        meta.append("slices", .array(layout.slicesWithBorders().map(json)))
        let document: JSONObject = [
            "frames": FrameTable.frames(frames, isHash: isHash), "meta": .object(meta),
        ]
        return [MetadataFile(name: "\(stem).json", text: FrameTable.text(document))]
    }

    private static func json(_ tag: AnimationTag) -> JSONValue {
        var object: JSONObject = [
            "name": .string(tag.name), "from": .integer(tag.frames.lowerBound),
            "to": .integer(tag.frames.upperBound - 1), "direction": .string(tag.direction.rawValue),
        ]
        if tag.loopCount > 0 { object.append("repeat", .string(String(tag.loopCount))) }
        return .object(object)
    }

    private static func json(_ slice: SheetSlice) -> JSONValue {
        let keys = slice.keys.map { key in
            var object: JSONObject = ["frame": .integer(key.frame), "bounds": .rectangle(key.bounds)]
            if let center = key.center { object.append("center", .rectangle(center)) }
            if let pivot = key.pivot { object.append("pivot", .point(pivot)) }
            return JSONValue.object(object)
        }
        return .object(["name": .string(slice.name), "keys": .array(keys)])
    }

    /// Reads `frameTags` and `slices`, if there are.
    static func readTags(_ meta: JSONNode, into draft: inout SheetDraft) throws(SheetError) {
        let frames = 0...max(0, draft.sprites.count - 1)
        for node in try meta.optional("frameTags")?.elements() ?? [] {
            draft.tags.append(try tag(node, frames))
        }
        for node in try meta.optional("slices")?.elements() ?? [] {
            var keys: [SheetSlice.Key] = []
            for key in try node.member("keys").elements() {
                keys.append(
                    SheetSlice.Key(
                        frame: try key.member("frame").integer(in: frames),
                        bounds: try key.member("bounds").rectangle(), center: try key.optional("center")?.rectangle(),
                        pivot: try key.optional("pivot")?.point()))
            }
            draft.slices.append(SheetSlice(name: try node.member("name").string(), keys: keys))
        }
    }

    private static func tag(_ node: JSONNode, _ frames: ClosedRange<Int>) throws(SheetError) -> AnimationTag {
        let first = try node.member("from").integer(in: frames)
        let last = try node.member("to").integer(in: first...frames.upperBound)
        return AnimationTag(
            name: try node.member("name").string(), frames: first..<last + 1,
            direction: try node.optional("direction").map(direction) ?? .forward,
            loopCount: try node.optional("repeat").map(loopCount) ?? 0)
    }

    static func direction(_ node: JSONNode) throws(SheetError) -> AnimationTag.Direction {
        let text = try node.string()
        guard let direction = AnimationTag.Direction(rawValue: text) else {
            let known = AnimationTag.Direction.allCases.map(\.rawValue).joined(separator: ", ")
            throw node.malformed("“\(text.prefix(40))” is no direction; known are \(known)")
        }
        return direction
    }

    /// A number, or as Aseprite writes it, one in a string.
    private static func loopCount(_ node: JSONNode) throws(SheetError) -> Int {
        guard case .string(let text) = node.value else { return try node.integer(in: 0...65_535) }
        guard let count = Int(text), (0...65_535).contains(count) else {
            throw node.malformed("a number of rounds, 0 through 65535, is expected here")
        }
        return count
    }
}
