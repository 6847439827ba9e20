internal import CImageCodecs

/// A zlib stream in memory of the C half.
@safe struct PNGCompressedData: ~Copyable {
    private let buffer: cic_buffer

    /// How to compress: what repetition to look for, and how thoroughly.
    enum Method: Hashable {
        /// Anything up to 32 KiB back, at a level of 1 (fastest) through 12 (smallest).
        case allMatches(level: Int)
        /// Runs of one value only. Best for smooth photographs.
        case runs
        /// None, only frequencies. Best for noisy photographs.
        case noMatches
    }

    /// Compresses `bytes`.
    init(_ bytes: [UInt8], _ method: Method) throws(EncodeError) {
        let (matching, level): (cic_matching, Int) =
            switch method {
            case .allMatches(let level): (.CIC_ALL_MATCHES, level)
            case .runs: (.CIC_RUNS, 0)
            case .noMatches: (.CIC_NO_MATCHES, 0)
            }
        var buffer = unsafe cic_buffer()
        let result = unsafe bytes.withUnsafeBufferPointer { bytes in
            guard let start = bytes.baseAddress else { return cic_result() }
            return unsafe cic_zlib_compress(start, bytes.count, matching, Int32(level), &buffer)
        }
        unsafe self.buffer = buffer
        try result.checkEncoding(.png)
    }

    deinit { unsafe cic_free(buffer.bytes) }

    /// The size in bytes.
    var count: Int { unsafe buffer.count }

    /// Appends the bytes in `range` to `target`.
    func append(_ range: Range<Int>, to target: inout [UInt8]) {
        let bytes = unsafe UnsafeBufferPointer(start: buffer.bytes, count: buffer.count)
        unsafe target.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
    }
}
