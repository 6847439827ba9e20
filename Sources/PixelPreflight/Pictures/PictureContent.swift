package import Pixelwright

/// What only decoding tells of a picture. Having it proves the file sound: every frame was decoded.
package struct PictureContent: Sendable {
    /// How many pixels of all frames are neither opaque nor transparent.
    package let softPixelCount: Int
    /// Whether something that is not transparent lies at the border, though there is transparency.
    package let touchesBorder: Bool
    /// The first frame.
    package let first: Bitmap

    package init(decoding bytes: [UInt8]) throws(DecodeError) {
        var decoder = try AnimationDecoder(bytes, options: .preflight)
        var softPixelCount = 0
        var touchesBorder = false
        var first: Bitmap?
        while let cel = try decoder.next() {
            let opacities = OpacityCount(of: cel.bitmap)
            softPixelCount += opacities.soft
            if opacities.transparent > 0 && opacities.hasVisibleBorder { touchesBorder = true }
            first = first ?? cel.bitmap
        }
        guard let first else {
            throw DecodeError(.corrupt, format: decoder.info.format, detail: "the file holds no frame")
        }
        self.softPixelCount = softPixelCount
        self.touchesBorder = touchesBorder
        self.first = first
    }

    /// The art of the first frame, if its pixels are surely enlarged.
    ///
    /// - Complexity: O(pixels)
    var enlargedArt: EnlargedArt? { EnlargedArt(first) }

    /// The least width and height of a sprite of a sheet, in pixels of art: less is a tile of a pattern.
    private static let leastSprite = 8

    /// How many sprites the first frame seems to show as a sheet, and how sure that is; nil for one sprite.
    ///
    /// Enlarged art is looked at as it was drawn, for its pixels are a regular pattern themselves.
    ///
    /// - Complexity: O(pixels)
    package var sheet: (spriteCount: Int, confidence: Double)? {
        let art = enlargedArt?.bitmap ?? first
        guard let sliced = try? SheetSlicer().slice(art), sliced.evidence != .islands, let cell = sliced.grid?.cell,
            min(cell.width, cell.height) >= Self.leastSprite, sliced.layout.sprites.count > 1
        else { return nil }
        return (sliced.layout.sprites.count, sliced.confidence)
    }
}

/// How opaque the pixels of a picture are.
private struct OpacityCount {
    private(set) var soft = 0
    private(set) var transparent = 0
    private(set) var hasVisibleBorder = false

    init(of bitmap: Bitmap) {
        for y in 0..<bitmap.height {
            let row = bitmap.row(y)
            for x in 0..<bitmap.width {
                let alpha = row[x].alpha
                if alpha == 0 { transparent += 1 } else if alpha < 255 { soft += 1 }
            }
            // Of the first row and the last all pixels lie at the border, of the others two.
            let isEdge = y == 0 || y == bitmap.height - 1
            for x in stride(from: 0, to: bitmap.width, by: isEdge ? 1 : max(1, bitmap.width - 1))
            where row[x].alpha > 0 {
                hasVisibleBorder = true
            }
        }
    }
}
