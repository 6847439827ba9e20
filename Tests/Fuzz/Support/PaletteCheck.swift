import PixelColor
import PixelCore

/// What must hold of any bytes as a palette file: every format may refuse them, but what it takes goes there and back.
package enum PaletteCheck {
    package static func run(_ bytes: [UInt8]) {
        let guessed = PaletteFormat(guessing: bytes)
        for format in PaletteFormat.allCases {
            guard let file = try? NamedPalette(decoding: bytes, as: format) else { continue }
            precondition(file.colorNames.count == file.palette.count, "a name or none for each colour")
            if format == guessed {
                precondition((try? NamedPalette(decoding: bytes)) == file, "a guess is as good as being told")
            }
            for target in PaletteFormat.allCases { checkKept(file, target) }
            for order in PaletteOrder.allCases {
                let sorted = file.sorted(by: order).palette.colors
                precondition(sorted.count == file.palette.count, "sorting keeps every colour")
                precondition(Set(sorted) == Set(file.palette.colors), "sorting changes no colour")
            }
        }
    }

    /// What a format promises to keep is there when the palette is read back.
    private static func checkKept(_ file: NamedPalette, _ format: PaletteFormat) {
        guard let again = try? NamedPalette(decoding: file.encoded(as: format), as: format) else {
            preconditionFailure("\(format) reads what it writes")
        }
        let (colors, kept) = (file.palette.colors, again.palette.colors)
        precondition(colors.count == kept.count, "\(format) keeps the number of colours")
        for (color, keptColor) in zip(colors, kept) {
            switch format.alphaSupport {
            case .full: precondition(color == keptColor, "\(format) keeps colours and alpha")
            case .oneTransparentColor:
                precondition(color.isTransparent || keptColor == color.opaque, "\(format) keeps colours")
            case .none: precondition(keptColor == color.opaque, "\(format) keeps colours")
            }
        }
        if [.gpl, .ase, .json, .paintNET].contains(format), let name = file.name {
            precondition(again.name == name, "\(format) keeps the name")
        }
        let settled = try? NamedPalette(decoding: again.encoded(as: format), as: format)
        precondition(settled == again, "\(format) keeps all of what it gave")
    }
}

extension RGBA8 {
    fileprivate var opaque: RGBA8 { RGBA8(red, green, blue) }
}
