/// Writes the bits of a unit of an H.264 stream, the highest first.
struct UnitWriter {
    private(set) var bytes: [UInt8] = []
    private var pending: UInt64 = 0
    private var pendingCount = 0

    /// The lowest `width` bits of a number; at most 32.
    mutating func write(_ value: Int, _ width: Int) {
        pending = pending << UInt64(width) | UInt64(truncatingIfNeeded: value) & (1 << UInt64(width) - 1)
        pendingCount += width
        while pendingCount >= 8 {
            pendingCount -= 8
            bytes.append(UInt8(truncatingIfNeeded: pending >> UInt64(pendingCount)))
        }
    }

    /// A number of 0 or more as an Exp-Golomb code, `ue(v)`: ITU-T H.264, 9.1.
    mutating func writeUnsigned(_ value: Int) {
        let width = Int.bitWidth - (value + 1).leadingZeroBitCount
        write(0, width - 1)
        write(value + 1, width)
    }

    /// A number as an Exp-Golomb code, `se(v)`: ITU-T H.264, 9.1.1.
    mutating func writeSigned(_ value: Int) { writeUnsigned(value > 0 ? 2 * value - 1 : -2 * value) }

    /// The end of a unit: a one, and zeros to the end of the byte.
    mutating func writeTrailing() {
        write(1, 1)
        if pendingCount > 0 { write(0, 8 - pendingCount) }
    }

    /// What was written as a unit of a type, with bytes put in wherever it would look like the beginning of another:
    /// ITU-T H.264, 7.4.1.
    func unit(header: UInt8) -> [UInt8] {
        var unit = [header]
        var zeros = 0
        for byte in bytes {
            if zeros == 2 && byte <= 3 {
                unit.append(3)
                zeros = 0
            }
            unit.append(byte)
            zeros = byte == 0 ? zeros + 1 : 0
        }
        return unit
    }
}
