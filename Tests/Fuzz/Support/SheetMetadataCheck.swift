import PixelCore
import PixelSheets

/// What must hold of any bytes as metadata of a sheet: every format may refuse them, but what it takes is a layout that
/// our own format, and the format itself where it can hold it, keeps.
package enum SheetMetadataCheck {
    private static let sizes = ["sheet.png": Size(64, 32)]

    package static func run(_ bytes: [UInt8]) {
        _ = SheetMetadata.companions(of: MetadataFile(name: "sheet.json", bytes: bytes))
        let guessed = MetadataFormat(sniffing: bytes)
        for format in MetadataFormat.allCases {
            guard let layout = try? read(bytes, format) else { continue }
            if format == guessed {
                let again = try? SheetLayout(metadata: bytes, name: "sheet.png.meta", imageSizes: sizes)
                precondition(again == layout, "a guess is as good as being told")
            }
            guard let own = try? SheetMetadata.files(for: layout, format: .json),
                let kept = try? SheetLayout(metadata: own)
            else { preconditionFailure("our own format holds whatever was read") }
            precondition(kept.pages == layout.pages && kept.sprites.count == layout.sprites.count, "all of it is kept")
            precondition(kept.tags == layout.tags && kept.slices == layout.slices, "all of it is kept")
            for target in MetadataFormat.allCases { checkKept(layout, target) }
        }
    }

    private static func read(_ bytes: [UInt8], _ format: MetadataFormat) throws(SheetError) -> SheetLayout {
        try SheetLayout(metadata: bytes, name: "sheet.png.meta", format: format, imageSizes: sizes)
    }

    /// What a format writes it reads, with sprites in their places.
    private static func checkKept(_ layout: SheetLayout, _ format: MetadataFormat) {
        guard let files = try? SheetMetadata.files(for: layout, format: format) else { return }
        var sizes: [String: Size] = [:]
        for page in layout.pages { sizes[page.imageName] = page.size }
        guard let again = try? SheetLayout(metadata: files, format: format, imageSizes: sizes) else { return }
        let regions = Set(layout.sprites.map(\.region))
        precondition(again.sprites.allSatisfy { regions.contains($0.region) }, "\(format) keeps regions")
    }
}
