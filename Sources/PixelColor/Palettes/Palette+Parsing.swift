public import PixelCore

extension Palette {
    /// Reads a palette file.
    ///
    /// - Parameters:
    ///   - text: What the file holds.
    ///   - format: What it is in; guessed from its first characters when nil. Say `.paintNET` for a file without
    ///     comments, which looks like `.hex`.
    /// - Throws: ``PaletteError`` with the line at which the text breaks its format, or when there are not
    ///   1 through 256 colours.
    public init(parsing text: String, as format: PaletteFormat? = nil) throws(PaletteError) {
        let format = format ?? PaletteFormat(guessing: text)
        var lines = Lines(text)
        let colors =
            switch format {
            case .gpl: try Self.parseGPL(&lines)
            case .hex: try Self.parseHex(&lines)
            case .jasc: try Self.parseJASC(&lines)
            case .paintNET: try Self.parsePaintNET(&lines)
            case .list: try Self.parseList(&lines)
            }
        guard !colors.isEmpty else {
            throw PaletteError(.colorCount, detail: "no colours in this \(format.rawValue) palette")
        }
        try self.init(colors)
    }

    /// Lines with the blanks at their ends cut off, empty ones left out, each with its number.
    private struct Lines {
        private var rest: ArraySlice<(number: Int, text: Substring)>
        /// The number of the last line.
        let lastNumber: Int

        init(_ text: String) {
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
        mutating func expect(_ expected: String, _ format: String) throws(PaletteError) {
            let line = next()
            guard let line, line.text == expected else {
                throw PaletteError(
                    .syntax, line: line?.number ?? lastNumber, detail: "\(format) expects “\(expected)” here")
            }
        }
    }

    private static func parseGPL(_ lines: inout Lines) throws(PaletteError) -> [RGBA8] {
        try lines.expect("GIMP Palette", "a GIMP palette")
        var colors: [RGBA8] = []
        while let (number, text) = lines.next() {
            if text.hasPrefix("#") || text.hasPrefix("Name:") || text.hasPrefix("Columns:") { continue }
            colors.append(try channels(text, number))
        }
        return colors
    }

    private static func parseJASC(_ lines: inout Lines) throws(PaletteError) -> [RGBA8] {
        try lines.expect("JASC-PAL", "a JASC palette")
        try lines.expect("0100", "a JASC palette")
        guard let (countLine, countText) = lines.next(), let count = Int(countText), count >= 0 else {
            throw PaletteError(.syntax, line: 3, detail: "a JASC palette says here how many colours it has")
        }
        var colors: [RGBA8] = []
        while let (number, text) = lines.next() {
            guard colors.count < count else {
                throw PaletteError(.syntax, line: number, detail: "more than the \(count) colours announced")
            }
            colors.append(try channels(text, number))
        }
        guard colors.count == count else {
            throw PaletteError(
                .syntax, line: countLine, detail: "\(count) colours announced, \(colors.count) in the file")
        }
        return colors
    }

    private static func parseHex(_ lines: inout Lines) throws(PaletteError) -> [RGBA8] {
        var colors: [RGBA8] = []
        while let (number, text) = lines.next() { colors.append(try color(text, number)) }
        return colors
    }

    private static func parsePaintNET(_ lines: inout Lines) throws(PaletteError) -> [RGBA8] {
        var colors: [RGBA8] = []
        while let (number, text) = lines.next() {
            let digits = text.prefix { $0 != ";" && !$0.isWhitespace }
            guard !digits.isEmpty else { continue }
            let read = try color(digits, number)
            // Eight digits have their alpha in front here.
            colors.append(
                digits.count == 8 ? RGBA8(read.green, read.blue, read.alpha, read.red) : read)
        }
        return colors
    }

    private static func parseList(_ lines: inout Lines) throws(PaletteError) -> [RGBA8] {
        var colors: [RGBA8] = []
        while let (number, text) = lines.next() {
            for part in text.split(whereSeparator: { $0 == "," || $0 == ";" || $0.isWhitespace }) {
                colors.append(try color(part, number))
            }
        }
        return colors
    }

    private static func color(_ text: Substring, _ line: Int) throws(PaletteError) -> RGBA8 {
        guard let color = RGBA8(hex: text) else {
            throw PaletteError(.syntax, line: line, detail: "“\(text.prefix(40))” is no colour; write rrggbb")
        }
        return color
    }

    /// Three numbers, 0 through 255, and whatever follows: a name, or an alpha, which these formats do not keep.
    private static func channels(_ text: Substring, _ line: Int) throws(PaletteError) -> RGBA8 {
        let parts = text.split(whereSeparator: \.isWhitespace).prefix(3).compactMap { UInt8($0) }
        guard parts.count == 3 else {
            throw PaletteError(
                .syntax, line: line, detail: "“\(text.prefix(40))” is no colour; write red green blue, 0 through 255")
        }
        return RGBA8(parts[0], parts[1], parts[2])
    }
}
