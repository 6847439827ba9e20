import Pixelwright

/// Colours as blocks of characters, in what colours a terminal has.
struct SwatchText {
    private let terminal: Terminal

    init(_ terminal: Terminal) { self.terminal = terminal }

    /// The colours side by side without a word, two characters each, in as many lines as they need.
    func blocks(_ colors: [RGBA8]) -> [String] {
        let perLine = max(1, terminal.columns / 2)
        return stride(from: 0, to: colors.count, by: perLine).map { start in
            colors[start..<min(start + perLine, colors.count)].map { block($0, width: 2) }.joined()
        }
    }

    /// Each colour with its digits: several a line, or one with its name when there are names.
    func lines(_ palette: NamedPalette) -> [String] {
        let colors = palette.palette.colors
        let digitCount = colors.map(\.hex.count).max() ?? 0
        let cells = colors.map { color in
            let blank = String(repeating: " ", count: digitCount - color.hex.count)
            return (terminal.colors == .none ? "" : block(color, width: 4) + " ") + color.hex + blank
        }
        guard palette.colorNames.allSatisfy({ $0 == nil }) else {
            return zip(cells, palette.colorNames).map { cell, name in name.map { "\(cell)  \($0.onOneLine)" } ?? cell }
        }
        let cellWidth = digitCount + (terminal.colors == .none ? 2 : 7)
        let perLine = max(1, min(8, (terminal.columns + 2) / cellWidth))
        return stride(from: 0, to: cells.count, by: perLine).map { start in
            cells[start..<min(start + perLine, cells.count)].joined(separator: "  ")
        }
    }

    /// A block of `width` characters; shaded where nothing shows of the colour, over grey where something does.
    private func block(_ color: RGBA8, width: Int) -> String {
        if color.isTransparent { return String(repeating: "░", count: width) }
        let shown = color.flattened(onto: RGBA8(0x80, 0x80, 0x80))
        let blank = String(repeating: " ", count: width)
        switch terminal.colors {
        case .none: return blank
        case .indexed: return "\u{1B}[48;5;\(XtermColor.index(nearestTo: shown))m\(blank)\u{1B}[0m"
        case .truecolor: return "\u{1B}[48;2;\(shown.red);\(shown.green);\(shown.blue)m\(blank)\u{1B}[0m"
        }
    }
}
