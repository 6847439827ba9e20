internal import CImageCodecs

/// Where one chunk of a PNG file lies: length, type, data, checksum (PNG, third edition, section 5.3).
struct PNGChunk {
    /// The eight bytes that every PNG file begins with.
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    /// The largest length, and the largest number in any field of four bytes.
    static let maximumNumber = 0x7FFF_FFFF

    /// The four letters of the type, the first in the highest byte.
    let code: UInt32
    /// The bytes of the data, counted from the start of the file. They may lie beyond its end.
    let data: Range<Int>

    /// Reads the length and type of the chunk at `offset`.
    init(_ reader: inout HeaderReader, at offset: Int) throws(DecodeError) {
        let length = try reader.bigEndian(offset, 4)
        code = UInt32(try reader.bigEndian(offset + 4, 4))
        guard length <= Self.maximumNumber else {
            throw reader.corrupt(offset, "a chunk claims \(length) bytes, more than PNG allows")
        }
        guard Self.isNamed(code) else { throw reader.corrupt(offset + 4, "a chunk's type is not four letters") }
        data = offset + 8..<offset + 8 + length
    }

    /// The type, if it matters here.
    var kind: Kind? { Kind(rawValue: code) }
    /// Where the length stands.
    var offset: Int { data.lowerBound - 8 }
    /// The byte after the checksum: where the next chunk begins.
    var end: Int { data.upperBound + 4 }

    private static func isNamed(_ code: UInt32) -> Bool {
        stride(from: 0, through: 24, by: 8).allSatisfy { shift in
            let letter = UInt8(truncatingIfNeeded: code >> shift) | 0x20
            return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
        }
    }
}

extension PNGChunk {
    /// The types of chunk that matter here.
    enum Kind: UInt32 {
        /// IHDR: size, colour type, depth.
        case header = 0x4948_4452
        /// PLTE: the palette.
        case palette = 0x504C_5445
        /// tRNS: the palette's alphas, or the one colour that is transparent.
        case transparency = 0x7452_4E53
        /// IDAT: compressed pixels.
        case imageData = 0x4944_4154
        /// IEND: the end of the file.
        case end = 0x4945_4E44
        /// acTL: how many frames, played how often.
        case animationControl = 0x6163_544C
        /// fcTL: where a frame goes and for how long.
        case frameControl = 0x6663_544C
        /// fdAT: compressed pixels of a frame after the first.
        case frameData = 0x6664_4154
        /// CgBI: the mark of an iOS build's PNG, which is none.
        case appleVariant = 0x4367_4249
    }
}

extension PNGChunk {
    /// Whether the checksum fits type and data, which are at most a few dozen bytes.
    func hasValidChecksum(_ reader: inout HeaderReader) throws(DecodeError) -> Bool {
        let computed = Self.checksum(of: try reader.bytes(data.lowerBound - 4, data.count + 4))
        return Int(computed) == (try reader.bigEndian(data.upperBound, 4))
    }

    /// Whether the checksum fits type and data, of any length.
    ///
    /// - Precondition: the chunk lies inside `file`, the bytes of the whole file.
    func hasValidChecksum(in file: [UInt8]) -> Bool {
        let stored = file[data.upperBound..<end].reduce(0) { $0 << 8 | UInt32($1) }
        return Self.checksum(of: file[data.lowerBound - 4..<data.upperBound]) == stored
    }

    private static func checksum(of bytes: ArraySlice<UInt8>) -> UInt32 {
        unsafe bytes.withUnsafeBufferPointer { unsafe cic_crc32(0, $0.baseAddress, $0.count) }
    }
}
