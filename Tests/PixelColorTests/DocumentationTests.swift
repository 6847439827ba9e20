import PixelColor
import PixelCore
import Testing

/// The code of docs/colour.md and docs/palettes.md, word for word but for what is printed.
@Suite struct DocumentationTests {
    @Test func colourPage() throws {
        var drawing = Bitmap(size: Size(24, 24))
        for y in 0..<24 {
            for x in 0..<24 { drawing[x, y] = RGBA8(UInt8(10 * x), UInt8(10 * y), 120) }
        }

        // Few colours, chosen for all bitmaps together.
        let results = try Quantizer(colorCount: 16).quantize([drawing])
        #expect(results[0].indexed.palette.count <= 16)

        // How far the result is from what it was made from; measured when asked for.
        let loss = results[0].difference
        #expect(loss.meanDeltaE > 0 && loss.psnr > 10)

        // More time for better colours, two that are there in any case, and one for each small vivid region.
        var quantizer = try Quantizer(colorCount: 16)
        quantizer.level = .best
        quantizer.pinned = [.black, .white]
        quantizer.keepAccents = true
        let palette = quantizer.palette(of: [drawing])
        #expect(palette.count == 16 && palette.colors.starts(with: [.black, .white]))

        // Given colours, dithered.
        let mapper = PaletteMapper(try Palette(named: "pico-8"), dithering: Dithering(.bayer4, strength: 0.8))
        let mapped = mapper.quantize([drawing])[0].indexed.bitmap
        #expect(mapped.size == drawing.size)

        // How far two pictures are apart.
        let difference = ImageDifference(mapped, drawing)
        #expect(difference.meanDeltaE > loss.meanDeltaE)
        #expect(difference.psnr < loss.psnr)
    }

    @Test func palettesPage() throws {
        let bytes = Array("GIMP Palette\nName: Moor\n#\n1 2 3\tPeat\n200 20 30\n255 255 255\n".utf8)

        let file = try NamedPalette(decoding: bytes, as: .gpl)
        #expect(file.name == "Moor")
        #expect(file.colorNames == ["Peat", nil, nil])
        let swatches = file.sorted(by: .ramps).encoded(as: .ase)
        #expect(try NamedPalette(decoding: swatches).palette.colors.map(\.hex) == ["#010203", "#ffffff", "#c8141e"])

        let picture = file.palette.strip(cellSize: 16, columns: 8)
        let again = try Palette(strip: picture)
        #expect(again == file.palette)

        for palette in BuiltInPalette.all { #expect(!palette.source.isEmpty) }
    }
}
