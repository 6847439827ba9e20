import PixelColor
import PixelCore
import TestSupport
import Testing

@Suite struct PaletteFormatTests {
    /// A palette with what `format` keeps of names and alpha.
    private func palette(for format: PaletteFormat) throws -> NamedPalette {
        var colors = [RGBA8(0, 10, 200), RGBA8(255, 255, 255), RGBA8(1, 2, 3), RGBA8(0, 10, 200)]
        switch format.alphaSupport {
        case .full: colors += [RGBA8(9, 8, 7, 100), .clear, RGBA8(4, 4, 4, 0)]
        case .oneTransparentColor: colors += [RGBA8(9, 8, 7, 0)]
        case .none: break
        }
        let hasName = [.gpl, .ase, .paintNET, .json].contains(format)
        let hasColorNames = [.gpl, .ase].contains(format)
        return NamedPalette(
            try Palette(colors), name: hasName ? "Dünne “Luft” \\ 2" : nil,
            colorNames: hasColorNames ? ["Blau", nil, "dark 🙂 one"] : [])
    }

    @Test(arguments: PaletteFormat.allCases) func roundTripsWithAllItKeeps(format: PaletteFormat) throws {
        let palette = try palette(for: format)
        #expect(try NamedPalette(decoding: palette.encoded(as: format), as: format) == palette)
    }

    @Test(arguments: PaletteFormat.allCases.filter { $0 != .act }) func isRecognized(format: PaletteFormat) throws {
        let palette = try palette(for: format)
        #expect(try NamedPalette(decoding: palette.encoded(as: format)) == palette)
    }

    @Test(arguments: PaletteFormat.allCases) func holdsAsManyColorsAsAPalette(format: PaletteFormat) throws {
        let colors = (0..<256).map { RGBA8(UInt8($0), UInt8(255 - $0), 7) }
        let palette = NamedPalette(try Palette(colors))
        #expect(try NamedPalette(decoding: palette.encoded(as: format), as: format) == palette)
    }

    @Test(arguments: [PaletteFormat.gpl, .jasc, .ase]) func withoutAlphaColorsAreOpaque(format: PaletteFormat) throws {
        let palette = NamedPalette(try Palette([RGBA8(9, 8, 7, 100), RGBA8(1, 2, 3, 0)]))
        let read = try NamedPalette(decoding: palette.encoded(as: format), as: format)
        #expect(read.palette.colors == [RGBA8(9, 8, 7), RGBA8(1, 2, 3)])
        #expect(read.colorNames == [nil, nil])
    }

    @Test(arguments: PaletteFormat.allCases.filter { $0 != .list }) func endingsLeadBack(format: PaletteFormat) {
        #expect(PaletteFormat(fileExtension: format.fileExtension.uppercased()) == format)
    }

    @Test(arguments: PaletteFormat.allCases) func cutFilesAreRefusedOrHoldTheColorsBeforeTheCut(
        format: PaletteFormat
    ) throws {
        let palette = try palette(for: format)
        let bytes = palette.encoded(as: format)
        // JSON ends with a line break that nothing depends on; a table without its trailer is whole.
        let isWhole = { count in (format == .json && count == bytes.count - 1) || (format == .act && count == 768) }
        for count in bytes.indices where !isWhole(count) {
            do {
                let read = try NamedPalette(decoding: Array(bytes[..<count]), as: format)
                #expect(format != .ase && format != .act && format != .json)
                #expect(read.palette.count <= palette.palette.count)
            } catch {
                #expect(error.code == .colorCount || error.line != nil || error.offset != nil)
                #expect(!error.detail.isEmpty)
            }
        }
    }

    @Test(arguments: PaletteFormat.allCases) func anyBytesAreReadOrRefusedNeverCrashedOn(
        format: PaletteFormat
    ) throws {
        var random = RandomSource(seed: 41)
        let bytes = try palette(for: format).encoded(as: format)
        for _ in 0..<200 {
            var noise = bytes
            for _ in 0..<random.next(in: 1...8) {
                noise[random.next(in: 0...noise.count - 1)] = random.bytes(1)[0]
            }
            for candidate in [noise, random.bytes(random.next(in: 0...80))] {
                for asked in [format, nil] {
                    guard let read = try? NamedPalette(decoding: candidate, as: asked) else { continue }
                    #expect(read.colorNames.count == read.palette.count)
                    #expect(read.name?.contains(where: \.isNewline) != true)
                }
            }
        }
    }
}

@Suite struct NamedPaletteTests {
    @Test func namesAreOneLineOrNone() throws {
        let palette = NamedPalette(
            try Palette([.black, .white]), name: " a\r\nb ", colorNames: ["", "x\ty", "one too many"])
        #expect(palette.name == "a b")
        #expect(palette.colorNames == [nil, "x y"])
    }

    @Test func gimpKeepsNamesAndAsepritesAlpha() throws {
        let text = """
            GIMP Palette
            Channels: RGBA
            #Palette Name: Forest
            #
              1   2   3 128\tMoss
              4   5   6 255\t040506
              7   8   9 0
            """
        let read = try NamedPalette(decoding: Array(text.utf8))
        #expect(read.name == "Forest")
        #expect(read.palette.colors == [RGBA8(1, 2, 3, 128), RGBA8(4, 5, 6), RGBA8(7, 8, 9, 0)])
        #expect(read.colorNames == ["Moss", nil, nil])
    }

    @Test func paintNETFilesOfLospecHaveAName() throws {
        let text = ";paint.net Palette File\n;Palette Name: Moor\n;Colors: 1\nFF102030\n"
        let read = try NamedPalette(decoding: Array(text.utf8))
        #expect(read == NamedPalette(try Palette([RGBA8(0x10, 0x20, 0x30)]), name: "Moor"))
    }
}

@Suite struct JSONPaletteTests {
    @Test func readsWhatLospecAndOthersWrite() throws {
        let text = ##"{"name":"A \"B\" \u00e9","author":"x","colors":["000ac8", "#FFFFFF" ,"#01020380"]}"##
        let read = try NamedPalette(decoding: Array(text.utf8))
        #expect(read.name == "A \"B\" é")
        #expect(read.palette.colors == [RGBA8(0, 10, 200), .white, RGBA8(1, 2, 3, 128)])
    }

    @Test(arguments: [
        ("{}", 1, "missing"),
        ("{\n\"colors\": [\"#fff\",\n]}", 3, "string"),
        ("{\n\"colors\": [\"#ff\"]}", 2, "no colour"),
        ("{\"colors\": [1]}", 1, "string"),
        ("{\"colors\": [\"#fff\"]}\nx", 2, "end"),
        ("{\"colors\": [\"#fff\"], \"colors\": []}", 1, "second"),
        ("{\"name\": \"a\n\"}", 1, "line"),
        ("{\"name\": \"\\u12\"}", 1, "hexadecimal"),
        ("{\"name\": \"\\x\"}", 1, "escape"),
        ("{\"name\" \"x\"}", 1, "“:”"),
        ("[]", 1, "“{”"),
    ])
    func saysWhatIsWrongAndWhere(text: String, line: Int, word: String) {
        let error = #expect(throws: PaletteError.self) { try NamedPalette(decoding: Array(text.utf8), as: .json) }
        #expect(error?.line == line)
        #expect(error?.detail.contains(word) == true, "\(error?.detail ?? "")")
    }
}
