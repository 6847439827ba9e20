import PixelCodecs
import PixelCore
import SampleArt

/// A picture with a row for each sprite: as generated, as pixelated, as it was drawn.
struct Comparison {
    private static let cell = Size(300, 230)
    private static let margin = 10

    let folder: String

    func write() throws {
        let rows = Sprite.all.count
        var sheet = Bitmap(
            size: Size(
                3 * (Self.cell.width + Self.margin) + Self.margin, rows * (Self.cell.height + Self.margin) + Self.margin
            ),
            filledWith: RGBA8(58, 60, 68))
        for (row, sprite) in Sprite.all.enumerated() {
            for (column, stage) in ["generated", "pixelated", "truth"].enumerated() {
                let bitmap = try Bitmap(contentsOf: "\(folder)/\(stage)/\(sprite.name).png")
                let shown = fitted(bitmap)
                let corner = Point(
                    x: Self.margin + column * (Self.cell.width + Self.margin)
                        + (Self.cell.width - shown.width) / 2,
                    y: Self.margin + row * (Self.cell.height + Self.margin) + (Self.cell.height - shown.height) / 2)
                sheet.draw(shown, at: corner)
            }
            report(sprite)
        }
        try sheet.write(to: "\(folder)/comparison.png", replacing: true)
    }

    /// `bitmap` at the largest size that fits a cell of the sheet.
    private func fitted(_ bitmap: Bitmap) -> Bitmap {
        let scale = min(
            Double(Self.cell.width) / Double(bitmap.width), Double(Self.cell.height) / Double(bitmap.height))
        return bitmap.resizedToNearest(
            Size(max(1, Int(Double(bitmap.width) * scale)), max(1, Int(Double(bitmap.height) * scale))))
    }

    private func report(_ sprite: Sprite) {
        guard let result = try? Bitmap(contentsOf: "\(folder)/pixelated/\(sprite.name).png") else { return }
        let verdict = result.size == sprite.bitmap.size ? "the size it was drawn at" : "drawn at \(sprite.bitmap.size)"
        print("\(sprite.name): \(result.size) px found, \(verdict)")
    }
}
