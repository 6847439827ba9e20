import PixelColor
import PixelCore
import Testing

@Suite struct AdobeColorTableTests {
    /// Three colours, the rest of the table black.
    private let table: [UInt8] = [10, 20, 30, 40, 50, 60, 70, 80, 90] + [UInt8](repeating: 0, count: 759)

    @Test func theTrailerSaysHowManyCountAndWhichIsTransparent() throws {
        let read = try NamedPalette(decoding: table + [0, 3, 0, 1])
        #expect(read.palette.colors == [RGBA8(10, 20, 30), RGBA8(40, 50, 60, 0), RGBA8(70, 80, 90)])
    }

    @Test func withoutATrailerAllCount() throws {
        let read = try NamedPalette(decoding: table)
        #expect(read.palette.count == 256)
        #expect(read.palette[2] == RGBA8(70, 80, 90))
        #expect(read.palette.colors.allSatisfy { $0.isOpaque })
    }

    @Test func noTransparentColorIsWrittenAsFF() throws {
        let bytes = NamedPalette(try Palette([RGBA8(10, 20, 30), RGBA8(40, 50, 60), RGBA8(70, 80, 90)])).encoded(
            as: .act)
        #expect(bytes == table + [0, 3, 0xFF, 0xFF])
    }

    @Test(arguments: [([0, 0, 0xFF, 0xFF], 768), ([1, 1, 0xFF, 0xFF], 768), ([0, 3, 0], 771)])
    func wrongCountsAndSizesAreRefused(trailer: [UInt8], offset: Int) {
        let error = #expect(throws: PaletteError.self) { try NamedPalette(decoding: table + trailer, as: .act) }
        #expect(error?.code == .syntax)
        #expect(error?.offset == offset)
    }

    @Test func aHexFileOfTheSameSizeIsNoTable() throws {
        let text = (0..<96).map { _ in "0a0B0c\r\n" }.joined()
        #expect(text.utf8.count == 768)
        #expect(try NamedPalette(decoding: Array(text.utf8)).palette.count == 96)
    }
}

@Suite struct AdobeSwatchExchangeTests {
    /// A swatch file, put together from blocks.
    private func file(_ blocks: [[UInt8]]) -> [UInt8] {
        Array("ASEF".utf8) + [0, 1, 0, 0, 0, 0, 0, UInt8(blocks.count)] + blocks.joined()
    }

    private func block(_ type: [UInt8], _ body: [UInt8]) -> [UInt8] { type + [0, 0, 0, UInt8(body.count)] + body }

    /// A colour without a name.
    private func color(_ model: String, _ values: [Float]) -> [UInt8] {
        let channels = values.flatMap { value in
            stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: value.bitPattern >> $0) }
        }
        return block([0, 1], [0, 1, 0, 0] + Array(model.utf8) + channels + [0, 2])
    }

    @Test func readsAGoldenFile() throws {
        let bytes: [UInt8] =
            Array("ASEF".utf8) + [0, 1, 0, 0, 0, 0, 0, 3]
            + [0xC0, 0x01, 0, 0, 0, 8, 0, 3, 0, 0x48, 0, 0x69, 0, 0]
            + [0, 1, 0, 0, 0, 26, 0, 3, 0, 0x41, 0, 0x42, 0, 0] + Array("RGB ".utf8)
            + [0x3F, 0x80, 0, 0, 0, 0, 0, 0, 0x3E, 0x4C, 0xCC, 0xCD, 0, 2]
            + [0xC0, 0x02, 0, 0, 0, 0]
        let palette = NamedPalette(try Palette([RGBA8(255, 0, 51)]), name: "Hi", colorNames: ["AB"])
        #expect(try NamedPalette(decoding: bytes) == palette)
        #expect(palette.encoded(as: .ase) == bytes)
    }

    @Test(
        arguments: [
            ("RGB ", [0, 0.5, 2], RGBA8(0, 128, 255)),
            ("Gray", [0.5], RGBA8(128, 128, 128)),
            ("CMYK", [0, 1, 1, 0], RGBA8(255, 0, 0)),
            ("CMYK", [0, 0, 0, 1], RGBA8(0, 0, 0)),
            ("LAB ", [1, 0, 0], RGBA8(255, 255, 255)),
            ("LAB ", [0, 0, 0], RGBA8(0, 0, 0)),
            ("LAB ", [0.5, 0, 0], RGBA8(119, 119, 119)),
        ] as [(String, [Float], RGBA8)])
    func readsEveryModel(model: String, values: [Float], expected: RGBA8) throws {
        #expect(try NamedPalette(decoding: file([color(model, values)])).palette.colors == [expected])
    }

    /// sRGB's red under D50, as Photoshop shows it: L 54.29, a 80.81, b 69.89.
    @Test func readsRedInLab() throws {
        let red = try NamedPalette(decoding: file([color("LAB ", [0.5429, 80.81, 69.89])])).palette[0]
        #expect(red.red >= 254 && red.green <= 2 && red.blue <= 2)
    }

    @Test func unknownBlocksArePassedOver() throws {
        let bytes = file([block([0x12, 0x34], [1, 2, 3]), color("Gray", [1])])
        #expect(try NamedPalette(decoding: bytes).palette.colors == [.white])
    }

    @Test func faultsAreNamedWithTheirOffset() {
        let notANumber = color("Gray", [.nan])
        let faults: [([UInt8], Int)] = [
            (Array("ASEF".utf8) + [0, 2, 0, 0, 0, 0, 0, 0], 4),
            (Array("ASEF".utf8) + [0, 1, 0, 0, 0, 0, 0, 1], 12),
            (file([color("HSB ", [0, 0, 0])]), 22),
            (file([notANumber]), 26),
            (file([block([0, 1], [0, 9, 0, 0])]), 18),
            (Array("ASEF".utf8) + [0, 1, 0, 0, 0, 0, 0, 1, 0, 1, 0xFF, 0xFF, 0xFF, 0xFF], 18),
        ]
        for (bytes, offset) in faults {
            let error = #expect(throws: PaletteError.self) { try NamedPalette(decoding: bytes, as: .ase) }
            #expect(error?.code == .syntax)
            #expect(error?.offset == offset)
            #expect(error?.description.contains("at byte \(offset)") == true)
        }
    }
}
