/// Writes PNG files chunk by chunk, right or wrong.
package enum RawPNG {
    package static let signature = FileSegment("signature", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])

    /// A chunk with its length and CRC.
    package static func chunk(_ type: String, _ data: [UInt8] = []) -> FileSegment {
        var bytes: [UInt8] = []
        bytes.append(bigEndian: data.count, 4)
        let body = Array(type.utf8) + data
        bytes += body
        bytes.append(bigEndian: Int(Checksum.crc32(body)), 4)
        return FileSegment(type, bytes)
    }

    package static func header(
        width: Int, height: Int, depth: Int = 8, colorType: Int = 6, compression: UInt8 = 0, filter: UInt8 = 0,
        interlace: UInt8 = 0
    ) -> FileSegment {
        var data: [UInt8] = []
        data.append(bigEndian: width, 4)
        data.append(bigEndian: height, 4)
        data += [UInt8(depth), UInt8(colorType), compression, filter, interlace]
        return chunk("IHDR", data)
    }

    package static let end = chunk("IEND")
}

extension FileSegment {
    /// This chunk's data.
    package var chunkData: [UInt8] { Array(bytes[8..<bytes.count - 4]) }

    /// This PNG chunk with a CRC that does not match.
    package var withWrongCRC: FileSegment {
        var copy = self
        copy.bytes[copy.bytes.count - 1] ^= 0x55
        return copy
    }

    /// This PNG chunk with a length that is not that of its data.
    package func claiming(length: Int) -> FileSegment {
        var copy = self
        copy.bytes.replace(at: 0, bigEndian: length, 4)
        return copy
    }
}
