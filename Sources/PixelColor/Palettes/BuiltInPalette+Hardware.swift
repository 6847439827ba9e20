import PixelCore

extension BuiltInPalette {
    /// What machines could show. Where a machine made its colours from an analogue signal, the source says whose
    /// conversion this is.
    static let hardware: [BuiltInPalette] = [
        BuiltInPalette("1bit", "Black and white", source: "the two ends of the scale", colors: [.black, .white]),
        BuiltInPalette(
            "cga", "CGA", source: "IBM Color Graphics Adapter, 16 RGBI colours as the IBM 5153 display shows them",
            colors: (0..<16).map(cga)),
        cgaMode("cga-4-0", "CGA mode 4, palette 0", [0, 2, 4, 6]),
        cgaMode("cga-4-0-high", "CGA mode 4, palette 0, high intensity", [0, 10, 12, 14]),
        cgaMode("cga-4-1", "CGA mode 4, palette 1", [0, 3, 5, 7]),
        cgaMode("cga-4-1-high", "CGA mode 4, palette 1, high intensity", [0, 11, 13, 15]),
        cgaMode("cga-5", "CGA mode 5", [0, 3, 4, 7]),
        cgaMode("cga-5-high", "CGA mode 5, high intensity", [0, 11, 12, 15]),
        BuiltInPalette(
            "ega", "EGA 64", source: "IBM Enhanced Graphics Adapter, all 64 colours, two bits a channel",
            colors: (0..<64).map(ega)),
        BuiltInPalette(
            "ega-16", "EGA 16", source: "IBM Enhanced Graphics Adapter, the 16 of the 64 it starts with: those of CGA",
            colors: [0, 1, 2, 3, 4, 5, 20, 7, 56, 57, 58, 59, 60, 61, 62, 63].map(ega)),
        BuiltInPalette(
            "game-boy", "Game Boy", source: "Nintendo Game Boy (DMG), the four greens most emulators use",
            "0f380f 306230 8bac0f 9bbc0f"),
        BuiltInPalette(
            "game-boy-pocket", "Game Boy Pocket", source: "Nintendo Game Boy Pocket, two bits of grey in equal steps",
            "000000 555555 aaaaaa ffffff"),
        BuiltInPalette(
            "nes", "NES",
            source: "Nintendo Entertainment System, PPU 2C02, as the NESdev wiki long had it; blacks and the white "
                + "that repeat left out, 54 colours",
            """
            545454 001e74 081090 300088 440064 5c0030 540400 3c1800 202a00 083a00 004000 003c00 00323c 000000 \
            989698 084cc4 3032ec 5c1ee4 8814b0 a01464 982220 783c00 545a00 287200 087c00 007628 006678 \
            eceeec 4c9aec 787cec b062ec e454ec ec58b4 ec6a64 d48820 a0aa00 74c400 4cd020 38cc6c 38b4cc 3c3c3c \
            a8ccec bcbcec d4b2ec ecaeec ecaed4 ecb4b0 e4c490 ccd278 b4de78 a8e290 98e2b4 a0d6e4 a0a2a0
            """),
        BuiltInPalette(
            "master-system", "Master System", source: "Sega Master System, all 64 colours, two bits a channel",
            colors: (0..<64).map { masterSystem($0) }),
        BuiltInPalette(
            "zx-spectrum", "ZX Spectrum",
            source: "Sinclair ZX Spectrum, one bit a channel; normal colours at 85 % of the bright ones’ voltage, as "
                + "commonly given; the true level varies with the machine and the set",
            colors: (0..<8).map { zxSpectrum($0, 0xd8) } + (1..<8).map { zxSpectrum($0, 0xff) }),
        BuiltInPalette(
            "c64", "Commodore 64", source: "Commodore 64 (VIC-II, PAL), “Colodore” by P. “Pepto” Timmermann, 2017",
            """
            000000 ffffff 813338 75cec8 8e3c97 56ac4d 2e2c9b edf171 \
            8e5029 553800 c46c71 4a4a4a 7b7b7b a9ff9f 706deb b2b2b2
            """),
        BuiltInPalette(
            "c64-pepto", "Commodore 64 (Pepto)",
            source: "Commodore 64 (VIC-II, PAL), P. “Pepto” Timmermann, “Calculating the color palette of the VIC II”, "
                + "2001",
            """
            000000 ffffff 68372b 70a4b2 6f3d86 588d43 352879 b8c76f \
            6f4f25 433900 9a6759 444444 6c6c6c 9ad284 6c5eb5 959595
            """),
        BuiltInPalette(
            "msx", "MSX", source: "MSX (TI TMS9918), from the voltages of its data book as openMSX converts them",
            """
            000000 21c842 5edc78 5455ed 7d76fc d4524d 42ebf5 fc5554 ff7978 d4c154 e6ce80 21b03b c95bba cccccc ffffff
            """),
        BuiltInPalette(
            "apple-ii", "Apple II",
            source:
                "Apple II low resolution as the Apple IIGS shows it; checked against table 1 of Apple IIGS Technical "
                + "Note 63, “Master Color Values”, 1991",
            """
            000000 dd0033 000099 dd22dd 007722 555555 2222ff 66aaff \
            885500 ff6600 aaaaaa ff9988 11dd00 ffff00 44ff99 ffffff
            """),
        BuiltInPalette(
            "amstrad-cpc", "Amstrad CPC", source: "Amstrad CPC, all 27 colours, three levels a channel",
            colors: (0..<27).map(amstrad)),
        BuiltInPalette(
            "macintosh-16", "Macintosh 16", source: "Apple Macintosh II, the 16 colours of System 4.1",
            """
            ffffff fbf305 ff6403 dd0907 f20884 4700a5 0000d3 02abea \
            1fb714 006412 562c05 90713a c0c0c0 808080 404040 000000
            """),
        BuiltInPalette(
            "windows-16", "Windows 16",
            source: "Microsoft Windows, the 16 colours of VGA drivers; checked against the static colours in Microsoft "
                + "Systems Journal, January 1997, which adds four for 256 colours",
            """
            000000 800000 008000 808000 000080 800080 008080 c0c0c0 \
            808080 ff0000 00ff00 ffff00 0000ff ff00ff 00ffff ffffff
            """),
    ]

