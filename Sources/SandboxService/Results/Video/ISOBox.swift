/// Writes the boxes of an MP4 file: ISO/IEC 14496-12, 4.2.
enum ISOBox {
    /// A box of a type that holds `content`.
    static func box(_ type: String, _ content: [UInt8]...) -> [UInt8] {
        let content = content.flatMap(\.self)
        return number(8 + content.count, 4) + Array(type.utf8) + content
    }

    /// A box with a version, 0, and flags.
    static func fullBox(_ type: String, flags: Int = 0, _ content: [UInt8]...) -> [UInt8] {
        box(type, number(flags, 4), content.flatMap(\.self))
    }

    /// A number in so many bytes, the highest first.
    static func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    /// Several numbers of four bytes.
    static func numbers(_ values: Int...) -> [UInt8] { values.flatMap { number($0, 4) } }
}
