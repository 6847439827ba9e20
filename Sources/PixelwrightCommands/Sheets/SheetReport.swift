import Pixelwright

/// How a sheet seems to be laid out.
struct SheetReport: Sendable {
    let path: String
    let size: Size
    /// Without empty cells.
    let sliced: SlicedSheet

    /// How many of the cells hold a sprite.
    var spriteCount: Int { sliced.layout.sprites.count }
    /// How many cells there are.
    var cellCount: Int { sliced.grid.map { $0.columns * $0.rows } ?? spriteCount }
    /// What a preview shows of it, if there is to be one.
    let sections: [PreviewSection]

    init(_ input: Input, _ slicer: SheetSlicer, _ preview: PreviewOptions) throws {
        let sheet = try Bitmap(sheet: input)
        path = input.path
        size = sheet.size
        var slicer = slicer
        slicer.dropsEmpty = true
        let sliced = try slicer.slice(sheet, imageName: FilePath(input.path).name)
        self.sliced = sliced
        sections = try preview.sections { try PreviewSection(input.path, sliced.layout, images: [sheet]) }
    }

    /// For a person.
    var line: String {
        let sure = sliced.evidence == .grid ? ", \(decimal(100 * sliced.confidence, places: 0)) % sure" : ""
        let found = sliced.grid.map { "\($0.described), \(spriteCount) of them with a sprite" }
        return "\(path.onOneLine): \(size) px, \(found ?? "\(spriteCount) islands")\(sure)"
    }

    /// For `--json`.
    var json: JSONValue {
        .object([
            "path": .string(path), "width": .integer(size.width), "height": .integer(size.height),
            "grid": sliced.grid?.json ?? .null,
            "frame_count": .integer(cellCount), "sprite_count": .integer(spriteCount),
            "confidence": .number(sliced.confidence, places: 4), "found_by": .string(sliced.evidence.rawValue),
        ])
    }
}
