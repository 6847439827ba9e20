import PixelCore

/// Reads numbers, highest byte first, and never past the end.
struct BigEndianReader {
    private let all: [UInt8]
    /// Where the next byte is read.
    private(set) var offset = 0

    init(_ bytes: [UInt8]) { all = bytes }

    /// The next `count` bytes.
    mutating func bytes(_ count: Int, _ expected: String) throws(PaletteError) -> ArraySlice<UInt8> {
        guard count <= all.count - offset else {
            throw PaletteError(.syntax, offset: all.count, detail: "the file ends where \(expected) is expected")
        }
        defer { offset += count }
        return all[offset..<offset + count]
    }

    mutating func uint16(_ expected: String) throws(PaletteError) -> UInt16 {
        try bytes(2, expected).reduce(0) { $0 << 8 | UInt16($1) }
    }

    mutating func uint32(_ expected: String) throws(PaletteError) -> UInt32 {
        try bytes(4, expected).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// Where a block of `length` bytes ends that begins here.
    func end(ofBlock length: Int) throws(PaletteError) -> Int {
        guard length <= all.count - offset else {
            throw PaletteError(
                .syntax, offset: offset,
                detail: "a block of \(length) bytes is announced and \(all.count - offset) follow")
        }
        return offset + length
    }

    /// A count of UTF-16 units and as many units, of which the last is zero.
    mutating func text(before end: Int) throws(PaletteError) -> String {
        let start = offset
        let count = try Int(uint16("a name's length"))
        guard offset + 2 * count <= end else {
            throw PaletteError(.syntax, offset: start, detail: "a name of \(count) letters does not fit its block")
        }
        var units: [UInt16] = []
        for _ in 0..<count { units.append(try uint16("a name")) }
        return String(decoding: units.prefix { $0 != 0 }, as: UTF16.self)
    }

    mutating func move(to offset: Int) { self.offset = offset }
}
