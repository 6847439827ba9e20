import PixelCore

/// Adobe Swatch Exchange, `.ase`: big-endian blocks that begin a group, end it, or hold a colour.
///
/// Adobe never published the format. Source: O. Berten, "Adobe Swatch Exchange", and files of Adobe's programs.
enum AdobeSwatchExchange {
    static let signature = Array("ASEF".utf8)

    private enum Block {
        static let color: UInt16 = 1
        static let groupStart: UInt16 = 0xC001
        static let groupEnd: UInt16 = 0xC002
    }

    static func entries(of bytes: [UInt8]) throws(PaletteError) -> PaletteEntries {
        var reader = BigEndianReader(bytes)
        guard try reader.bytes(4, "“ASEF”") == signature[...] else {
            throw PaletteError(.syntax, offset: 0, detail: "an Adobe swatch file begins with “ASEF”")
        }
        let version = try reader.uint16("a version")
        guard version == 1 else {
            throw PaletteError(.syntax, offset: 4, detail: "version 1 is expected here, not \(version)")
        }
        _ = try reader.uint16("a version")
        let blockCount = try reader.uint32("the number of blocks")
        var entries = PaletteEntries()
        for _ in 0..<blockCount {
            let type = try reader.uint16("a block's type")
            let length = try reader.uint32("a block's length")
            let end = try reader.end(ofBlock: Int(length))
            switch type {
            case Block.color: try readColor(&reader, end, into: &entries)
            case Block.groupStart where entries.name == nil: entries.name = try reader.text(before: end)
            default: break
            }
            reader.move(to: end)
        }
        return entries
    }

    private static func readColor(
        _ reader: inout BigEndianReader, _ end: Int, into entries: inout PaletteEntries
    ) throws(PaletteError) {
        let name = try reader.text(before: end)
        let start = reader.offset
        let model = try String(decoding: reader.bytes(4, "a colour model"), as: UTF8.self)
        guard let model = SwatchModel(rawValue: model.uppercased()) else {
            throw PaletteError(
                .syntax, offset: start, detail: "“\(model)” is no colour model; RGB, Gray, CMYK and LAB are")
        }
        var values: [Float] = []
        for _ in 0..<model.channelCount {
            let offset = reader.offset
            let value = try Float(bitPattern: reader.uint32("a channel"))
            guard value.isFinite else { throw PaletteError(.syntax, offset: offset, detail: "a channel is no number") }
            values.append(value)
        }
        guard reader.offset <= end else {
            throw PaletteError(.syntax, offset: end, detail: "the block ends within its colour")
        }
        guard entries.colors.count < Palette.maximumCount else {
            throw PaletteError(.colorCount, offset: start, detail: "more than 256 colours; a palette holds no more")
        }
        entries.append(model.color(values), name: name)
    }

    /// The palette as RGB colours, in a group when it has a name.
    static func bytes(of palette: NamedPalette) -> [UInt8] {
        var blocks = zip(palette.palette.colors, palette.colorNames).map { color, name in
            let channels = [color.red, color.green, color.blue].flatMap { bigEndian((Float($0) / 255).bitPattern) }
            let body = text(name ?? String(RGBA8(opaque: color).hex.dropFirst())) + Array("RGB ".utf8) + channels
            // The last two bytes say that it is neither global nor a spot colour but a normal one.
            return block(Block.color, body + bigEndian(UInt16(2)))
        }
        if let name = palette.name {
            blocks.insert(block(Block.groupStart, text(name)), at: 0)
            blocks.append(block(Block.groupEnd, []))
        }
        return signature + bigEndian(UInt16(1)) + bigEndian(UInt16(0)) + bigEndian(UInt32(blocks.count))
            + blocks.joined()
    }

    private static func block(_ type: UInt16, _ body: [UInt8]) -> [UInt8] {
        bigEndian(type) + bigEndian(UInt32(body.count)) + body
    }

    /// How many units it has, its closing zero included, and the units of UTF-16; cut where the count would overflow.
    private static func text(_ text: String) -> [UInt8] {
        let units = text.utf16.prefix(Int(UInt16.max) - 1) + [0]
        return bigEndian(UInt16(units.count)) + units.flatMap { bigEndian($0) }
    }

    private static func bigEndian(_ number: some FixedWidthInteger) -> [UInt8] {
        stride(from: number.bitWidth - 8, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
