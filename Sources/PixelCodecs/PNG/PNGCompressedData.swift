internal import CImageCodecs

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

/// A PNG's image data: a zlib stream, in memory of the C half.
@safe struct PNGCompressedData: ~Copyable {
    /// How they were made.
    let recipe: PNGRecipe
    private let buffer: cic_buffer

    /// Compresses `bytes`, which are filtered, by the method of `recipe`.
    init(_ bytes: [UInt8], _ recipe: PNGRecipe) throws(EncodeError) {
        let (matching, level): (cic_matching, Int) =
            switch recipe.method {
            case .allMatches(let level): (.CIC_ALL_MATCHES, level)
            case .runs: (.CIC_RUNS, 0)
            case .noMatches: (.CIC_NO_MATCHES, 0)
            }
        var buffer = unsafe cic_buffer()
        let result = unsafe bytes.withUnsafeBufferPointer { bytes in
            guard let start = bytes.baseAddress else { return cic_result() }
            return unsafe cic_zlib_compress(start, bytes.count, matching, Int32(level), &buffer)
        }
        self.recipe = recipe
        unsafe self.buffer = buffer
        try result.checkEncoding(.png)
    }

    deinit { unsafe cic_free(buffer.bytes) }

    /// The size in bytes.
    var count: Int { unsafe buffer.count }

    /// The one of both with fewer bytes.
    consuming func orSmaller(_ other: consuming PNGCompressedData) -> PNGCompressedData {
        if other.count < count { return other }
        return self
    }

    /// Appends the bytes in `range` to `target`.
    func append(_ range: Range<Int>, to target: inout [UInt8]) {
        let bytes = unsafe UnsafeBufferPointer(start: buffer.bytes, count: buffer.count)
        unsafe target.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
    }
}
