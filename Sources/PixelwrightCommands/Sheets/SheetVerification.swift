import Pixelwright

/// What came of verifying a sheet.
struct SheetVerification {
    let format: MetadataFormat
    let pageCount: Int
    let spriteCount: Int
    var warnings: [String] = []
    /// How many sprites were compared with their sources.
    var comparedCount = 0
    /// Sprites that are not as they should be, and why.
    var problems: [(sprite: String, text: String)] = []

    init(format: MetadataFormat, pageCount: Int, spriteCount: Int, warnings: [String]) {
        self.format = format
        self.pageCount = pageCount
        self.spriteCount = spriteCount
        self.warnings = warnings
    }

    /// For a person, in a line.
    var summary: String {
        let place = "\(spriteCount.counted("sprite")) on \(pageCount.counted("page")) (\(format.rawValue))"
        return comparedCount > 0 ? "\(place), all equal to their sources" : "\(place), all within their pages"
    }

    /// For `--json`.
    func json(atlas: String, metadata: String) -> JSONValue {
        .object([
            "path": .string(atlas),
            "metadata": .string(metadata),
            "format": .string(format.rawValue),
            "pages": .integer(pageCount),
            "sprites": .integer(spriteCount),
            "compared": .integer(comparedCount),
            "ok": .bool(problems.isEmpty),
            "problems": .array(
                problems.map { .object(["sprite": .string($0.sprite), "problem": .string($0.text)]) }),
            "warnings": .array(warnings.map { .string($0) }),
        ])
    }
}

/// Compares sprites with the images that they were made of.
struct SourceComparer: Sendable {
    let folder: SourceFolder
    /// Whether sprites have the size that they had before they were trimmed.
    let keepsSourceSizes: Bool

    /// What is wrong with a sprite; nil when it equals its source.
    func problem(with bitmap: Bitmap, _ name: String) -> String? {
        switch folder.source(of: name) {
        case .none: return "no image of this name is in \(folder.path)"
        case .several(let inputs):
            return "several images have this name: \(inputs.map(\.path).joined(separator: ", "))"
        case .image(let input):
            do {
                let source = try Bitmap(decoding: input.bytes(), options: .commandLine)
                return difference(of: bitmap, from: source, at: input.path)
            } catch {
                return CommandFailure(error, path: input.path).description
            }
        }
    }

    private func difference(of bitmap: Bitmap, from source: Bitmap, at path: String) -> String? {
        var (bitmap, source) = (bitmap, source)
        if !keepsSourceSizes {
            // A sprite of which nothing shows is one transparent pixel.
            bitmap = bitmap.trimmed()?.bitmap ?? Bitmap(size: Size(1, 1))
            source = source.trimmed()?.bitmap ?? Bitmap(size: Size(1, 1))
        }
        guard bitmap.size == source.size else { return "it is \(bitmap.size) px, \(path) is \(source.size)" }
        var (count, first) = (0, "")
        for y in 0..<bitmap.height {
            for x in 0..<bitmap.width where bitmap[x, y] != source[x, y] {
                guard bitmap[x, y].alpha > 0 || source[x, y].alpha > 0 else { continue }
                if count == 0 { first = "\(x), \(y)" }
                count += 1
            }
        }
        return count == 0 ? nil : "\(count) pixels differ from \(path), the first at \(first)"
    }
}
