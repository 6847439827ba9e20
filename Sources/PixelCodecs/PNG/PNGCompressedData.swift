internal import CImageCodecs
internal import PixelCore

/// A way to make a PNG's image data.
struct PNGRecipe {
    /// The filters of the rows.
    var filters: PNGFilterStrategy
    /// The compression of what they give.
    var method: Method

    /// How to compress: what repetition to look for, and how thoroughly.
    enum Method: Hashable {
        /// Anything up to 32 KiB back, at a level of 1 (fastest) through 12 (smallest).
        case allMatches(level: Int)
        /// Runs of one value only. Best for smooth photographs.
        case runs
        /// None, only frequencies. Best for noisy photographs.
        case noMatches
    }
}

/// A PNG's image data: a zlib stream.
struct PNGCompressedData {
    /// How they were made.
    let recipe: PNGRecipe
    /// The stream, in pieces that follow each other.
    let pieces: [[UInt8]]

    /// Filtered bytes that are compressed as one part of the stream, on one thread. What repeats across the seam of two
    /// parts is not seen: they are long enough, about this many, that it costs next to nothing.
    private static let partByteCount = 4 << 20

    /// Whether all matches in so many bytes are looked for in several parts.
    static func hasParts(_ byteCount: Int) -> Bool { byteCount >= 2 * partByteCount }

    /// Compresses `bytes`, which are filtered, by the method of `recipe`; long ones in parallel.
    init(_ bytes: [UInt8], _ recipe: PNGRecipe) throws(EncodeError) {
        self.recipe = recipe
        if case .allMatches(let level) = recipe.method, Self.hasParts(bytes.count) {
            pieces = try Self.compressedInParts(bytes, level: level)
        } else {
            pieces = [try Self.compressed(bytes, recipe.method)]
        }
    }

    /// The size in bytes.
    var count: Int { pieces.reduce(0) { $0 + $1.count } }

    /// The one of both with fewer bytes.
    func orSmaller(_ other: PNGCompressedData) -> PNGCompressedData { other.count < count ? other : self }
}

extension PNGCompressedData {
    private static func compressed(_ bytes: [UInt8], _ method: PNGRecipe.Method) throws(EncodeError) -> [UInt8] {
        let (matching, level): (cic_matching, Int) =
            switch method {
            case .allMatches(let level): (.CIC_ALL_MATCHES, level)
            case .runs: (.CIC_RUNS, 0)
            case .noMatches: (.CIC_NO_MATCHES, 0)
            }
        return try unsafe filled { buffer in
            unsafe bytes.withUnsafeBufferPointer { bytes in
                guard let start = bytes.baseAddress else { return cic_result() }
                return unsafe cic_zlib_compress(start, bytes.count, matching, Int32(level), &buffer)
            }
        }
    }

    /// The pieces of a stream whose parts are compressed on several threads; the same for any number of them.
    private static func compressedInParts(_ bytes: [UInt8], level: Int) throws(EncodeError) -> [[UInt8]] {
        // As many for each of two or four processors.
        let count = (bytes.count / partByteCount + 3) / 4 * 4
        let parts = Parallelism.map(count) { index in
            let range = bytes.count * index / count..<bytes.count * (index + 1) / count
            return Result { () throws(EncodeError) in
                try part(bytes[range], level: level, isLast: index == count - 1)
            }
        }
        // The header says: deflate, a window of 32 KiB, the usual effort (RFC 1950, section 2.2).
        var pieces: [[UInt8]] = [[0x78, 0x9C]]
        for part in parts { pieces.append(try part.get()) }
        let checksum = unsafe bytes.withUnsafeBufferPointer { unsafe cic_adler32($0.baseAddress, $0.count) }
        pieces[0] += pieces.remove(at: 1)
        pieces[pieces.count - 1] += PNGWriter.bigEndian(Int(checksum))
        return pieces
    }

    private static func part(_ bytes: ArraySlice<UInt8>, level: Int, isLast: Bool) throws(EncodeError) -> [UInt8] {
        try unsafe filled { buffer in
            unsafe bytes.withUnsafeBufferPointer { bytes in
                guard let start = bytes.baseAddress else { return cic_result() }
                return unsafe cic_deflate_part(start, bytes.count, Int32(level), isLast, &buffer)
            }
        }
    }

    /// The bytes that a call of the C half filled a buffer with.
    private static func filled(_ call: (inout cic_buffer) -> cic_result) throws(EncodeError) -> [UInt8] {
        var buffer = unsafe cic_buffer()
        try unsafe call(&buffer).checkEncoding(.png)
        return unsafe buffer.takeBytes()
    }
}
