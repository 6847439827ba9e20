import PixelCore

/// The lines of a palette file with the blanks at their ends cut off, empty ones left out, each with its number.
struct TextLines {
    private var rest: ArraySlice<(number: Int, text: Substring)>
    /// The number of the last line.
    let lastNumber: Int

    /// Splits UTF-8 text; what is no UTF-8 in it is replaced by U+FFFD.
    init(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        let all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        lastNumber = all.count
        rest =
            all.enumerated().map { index, line in
                let content = line.drop { $0.isWhitespace || $0 == "\u{feff}" }
                let end = content.lastIndex { !$0.isWhitespace }.map(content.index(after:)) ?? content.startIndex
                return (index + 1, content[..<end])
            }.filter { !$0.1.isEmpty }[...]
    }

    mutating func next() -> (number: Int, text: Substring)? { rest.popFirst() }

    /// The next line, which must be one of `expected`.
    mutating func expect(_ expected: String, in format: String) throws(PaletteError) {
        let line = next()
        guard let line, line.text == expected else {
            throw PaletteError(
                .syntax, line: line?.number ?? lastNumber, detail: "\(format) expects “\(expected)” here")
        }
    }
}

extension RGBA8 {
    /// The colour that `text`, from line `line` of a palette file, writes in hexadecimal.
    init(paletteHex text: Substring, line: Int) throws(PaletteError) {
        guard let color = RGBA8(hex: text) else {
            throw PaletteError(.syntax, line: line, detail: "“\(text.prefix(40))” is no colour; write rrggbb")
        }
        self = color
    }

    /// The colour that line `line` of a palette file begins with: three numbers, 0 through 255.
    init(paletteChannels text: Substring, line: Int) throws(PaletteError) {
        let parts = text.split(maxSplits: 3, whereSeparator: \.isWhitespace).prefix(3).compactMap { UInt8($0) }
        guard parts.count == 3 else {
            throw PaletteError(
                .syntax, line: line, detail: "“\(text.prefix(40))” is no colour; write red green blue, 0 through 255")
        }
        self.init(parts[0], parts[1], parts[2])
    }
}
