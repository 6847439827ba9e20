import PixelCore

extension LibGDXMetadata {
    /// Reads both editions: `bounds` and `offsets`, or `xy`, `size`, `offset` and `orig`.
    static func draft(of file: MetadataFile) throws(SheetError) -> SheetDraft {
        guard let text = String(validating: file.bytes, as: UTF8.self) else {
            throw .malformed("the document", "it is not UTF-8; save it so")
        }
        var draft = SheetDraft()
        var region: Region?
        var isPageOpen = false
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        for (number, line) in lines.enumerated() {
            let line = trimmed(line.drop { $0 == "\u{FEFF}" })
            if line.isEmpty {
                if let region { draft.sprites.append(try region.sprite()) }
                (region, isPageOpen) = (nil, false)
            } else if !isPageOpen {
                draft.pages.append(SheetDraft.Page(imageName: FileEnding.lastPart(of: line), size: nil))
                isPageOpen = true
            } else if let colon = line.firstIndex(of: ":") {
                let key = trimmed(line[..<colon])
                let values = line[line.index(after: colon)...].split(separator: ",").map { trimmed($0) }
                if region != nil {
                    region?.entries[key] = values
                } else if key == "size" {
                    draft.pages[draft.pages.count - 1].size = try size(values, "line \(number + 1)")
                }
            } else {
                if let region { draft.sprites.append(try region.sprite()) }
                region = Region(name: line, page: draft.pages.count - 1, line: number + 1)
            }
        }
        if let region { draft.sprites.append(try region.sprite()) }
        guard !draft.pages.isEmpty else { throw .malformed("line 1", "the name of a page's image is expected") }
        return draft
    }

    private static func size(_ values: [String], _ place: String) throws(SheetError) -> Size {
        let numbers = values.compactMap { Double($0).flatMap(MetadataNumber.pixels) }
        guard values.count == 2, numbers.count == 2, let size = Size(validating: numbers[0], numbers[1]) else {
            throw .malformed(place, "size is a width and a height in pixels")
        }
        return size
    }

    /// A region as its lines have it.
    private struct Region {
        let name: String
        let page: Int
        let line: Int
        var entries: [String: [String]] = [:]

        init(name: String, page: Int, line: Int) {
            self.name = name
            self.page = page
            self.line = line
        }

        private func error(_ detail: String) -> SheetError {
            .malformed("line \(line)", "region \(name.prefix(60)): \(detail)")
        }

        /// The numbers of an entry; nil when it is not there.
        private func numbers(_ key: String, count: Int) throws(SheetError) -> [Int]? {
            guard let values = entries[key] else { return nil }
            let numbers = values.compactMap { Double($0).flatMap(MetadataNumber.pixels) }
            guard values.count == count, numbers.count == count else {
                throw error("\(key) takes \(count) whole number\(count == 1 ? "" : "s")")
            }
            return numbers
        }

        func sprite() throws(SheetError) -> SheetSprite {
            var bounds = try numbers("bounds", count: 4)
            if bounds == nil, let place = try numbers("xy", count: 2), let size = try numbers("size", count: 2) {
                bounds = place + size
            }
            guard let bounds else { throw error("bounds are missing: x, y, width, height") }
            guard let size = Size(validating: bounds[2], bounds[3]) else {
                throw error("bounds of a pixel or more are expected, not \(bounds[2])×\(bounds[3])")
            }
            var offsets = try numbers("offsets", count: 4)
            if offsets == nil, let original = try numbers("orig", count: 2) {
                offsets = (try numbers("offset", count: 2) ?? [0, 0]) + original
            }
            var (source, offset) = (size, Point.zero)
            if let offsets {
                guard let original = Size(validating: offsets[2], offsets[3]) else {
                    throw error("the original size is a pixel or more, not \(offsets[2])×\(offsets[3])")
                }
                source = original
                offset = Point(x: offsets[0], y: source.height - offsets[1] - size.height)
            }
            let rotation = try rotation()
            let stored = rotation == .none ? size : Size(size.height, size.width)
            var sprite = SheetSprite(
                name: try fullName(), page: page,
                region: Rectangle(origin: Point(x: bounds[0], y: bounds[1]), size: stored), isRotated: false,
                sourceSize: source, trimOffset: offset)
            sprite.rotation = rotation
            if let split = try numbers("split", count: 4) {
                sprite.border = SpriteBorder(
                    left: split[0] + offset.x, top: split[2] + offset.y,
                    right: split[1] + source.width - offset.x - size.width,
                    bottom: split[3] + source.height - offset.y - size.height)
            }
            if let duration = try numbers("duration", count: 1) {
                guard duration[0] >= 0 else { throw error("a duration is 0 ms or more") }
                sprite.duration = .milliseconds(duration[0])
            }
            return sprite
        }

        private func rotation() throws(SheetError) -> SheetSprite.Rotation {
            switch entries["rotate"] ?? ["false"] {
            case ["false"], ["0"]: return .none
            case ["true"], ["90"]: return .counterclockwise
            case ["270"]: return .clockwise
            case let other:
                throw SheetError(
                    .unsupported,
                    detail: "line \(line): region \(name.prefix(60)) is turned by “\(other.joined(separator: ", "))”; "
                        + "quarter turns, true, false, 0, 90 and 270, are read")
            }
        }

        /// The name with its index, so that frames of one region differ.
        private func fullName() throws(SheetError) -> String {
            guard let index = try numbers("index", count: 1)?[0], index >= 0 else { return name }
            return "\(name)_" + String(index).zeroPadded(to: min(9, try numbers("digits", count: 1)?[0] ?? 0))
        }
    }
}
