/// Writes GIF's variant of LZW, plainly.
package enum RawLZW {
    package enum Compression: Sendable {
        /// No string is ever referred to, and the table is cleared before codes would grow: right by construction.
        case literals
        /// Strings are found; the table is cleared when it is full.
        case strings
        /// Strings are found; a full table is used to the end and never cleared.
        case neverCleared
    }

    /// The codes of `indices`, packed into bytes.
    package static func compressed(
        _ indices: [UInt8], minimumCodeSize: Int, compression: Compression
    ) -> [UInt8] {
        var bits = BitWriter(.lowestFirst)
        if compression == .literals {
            writeLiterals(indices, minimumCodeSize, to: &bits)
        } else {
            writeStrings(indices, minimumCodeSize, clearing: compression == .strings, to: &bits)
        }
        return bits.bytes
    }

    private static func writeLiterals(_ indices: [UInt8], _ codeSize: Int, to bits: inout BitWriter) {
        let clear = 1 << codeSize
        for (position, index) in indices.enumerated() {
            if position % (clear - 2) == 0 { bits.write(clear, width: codeSize + 1) }
            bits.write(Int(index), width: codeSize + 1)
        }
        bits.write(clear + 1, width: codeSize + 1)
    }

    private static func writeStrings(
        _ indices: [UInt8], _ codeSize: Int, clearing: Bool, to bits: inout BitWriter
    ) {
        let clear = 1 << codeSize
        var table: [[UInt8]: Int] = [:]
        var (next, width) = (clear + 2, codeSize + 1)
        func code(_ string: [UInt8]) -> Int { string.count == 1 ? Int(string[0]) : table[string] ?? 0 }
        bits.write(clear, width: width)
        var string: [UInt8] = []
        for index in indices {
            let longer = string + [index]
            if longer.count == 1 || table[longer] != nil {
                string = longer
                continue
            }
            bits.write(code(string), width: width)
            string = [index]
            if next < 4096 {
                table[longer] = next
                if next == 1 << width { width += 1 }
                next += 1
            } else if clearing {
                bits.write(clear, width: width)
                table = [:]
                (next, width) = (clear + 2, codeSize + 1)
            }
        }
        if !string.isEmpty { bits.write(code(string), width: width) }
        // The reader adds an entry for the last code too, and may widen its codes by it.
        if next == 1 << width && width < 12 { width += 1 }
        bits.write(clear + 1, width: width)
    }
}
