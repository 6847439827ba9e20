/// Reads Base64 in whole groups of four characters, one look-up a character.
enum Base64Decoder {
    /// Set in a looked-up word when the character is none of the 64; above the 24 bits of a group.
    private static let invalid: UInt32 = 1 << 31

    /// For each place in a group, the 24 bits that each character stands for there: 4 × 256 words.
    private static let words: [UInt32] = (0..<4).flatMap { place in
        Base64Alphabet.values.map { $0 < 64 ? UInt32($0) << (18 - 6 * place) : invalid }
    }

    /// Writes three bytes for every four characters, up to the first group with a character that is none of the 64;
    /// returns how many groups were written.
    ///
    /// - Precondition: `source` holds a multiple of four, and `target` three bytes for each four; they do not overlap.
    static func run(from source: UnsafeBufferPointer<UInt8>, to target: UnsafeMutableBufferPointer<UInt8>) -> Int {
        precondition(source.count % 4 == 0 && target.count == source.count / 4 * 3, "four characters are three bytes")
        guard let characters = source.baseAddress, let bytes = UnsafeMutableRawPointer(target.baseAddress)
        else { return 0 }
        return unsafe words.withUnsafeBufferPointer { words in
            let groups = source.count / 4
            var group = unsafe decodePairs(characters, groups: groups, to: bytes, words)
            while group < groups {
                let word = unsafe look(characters + group * 4, words)
                guard word < invalid else { break }
                for i in 0..<3 {
                    unsafe target[group * 3 + i] = UInt8(truncatingIfNeeded: word >> (16 - 8 * UInt32(i)))
                }
                group += 1
            }
            return group
        }
    }

    /// Decodes two groups at a time while eight bytes can be stored; returns how many groups were decoded.
    private static func decodePairs(
        _ characters: UnsafePointer<UInt8>, groups: Int, to bytes: UnsafeMutableRawPointer,
        _ words: UnsafeBufferPointer<UInt32>
    ) -> Int {
        var group = 0
        // Two groups are six bytes, and the store is of eight.
        while group + 3 <= groups {
            let first = unsafe look(characters + group &* 4, words)
            let second = unsafe look(characters + group &* 4 + 4, words)
            guard first | second < invalid else { break }
            let bits = UInt64(first) << 40 | UInt64(second) << 16
            unsafe bytes.storeBytes(of: bits.bigEndian, toByteOffset: group &* 3, as: UInt64.self)
            group &+= 2
        }
        return group
    }

    /// The 24 bits of the four characters, with ``invalid`` when one is none of the 64.
    @inline(__always)
    private static func look(_ characters: UnsafePointer<UInt8>, _ words: UnsafeBufferPointer<UInt32>) -> UInt32 {
        unsafe words[Int(characters[0])] | words[256 + Int(characters[1])]
            | words[512 + Int(characters[2])] | words[768 + Int(characters[3])]
    }
}
