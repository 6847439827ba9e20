import PixelCodecs
import PixelCore
import SampleArt

/// Sheets of chance with what is known of their grids, for a benchmark of guessing.
struct RandomSheets {
    let count: Int
    let firstSeed: UInt64

    func write(to folder: String) throws {
        var truths: [String] = []
        for seed in firstSeed..<firstSeed + UInt64(count) {
            let sheet = SpriteSheet.random(seed: seed)
            try sheet.bitmap.write(to: "\(folder)/\(seed).png", replacing: true)
            truths.append(Self.truth(of: sheet, name: "\(seed).png"))
        }
        let text = "[\n" + truths.joined(separator: ",\n") + "\n]\n"
        try AtomicFile.write(Array(text.utf8), to: "\(folder)/truth.json", replacing: true)
    }

    private static func truth(of sheet: SpriteSheet, name: String) -> String {
        let numbers: KeyValuePairs = [
            "frame_width": sheet.cell.width, "frame_height": sheet.cell.height, "columns": sheet.columns,
            "rows": sheet.rows, "margin_x": sheet.margin.x, "margin_y": sheet.margin.y, "spacing_x": sheet.spacing.x,
            "spacing_y": sheet.spacing.y,
        ]
        let grid = numbers.map { "\"\($0)\": \($1)" }.joined(separator: ", ")
        return "{\"name\": \"\(name)\", \"grid\": {\(grid)}}"
    }
}
