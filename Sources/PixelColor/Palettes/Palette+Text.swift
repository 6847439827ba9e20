public import PixelCore

extension Palette {
    /// This palette as a GIMP palette file. The format has no alpha, so that is lost.
    ///
    /// - Parameter name: What GIMP shows; line breaks become spaces.
    public func gplText(name: String = "Pixelwright") -> String {
        let name = String(name.map { $0.isNewline ? " " : $0 })
        let lines = colors.map { color in
            [color.red, color.green, color.blue].map { channel in
                let digits = String(channel)
                return String(repeating: " ", count: 3 - digits.count) + digits
            }.joined(separator: " ") + "\t" + color.hex.dropFirst()
        }
        return (["GIMP Palette", "Name: \(name)", "Columns: 0", "#"] + lines).map { $0 + "\n" }.joined()
    }

    /// This palette as a `.hex` file: `rrggbb` a line, `rrggbbaa` for colours that are not opaque.
    public var hexText: String {
        colors.map { $0.hex.dropFirst() + "\n" }.joined()
    }
}
