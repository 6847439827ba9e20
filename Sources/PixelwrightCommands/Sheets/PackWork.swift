import Pixelwright

/// Packs sprites and writes the pages.
struct PackWork: Sendable {
    /// How they are packed.
    let packer: SheetPacker
    /// The file of the first page.
    let output: String
    /// Writes the files.
    let writer: ResultWriter
    /// How turned sprites are stored, if not as they are packed.
    var rotation: SheetSprite.Rotation?
    /// Adds what else is known of the sprites.
    var describe: @Sendable (inout SheetLayout) throws -> Void = { _ in }
    /// The files that describe a layout, as metadata does: their paths and contents.
    var companions: @Sendable (SheetLayout) throws -> [(path: String, bytes: [UInt8])] = { _ in [] }

    /// The sprites that an image holds: itself, or the frames of an animation.
    static func sprites(of input: Input) throws -> [SpriteImage] {
        let name = FilePath(input.relativePath)
        let stem = name.folder + name.stem
        switch try DecodedImage(input, info: input.info()) {
        case .still(let bitmap): return [SpriteImage(name: stem, bitmap: bitmap)]
        case .animation(let animation):
            return animation.cels.enumerated().map { index, cel in
                let number = (index + 1).frameNumber(of: animation.cels.count)
                return SpriteImage(name: "\(stem)_\(number)", bitmap: cel.bitmap, duration: cel.duration)
            }
        }
    }

    /// Packs `sprites`, and returns the report. Nothing is written when a file is in the way.
    ///
    /// - Parameters:
    ///   - inputs: The files that the sprites came from.
    ///   - preview: Whether the sheet is to be shown.
    func perform(on sprites: [SpriteImage], from inputs: [String], _ preview: PreviewOptions) throws -> JobReport {
        var packer = packer
        packer.imageName = FilePath(output).name
        try writer.check(.file(output))
        var packed: PackedSheet
        do {
            packed = try packer.pack(sprites)
            if let rotation {
                (packed.layout, packed.images) = try packed.layout.storingRotated(
                    rotation, images: packed.images, extrusion: packer.extrusion)
            }
        } catch {
            throw CommandFailure(error, path: output)
        }
        let pages = packed.layout.pages.map { FilePath(output).folder + $0.imageName }
        let companions: [(path: String, bytes: [UInt8])]
        do {
            try describe(&packed.layout)
            companions = try self.companions(packed.layout)
        } catch let error as SheetError {
            throw CommandFailure(error, path: output)
        }
        try ResultName.refuseCollisions(
            pages.map { ("a page", $0) } + companions.map { ("metadata", $0.path) })
        for path in pages + companions.map(\.path) { try writer.check(.file(path)) }
        try preview.check(inputs: inputs, outputs: pages + companions.map(\.path), writer)
        try write(packed.images, to: pages)
        for (path, bytes) in companions { try writer.write(bytes, to: .file(path)) }
        return JobReport(
            json: json(of: packed, pages),
            summary: "\(sprites.count.counted("sprite")) → \(pages.joined(separator: ", ")): \(summary(of: packed))",
            preview: try preview.sections { try PreviewSection(output, packed.layout, images: packed.images) })
    }

    private func write(_ images: [Bitmap], to paths: [String]) throws {
        let format = try ImageFormat(endingOf: output)
        let files = try images.map { try $0.encoded(as: format) }
        for (path, bytes) in zip(paths, files) { try writer.write(bytes, to: .file(path)) }
    }

    private func summary(of packed: PackedSheet) -> String {
        let sizes = packed.layout.pages.map { "\($0.size) px" }.joined(separator: ", ")
        let shared = packed.sharedCount > 0 ? ", \(packed.sharedCount) share the place of an equal one" : ""
        return "\(sizes), \(decimal(100 * packed.efficiency, places: 1)) % filled\(shared)"
    }

    private func json(of packed: PackedSheet, _ paths: [String]) -> JSONValue {
        let pages = zip(packed.layout.pages, paths).map { page, path in
            JSONValue.object([
                "output": .string(path), "width": .integer(page.size.width), "height": .integer(page.size.height),
            ])
        }
        return .object([
            "output": .string(output),
            "width": .integer(packed.layout.pages[0].size.width),
            "height": .integer(packed.layout.pages[0].size.height),
            "pages": .array(pages),
            "efficiency": .number(packed.efficiency, places: 6),
            "frames": .array(packed.layout.sprites.map(\.json)),
            "shared_count": .integer(packed.sharedCount),
        ])
    }
}

extension SheetSprite {
    /// For `--json` of what was packed.
    fileprivate var json: JSONValue {
        .object([
            "name": .string(name), "page": .integer(page), "x": .integer(region.minX), "y": .integer(region.minY),
            "width": .integer(region.width), "height": .integer(region.height), "rotated": .bool(isRotated),
            "source_width": .integer(sourceSize.width), "source_height": .integer(sourceSize.height),
            "offset_x": .integer(trimOffset.x), "offset_y": .integer(trimOffset.y),
            "duration_ms": duration.map { .number($0 / .milliseconds(1), places: 3) } ?? .null,
        ])
    }
}
