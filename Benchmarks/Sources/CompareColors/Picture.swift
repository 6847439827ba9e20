import Measuring
import Pixelwright

/// A picture to measure on; opaque, as the references know no alpha.
struct Picture {
    let name: String
    let bitmap: Bitmap

    /// Decodes the first frame of the file at `path` and puts it onto grey.
    init(contentsOf path: String) throws {
        let file = path.split(separator: "/").last ?? ""
        name = String(file.split(separator: ".").first ?? file)
        bitmap = try Bitmap(contentsOf: path).flattened(onto: RGBA8(128, 128, 128))
    }

    var megapixels: Double { Double(bitmap.size.area) / 1e6 }

    /// The palette of `count` colours that the default level finds.
    func palette(_ count: Int) throws -> Palette { try Quantizer(colorCount: count).palette(of: [bitmap]) }
}

extension [Picture] {
    /// The heads of columns, one a picture.
    var columns: [String] { map { "\($0.name), \(Table.number($0.megapixels, decimals: 2)) MP" } }
}
