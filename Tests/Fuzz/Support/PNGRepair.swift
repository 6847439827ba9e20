/// Makes checksums fit, so that what a fuzzer changes gets past them.
package enum PNGRepair {
    /// `bytes` with every chunk's CRC made to fit, as far as chunks can be found; nil when all did already.
    package static func repaired(_ bytes: [UInt8]) -> [UInt8]? {
        var result = bytes
        var offset = 8
        while offset + 12 <= bytes.count {
            let length = bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
            let end = offset + 8 + length
            guard end + 4 <= bytes.count else { break }
            let crc = crc32(bytes[offset + 4..<end])
            for (index, shift) in [24, 16, 8, 0].enumerated() {
                result[end + index] = UInt8(truncatingIfNeeded: crc >> UInt32(shift))
            }
            offset = end + 4
        }
        return result == bytes ? nil : result
    }

    /// CRC-32 (PNG specification, annex D), by table.
    private static func crc32(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        ~bytes.reduce(UInt32.max) { crc, byte in table[Int((crc ^ UInt32(byte)) & 0xFF)] ^ crc >> 8 }
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { crc, _ in crc & 1 == 1 ? 0xEDB8_8320 ^ crc >> 1 : crc >> 1 }
    }
}