    private static func cgaMode(_ name: String, _ title: String, _ indices: [UInt8]) -> BuiltInPalette {
        BuiltInPalette(
            name, title, source: "IBM Color Graphics Adapter, four colours of 320 × 200 on black",
            colors: indices.map(cga))
    }

    /// Intensity, red, green and blue from the highest bit down; dark yellow is shown as brown.
    private static func cga(_ index: UInt8) -> RGBA8 {
        func channel(_ bit: UInt8) -> UInt8 { (index >> bit & 1) * 0xaa + (index >> 3) * 0x55 }
        return RGBA8(channel(2), index == 6 ? 0x55 : channel(1), channel(0))
    }

    /// Bits rgbRGB: lower case adds a third of the full value, upper case two thirds.
    private static func ega(_ index: UInt8) -> RGBA8 {
        func channel(_ bit: UInt8) -> UInt8 { (index >> bit & 1) * 0xaa + (index >> (bit + 3) & 1) * 0x55 }
        return RGBA8(channel(2), channel(1), channel(0))
    }

    /// Bits BBGGRR.
    private static func masterSystem(_ index: UInt8) -> RGBA8 {
        RGBA8((index & 3) * 0x55, (index >> 2 & 3) * 0x55, (index >> 4) * 0x55)
    }

    /// Bits GRB.
    private static func zxSpectrum(_ index: UInt8, _ level: UInt8) -> RGBA8 {
        RGBA8((index >> 1 & 1) * level, (index >> 2) * level, (index & 1) * level)
    }

    /// The firmware's number: nines of green, threes of red, ones of blue.
    private static func amstrad(_ index: UInt8) -> RGBA8 {
        func level(_ digit: UInt8) -> UInt8 { [0, 0x80, 0xff][Int(digit % 3)] }
        return RGBA8(level(index / 3), level(index / 9), level(index))
    }
}
