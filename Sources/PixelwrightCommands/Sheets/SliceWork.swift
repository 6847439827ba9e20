import Pixelwright
import Synchronization

/// Cuts sheets and writes their sprites.
struct SliceWork: Sendable {
    /// How sprites are found.
    let slicer: SheetSlicer
    /// The format of each file.
    let format: ImageFormat
    /// Writes the files.
    let writer: ResultWriter
    /// Whether what was found is to be shown.
    let preview: PreviewOptions
    /// What an earlier run has done, if this one goes on with it.
    let resumption: Resumption?

    /// Below this confidence a guess is worth a warning.
    static let doubtful = 0.8

    /// Cuts one sheet, and returns the report on it. Nothing is written when a file is in the way.
    func perform(on input: Input, into folder: String) throws -> JobReport {
        let sheet = try Bitmap(sheet: input)
        var slicer = slicer
        slicer.names.sheetName = FilePath(input.relativePath).stem
        let sliced = try slicer.slice(sheet, imageName: FilePath(input.path).name)
        let sprites = sliced.layout.sprites
        let paths = sprites.map { FilePath.join(folder, "\($0.name).\(format.pathExtension)") }
        if try resumption?.isDone(paths, madeOf: [input]) == true { return .skipped(input.path, output: folder) }
        for path in paths { try writer.check(.file(path)) }
        try write(sprites, of: sheet, to: paths)
        return JobReport(
            json: .object([
                "path": .string(input.path),
                "frames": .array(zip(sprites, paths).enumerated().map { $1.0.json(index: $0, path: $1.1) }),
                "grid": sliced.grid?.json ?? .null,
                "confidence": .number(sliced.confidence, places: 4),
                "found_by": .string(sliced.evidence.rawValue),
            ]),
            summary: "\(sprites.count.counted("sprite")), \(sliced.described)", warnings: Self.doubts(on: sliced),
            preview: try preview.sections { try PreviewSection(input.path, sliced.layout, images: [sheet]) })
    }

    private static func doubts(on sliced: SlicedSheet) -> [String] {
        guard sliced.confidence < doubtful else { return [] }
        return [
            "the grid is a guess, \(decimal(100 * sliced.confidence, places: 0)) % sure: \(sliced.described); "
                + "--frame-size, --grid or --islands say it better"
        ]
    }

    /// Encodes and writes the sprites, several at once.
    private func write(_ sprites: [SheetSprite], of sheet: Bitmap, to paths: [String]) throws {
        let failure = Mutex<(any Error)?>(nil)
        Parallelism.forEachBand(of: sprites.count, minimumBand: 1) { range in
            for index in range {
                do {
                    // What is stored: a trimmed sprite stays so.
                    let bitmap = sheet.cropped(to: sprites[index].region)
                    try writer.write(bitmap.encoded(as: format), to: .file(paths[index]))
                } catch {
                    failure.withLock { $0 = $0 ?? error }
                }
            }
        }
        if let error = failure.withLock({ $0 }) { throw error }
    }
}

extension Bitmap {
    /// The still that `input` holds.
    init(sheet input: Input) throws {
        let info = try input.info()
        guard !info.isAnimated else {
            throw CommandFailure(.inputWanting, "this is an animation; convert -o DIR/ writes its frames")
        }
        self = try Bitmap(decoding: input.bytes(), options: .commandLine)
    }
}

extension SlicedSheet {
    /// In words.
    var described: String { grid?.described ?? (evidence == .islands ? "as islands" : "as told") }
}

extension CellGrid {
    /// In words.
    var described: String {
        func gap(_ name: String, _ gap: Point) -> String {
            guard gap != .zero else { return "" }
            return ", \(name) " + (gap.x == gap.y ? "\(gap.x)" : "\(gap.x),\(gap.y)")
        }
        return "\(columns)×\(rows) cells of \(cell) px" + gap("margin", margin) + gap("spacing", spacing)
    }

    /// For `--json`.
    var json: JSONValue {
        .object([
            "frame_width": .integer(cell.width), "frame_height": .integer(cell.height),
            "columns": .integer(columns), "rows": .integer(rows),
            "margin_x": .integer(margin.x), "margin_y": .integer(margin.y),
            "spacing_x": .integer(spacing.x), "spacing_y": .integer(spacing.y),
        ])
    }
}

extension SheetSprite {
    /// For `--json` of what was cut.
    func json(index: Int, path: String) -> JSONValue {
        .object([
            "index": .integer(index), "page": .integer(page), "x": .integer(region.minX), "y": .integer(region.minY),
            "width": .integer(region.width), "height": .integer(region.height), "path": .string(path),
            "source_width": .integer(sourceSize.width), "source_height": .integer(sourceSize.height),
            "offset_x": .integer(trimOffset.x), "offset_y": .integer(trimOffset.y),
        ])
    }
}
