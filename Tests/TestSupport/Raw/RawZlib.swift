/// Writes zlib streams without a compressor (RFC 1950 and 1951).
package enum RawZlib {
    /// `data` in stored blocks, which copy it.
    package static func stored(_ data: [UInt8], blockSize: Int = 65_535) -> [UInt8] {
        var stream: [UInt8] = [0x78, 0x01]
        var start = 0
        repeat {
            let block = data[start..<min(start + blockSize, data.count)]
            start += block.count
            stream.append(start == data.count ? 1 : 0)
            stream.append(littleEndian: block.count, 2)
            stream.append(littleEndian: ~block.count, 2)
            stream += block
        } while start < data.count
        stream.append(bigEndian: Int(Checksum.adler32(data)), 4)
        return stream
    }

    /// `data` in one block of fixed Huffman codes, in which runs of one byte become matches.
    package static func runs(_ data: [UInt8]) -> [UInt8] {
        var bits = BitWriter(.lowestFirst)
        bits.write(0b011, width: 3)
        var position = 0
        while position < data.count {
            let byte = data[position]
            literal(Int(byte), to: &bits)
            position += 1
            while data.count - position >= 258, data[position..<position + 258].allSatisfy({ $0 == byte }) {
                longestRun(to: &bits)
                position += 258
            }
        }
        literal(256, to: &bits)
        var stream: [UInt8] = [0x78, 0x01] + bits.bytes
        stream.append(bigEndian: Int(Checksum.adler32(data)), 4)
        return stream
    }

    /// A stream of about 160 times its own size: one byte, then `matches` × 258 more of it, never held in memory.
    /// Its checksum is wrong.
    package static func bomb(matches: Int) -> [UInt8] {
        var bits = BitWriter(.lowestFirst)
        bits.write(0b011, width: 3)
        literal(0, to: &bits)
        for _ in 0..<matches { longestRun(to: &bits) }
        literal(256, to: &bits)
        return [0x78, 0x01] + bits.bytes + [0, 0, 0, 0]
    }

    /// A symbol of the fixed literal and length code, below 280.
    private static func literal(_ symbol: Int, to bits: inout BitWriter) {
        switch symbol {
        case ..<144: bits.write((0x30 + symbol).reversed(bits: 8), width: 8)
        case ..<256: bits.write((0x190 + symbol - 144).reversed(bits: 9), width: 9)
        default: bits.write((symbol - 256).reversed(bits: 7), width: 7)
        }
    }

    /// Length 258 (symbol 285) at distance 1 (symbol 0).
    private static func longestRun(to bits: inout BitWriter) {
        bits.write((0xC0 + 285 - 280).reversed(bits: 8), width: 8)
        bits.write(0, width: 5)
    }
}
