/// The compression of GIF: LZW with codes of growing length.
///
/// Sources: T. Welch, "A technique for high-performance data compression", IEEE Computer 17(6), 1984; GIF89a
/// specification, appendix F.
struct LZWEncoder {
    private static let maximumCodeCount = 4096
    private static let slotCount = 1 << 14
    private static let noEntry = UInt32.max

    private let clearCode: Int
    private let indexDepth: Int
    private var codeLength: Int
    private var nextCode: Int
    /// The strings met: an open-addressing table of prefix code × 256 + index, and the code of each.
    private var keys = [UInt32](repeating: noEntry, count: slotCount)
    private var codes = [UInt16](repeating: 0, count: slotCount)
    private var output: LZWBitWriter

    /// Compresses `indices`, each of which takes at most `depth` bits.
    ///
    /// - Returns: The code size and the sub-blocks, as they follow a frame's descriptor.
    /// - Precondition: `depth` is 1 through 8 and `indices` is not empty.
    /// - Complexity: O(indices)
    static func encode(_ indices: [UInt8], depth: Int) -> [UInt8] {
        var encoder = LZWEncoder(depth: depth)
        encoder.append(indices)
        return encoder.output.finished()
    }

    private init(depth: Int) {
        // The format has no codes for one-bit indices below size 2.
        indexDepth = max(2, depth)
        clearCode = 1 << indexDepth
        codeLength = indexDepth + 1
        nextCode = clearCode + 2
        output = LZWBitWriter(codeSize: indexDepth)
    }

    private mutating func append(_ indices: [UInt8]) {
        output.append(clearCode, length: codeLength)
        var prefix = Int(indices[0])
        for i in 1..<max(1, indices.count) {
            let index = indices[i]
            let key = UInt32(prefix) << 8 | UInt32(index)
            let slot = slot(of: key)
            if keys[slot] == key {
                prefix = Int(codes[slot])
                continue
            }
            output.append(prefix, length: codeLength)
            addString(key, at: slot)
            prefix = Int(index)
        }
        output.append(prefix, length: codeLength)
        growCodes()
        output.append(clearCode + 1, length: codeLength)
    }

    /// Gives the string `key` the next code, or starts afresh when there is none.
    private mutating func addString(_ key: UInt32, at slot: Int) {
        if nextCode < Self.maximumCodeCount {
            keys[slot] = key
            codes[slot] = UInt16(nextCode)
            growCodes()
            return
        }
        output.append(clearCode, length: codeLength)
        for i in keys.indices { keys[i] = Self.noEntry }
        codeLength = indexDepth + 1
        nextCode = clearCode + 2
    }

    /// Counts one more code. The reader, one string behind, needs the longer codes only from the next on.
    private mutating func growCodes() {
        nextCode += 1
        if nextCode > 1 << codeLength && codeLength < 12 { codeLength += 1 }
    }

    /// The slot that holds `key`, or the free one where it belongs.
    private func slot(of key: UInt32) -> Int {
        // Fibonacci hashing (Knuth, TAOCP 3, 6.4).
        var slot = Int((key &* 0x9E37_79B1) >> 18)
        while keys[slot] != Self.noEntry && keys[slot] != key { slot = (slot + 1) & (Self.slotCount - 1) }
        return slot
    }
}

/// Packs codes, the lowest bit first, into sub-blocks of at most 255 bytes, each led by its length.
struct LZWBitWriter {
    private var bytes: [UInt8]
    private var lengthPosition = 1
    private var bits: UInt32 = 0
    private var bitCount = 0

    init(codeSize: Int) {
        bytes = [UInt8(codeSize), 0]
    }

    mutating func append(_ code: Int, length: Int) {
        bits |= UInt32(code) << UInt32(bitCount)
        bitCount += length
        while bitCount >= 8 { appendByte() }
    }

    private mutating func appendByte() {
        if bytes.count - lengthPosition == 256 {
            bytes[lengthPosition] = 255
            lengthPosition = bytes.count
            bytes.append(0)
        }
        bytes.append(UInt8(truncatingIfNeeded: bits))
        bits >>= 8
        bitCount -= 8
    }

    /// All the bytes, with the empty sub-block that ends them.
    consuming func finished() -> [UInt8] {
        if bitCount > 0 { appendByte() }
        bytes[lengthPosition] = UInt8(bytes.count - lengthPosition - 1)
        bytes.append(0)
        return bytes
    }
}
