import PixelCore

/// Makes a sheet of the sections of a Godot resource.
struct GodotSheetReader {
    private(set) var draft = SheetDraft()
    private var pages: [String: Int] = [:]
    /// Names of sprites by the ids of their textures.
    private var names: [String: String] = [:]

    mutating func addPage(_ section: GodotDocument.Section) throws(SheetError) {
        guard let id = section.attributes["id"]?.string, let path = section.attributes["path"]?.string else {
            throw .malformed("line \(section.line)", "an ext_resource has a path and an id in quotes")
        }
        guard pages.updateValue(draft.pages.count, forKey: id) == nil else {
            throw .malformed("line \(section.line)", "two resources have the id \(id.prefix(40))")
        }
        draft.pages.append(SheetDraft.Page(imageName: FileEnding.lastPart(of: path), size: nil))
    }

    mutating func addSprite(_ section: GodotDocument.Section, id: String?) throws(SheetError) {
        let place = "line \(section.line)"
        guard let id, !id.isEmpty else { throw .malformed(place, "a sub_resource has an id in quotes") }
        guard let atlas = section.members["atlas"]?.argument(of: "ExtResource"), let page = pages[atlas] else {
            throw .malformed(place, "“atlas = ExtResource(…)” of a texture named above is expected in this section")
        }
        guard let region = try rectangle(section.members["region"], "region", place),
            let size = Size(validating: region[2], region[3])
        else { throw .malformed(place, "“region = Rect2(x, y, width, height)” of a pixel or more is expected here") }
        let margin = try rectangle(section.members["margin"], "margin", place) ?? [0, 0, 0, 0]
        guard let sourceSize = Size(validating: size.width + margin[2], size.height + margin[3]) else {
            throw .malformed(place, "a margin that leaves the sprite a pixel or more is expected here")
        }
        let prefix = "AtlasTexture_"
        let name =
            section.members["resource_name"]?.string ?? (id.hasPrefix(prefix) ? String(id.dropFirst(prefix.count)) : id)
        guard names.updateValue(name, forKey: id) == nil else {
            throw .malformed(place, "two resources have the id \(id.prefix(40))")
        }
        draft.sprites.append(
            SheetSprite(
                name: name, page: page,
                region: Rectangle(origin: Point(x: region[0], y: region[1]), size: size), isRotated: false,
                sourceSize: sourceSize, trimOffset: Point(x: margin[0], y: margin[1])))
    }

    /// The four numbers of a Rect2.
    private func rectangle(
        _ value: GodotValue?, _ name: String, _ place: String
    ) throws(SheetError) -> [Int]? {
        guard let value else { return nil }
        guard case .call("Rect2", let arguments) = value, arguments.count == 4 else {
            throw .malformed(place, "“\(name) = Rect2(x, y, width, height)” is expected here")
        }
        let numbers = arguments.compactMap { $0.number.flatMap(MetadataNumber.pixels) }
        guard numbers.count == 4 else {
            throw .malformed(
                place, "whole numbers of pixels, up to \(SheetLayout.maximumSide), are expected in “\(name)”")
        }
        return numbers
    }

    mutating func addAnimations(_ section: GodotDocument.Section) throws(SheetError) {
        let place = "line \(section.line)"
        guard let animations = section.members["animations"]?.array else {
            throw .malformed(place, "“animations = […]” is expected in this section")
        }
        let untagged = section.members["metadata/untagged"]?.string
        var isTimed: Set<String> = []
        for value in animations {
            let animation = try animation(value, place)
            guard animation.name == untagged else {
                draft.animations.append(animation)
                continue
            }
            for frame in animation.frames where isTimed.insert(frame.name).inserted { time(frame) }
        }
    }

    private mutating func time(_ frame: SheetDraft.Animation.Frame) {
        for index in draft.sprites.indices where draft.sprites[index].name == frame.name {
            draft.sprites[index].duration = frame.duration
        }
    }

    private func animation(_ value: GodotValue, _ place: String) throws(SheetError) -> SheetDraft.Animation {
        guard let name = value["name"]?.string, let frames = value["frames"]?.array, let speed = value["speed"]?.number,
            let loop = value["loop"]
        else { throw .malformed(place, "an animation has frames, loop, name and speed") }
        guard speed > 0 else {
            throw .malformed(place, "animation \(name.prefix(40)) has a speed greater than zero, in frames a second")
        }
        var list: [SheetDraft.Animation.Frame] = []
        for frame in frames {
            guard let relative = frame["duration"]?.number, let id = frame["texture"]?.argument(of: "SubResource")
            else {
                throw .malformed(place, "a frame of animation \(name.prefix(40)) has a duration and a texture")
            }
            guard let sprite = names[id] else {
                throw .malformed(place, "animation \(name.prefix(40)) shows \(id.prefix(40)), which is no texture here")
            }
            guard let duration = MetadataNumber.duration(seconds: relative / speed) else {
                throw .malformed(place, "a frame of animation \(name.prefix(40)) lasts 0 through 1,000,000 s")
            }
            list.append(SheetDraft.Animation.Frame(name: sprite, duration: duration))
        }
        // Later versions number the ways to loop: none, on, and there and back.
        var loops = true
        switch loop {
        case .bool(let value): loops = value
        case .number(let way):
            loops = way != 0
            if way == 2 { list += list.dropFirst().dropLast().reversed() }
        default: throw .malformed(place, "animation \(name.prefix(40)) has a loop that is true or false")
        }
        return SheetDraft.Animation(name: name, frames: list, loopCount: loops ? 0 : 1, place: place)
    }
}
