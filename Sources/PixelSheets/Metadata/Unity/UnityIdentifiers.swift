import PixelCore

/// Identifiers that scenes refer to sprites by: hashes of names, so that they are the same in every export.
enum UnityIdentifiers {
    /// A sprite's `internalID`; never zero, which means none.
    static func internalID(of name: String) -> Int64 {
        let id = Int64(bitPattern: hash(name, seed: 1))
        return id == 0 ? 1 : id
    }

    /// A sprite's `spriteID`, or a texture's `guid`: 32 hexadecimal digits.
    static func digits(of name: String, kind: String) -> String {
        [UInt64(2), 3].map { seed in
            String(hash("\(kind):\(name)", seed: seed), radix: 16).zeroPadded(to: 16)
        }.joined()
    }

    /// FNV-1a over the bytes, then mixed (MurmurHash3's finalizer), as the last bytes of FNV move few bits.
    private static func hash(_ text: String, seed: UInt64) -> UInt64 {
        var hash = 0xCBF2_9CE4_8422_2325 ^ (seed &* 0x9E37_79B9_7F4A_7C15)
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
        hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return hash ^ hash >> 33
    }
}
