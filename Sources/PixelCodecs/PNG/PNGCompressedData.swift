internal import CImageCodecs

/// A zlib stream in memory of the C half.
@safe struct PNGCompressedData: ~Copyable {
    private let buffer: cic_buffer

    /// Compresses `bytes` with libdeflate, at a level of 1 (fastest) through 12 (smallest).
    init(_ bytes: [UInt8], level: Int, format: ImageFormat) throws(EncodeError) {
        var buffer = unsafe cic_buffer()
        let result = unsafe bytes.withUnsafeBufferPointer { bytes in
            guard let start = bytes.baseAddress else { return cic_result() }
            return unsafe cic_zlib_compress(start, bytes.count, Int32(level), &buffer)
        }
        unsafe self.buffer = buffer
        try result.checkEncoding(format)
    }

    deinit { unsafe cic_free(buffer.bytes) }

    /// The size in bytes.
    var count: Int { unsafe buffer.count }

    /// Appends the bytes in `range` to `target`.
    func append(_ range: Range<Int>, to target: inout [UInt8]) {
        unsafe target.append(
            contentsOf: UnsafeBufferPointer(
                rebasing: UnsafeBufferPointer(
                    start: buffer.bytes, count: buffer.count)[range]))
    }
}
