extension [UInt8] {
    /// Appends the low `length` bytes of `value`, the most significant first.
    package mutating func append(bigEndian value: Int, _ length: Int) {
        for shift in (0..<length).reversed() { append(UInt8(truncatingIfNeeded: value >> (8 * shift))) }
    }

    /// Appends the low `length` bytes of `value`, the least significant first.
    package mutating func append(littleEndian value: Int, _ length: Int) {
        for shift in 0..<length { append(UInt8(truncatingIfNeeded: value >> (8 * shift))) }
    }

    /// Appends ASCII text.
    package mutating func append(text: String) {
        append(contentsOf: text.utf8)
    }

    /// Replaces the bytes from `offset` by `value`, the most significant first.
    package mutating func replace(at offset: Int, bigEndian value: Int, _ length: Int) {
        var bytes: [UInt8] = []
        bytes.append(bigEndian: value, length)
        replaceSubrange(offset..<offset + length, with: bytes)
    }

    /// Replaces the bytes from `offset` by `value`, the least significant first.
    package mutating func replace(at offset: Int, littleEndian value: Int, _ length: Int) {
        var bytes: [UInt8] = []
        bytes.append(littleEndian: value, length)
        replaceSubrange(offset..<offset + length, with: bytes)
    }
}
