/// A hand-made baseline JPEG of one 8 × 8 block, of one colour: for the ways of storing colours that no encoder here
/// writes.
struct FlatJPEG {
    /// Each component's level, 0 through 255, as stored.
    var levels: [UInt8]
    /// The components' identifiers; 1, 2, 3 … unless given.
    var identifiers: [UInt8]?
    /// The transform that an Adobe marker names; no marker when nil.
    var adobeTransform: UInt8?

    /// The file.
    var bytes: [UInt8] {
        var file: [UInt8] = [0xFF, 0xD8]
        if let adobeTransform { file += segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, adobeTransform]) }
        // A step of 8 for the mean makes a difference of one in the code a difference of one in the pixels.
        file += segment(0xDB, [0] + [UInt8](repeating: 8, count: 64))
        file += frameHeader(0xC0)
        // Means: nine codes of four bits for numbers of 0 through 8 bits. Details: one code, of one bit, for none.
        file += segment(0xC4, [0x00] + [0, 0, 0, 9] + [UInt8](repeating: 0, count: 12) + Array(0...8))
        file += segment(0xC4, [0x10] + [1] + [UInt8](repeating: 0, count: 15) + [0x00])
        file += scanHeader + entropyCodedData + [0xFF, 0xD9]
        return file
    }

    private var ids: [UInt8] { identifiers ?? Array(1...UInt8(levels.count)) }

    /// A frame header with the given marker.
    func frameHeader(_ marker: UInt8) -> [UInt8] {
        segment(marker, [8, 0, 8, 0, 8, UInt8(levels.count)] + ids.flatMap { [$0, 0x11, 0] })
    }

    private var scanHeader: [UInt8] {
        segment(0xDA, [UInt8(levels.count)] + ids.flatMap { [$0, 0x00] } + [0, 63, 0])
    }

    private var entropyCodedData: [UInt8] {
        var bits: [Bool] = []
        func append(_ value: Int, _ count: Int) {
            for i in (0..<count).reversed() { bits.append(value >> i & 1 == 1) }
        }
        for level in levels {
            let difference = Int(level) - 128
            let length = Int.bitWidth - abs(difference).leadingZeroBitCount
            append(length, 4)
            append(difference < 0 ? difference + (1 << length) - 1 : difference, length)
            append(0, 1)
        }
        while bits.count % 8 != 0 { bits.append(true) }
        return stride(from: 0, to: bits.count, by: 8).flatMap { start -> [UInt8] in
            let byte = bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
            return byte == 0xFF ? [byte, 0] : [byte]
        }
    }

    /// A marker segment with its length.
    func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
        [0xFF, marker, UInt8((content.count + 2) >> 8), UInt8((content.count + 2) & 0xFF)] + content
    }

    /// A well-formed progressive file of grey 128 with `count` scans, at most 800: each refines one coefficient by a bit.
    static func progressive(scanCount count: Int) -> [UInt8] {
        let flat = FlatJPEG(levels: [128])
        var file: [UInt8] = [0xFF, 0xD8] + flat.segment(0xDB, [0] + [UInt8](repeating: 8, count: 64))
        file += flat.frameHeader(0xC2)
        file += flat.segment(0xC4, [0x00] + [1] + [UInt8](repeating: 0, count: 15) + [0])
        file += flat.segment(0xC4, [0x10] + [1] + [UInt8](repeating: 0, count: 15) + [0])
        var scans: [[UInt8]] = [[0, 0, 0]]
        for coefficient in UInt8(1)...63 {
            scans.append([coefficient, coefficient, 12])
            for bit in (UInt8(0)..<12).reversed() { scans.append([coefficient, coefficient, (bit + 1) << 4 | bit]) }
        }
        for scan in scans.prefix(count) { file += flat.segment(0xDA, [1, 1, 0x00] + scan) + [0x7F] }
        return file + [0xFF, 0xD9]
    }
}
