extension RGBA8 {
    /// Reads a hexadecimal colour, with or without a leading `#`: `rgb`, `rgba`, `rrggbb` or `rrggbbaa`, in either case.
    ///
    /// Nil for anything else. Three- and four-digit forms double each digit, as in CSS.
    public init?(hex text: some StringProtocol) {
        let digits = text.utf8.first == UInt8(ascii: "#") ? text.utf8.dropFirst() : text.utf8[...]
        var nibbles: [UInt8] = []
        for digit in digits {
            guard nibbles.count < 8, let value = Self.nibble(digit) else { return nil }
            nibbles.append(value)
        }
        switch nibbles.count {
        case 3, 4:
            let channels = nibbles.map { $0 &* 17 }
            self.init(channels[0], channels[1], channels[2], channels.count == 4 ? channels[3] : 255)
        case 6, 8:
            let channels = stride(from: 0, to: nibbles.count, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] }
            self.init(channels[0], channels[1], channels[2], channels.count == 4 ? channels[3] : 255)
        default:
            return nil
        }
    }

    /// `#rrggbb`, or `#rrggbbaa` unless the colour is opaque.
    public var hex: String {
        let channels = isOpaque ? [red, green, blue] : [red, green, blue, alpha]
        return channels.reduce(into: "#") { text, channel in
            text += String(channel >> 4, radix: 16)
            text += String(channel & 15, radix: 16)
        }
    }

    private static func nibble(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

extension RGBA8: CustomStringConvertible {
    /// The colour as ``hex``.
    public var description: String { hex }
}
