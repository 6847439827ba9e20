internal import CImageCodecs
internal import PixelCore

/// Decodes PNG streams with libpng, straight into a bitmap's memory.
enum PNGDecoder {
    /// Decodes the still that `file` holds.
    ///
    /// - Parameter allowsPartial: Whether rows before some damage are given instead of an error.
    static func decode(_ file: [UInt8], size: Size, allowsPartial: Bool) throws(DecodeError) -> Bitmap {
        let (bitmap, result) = decode([.slice(0..<file.count)], of: file, size: size, checked: false)
        guard allowsPartial, result.status != .CIC_OUT_OF_MEMORY else {
            try result.check(.png)
            return bitmap
        }
        guard result.status == .CIC_TRUNCATED else { return bitmap }
        return decode([.slice(0..<file.count)], of: file, size: size, checked: false, bytewise: true).bitmap
    }

    /// A part of a stream that lies in a file or was made.
    enum Part {
        /// These bytes of the file.
        case slice(Range<Int>)
        /// Bytes that stand nowhere in the file.
        case bytes([UInt8])

        /// How many bytes.
        var count: Int {
            switch self {
            case .slice(let range): range.count
            case .bytes(let bytes): bytes.count
            }
        }
    }

    /// Decodes the stream that `parts` make up. The bitmap is transparent where decoding did not get to.
    ///
    /// - Parameters:
    ///   - checked: Whether the caller has checked the checksums of all chunks.
    ///   - bytewise: Whether to get at the last byte of a stream that breaks off, slowly.
    static func decode(
        _ parts: [Part], of file: [UInt8], size: Size, checked: Bool, bytewise: Bool = false
    ) -> (bitmap: Bitmap, result: cic_result) {
        var result = cic_result()
        let bitmap = unsafe withSegments(parts, of: file) { segments in
            unsafe Bitmap(size: size) { (pixels: UnsafeMutableBufferPointer<RGBA8>) in
                guard let start = segments.baseAddress, let target = pixels.baseAddress else { return }
                let stream = unsafe cic_png_stream(
                    segments: start, segment_count: segments.count, skips_checksums: checked, reads_bytewise: bytewise)
                unsafe target.withMemoryRebound(to: UInt8.self, capacity: pixels.count * 4) {
                    result = unsafe cic_png_decode(stream, UInt32(size.width), UInt32(size.height), $0)
                }
            }
        }
        return (bitmap, result)
    }

    /// Decodes the still that `file` holds and hands out its rows from the top, of which only one is held, until `body`
    /// returns false.
    ///
    /// - Precondition: the file is not interlaced.
    static func decodeRows(
        of file: [UInt8], size: Size, _ body: (UnsafeBufferPointer<RGBA8>) -> Bool
    ) throws(DecodeError) {
        let result = unsafe withoutActuallyEscaping(body) { body in
            var receiver = unsafe RowReceiver(width: size.width, body: body)
            return unsafe withSegments([.slice(0..<file.count)], of: file) { segments in
                guard let start = segments.baseAddress else { return cic_result() }
                let stream = unsafe cic_png_stream(
                    segments: start, segment_count: segments.count, skips_checksums: false, reads_bytewise: false)
                return unsafe withUnsafeMutablePointer(to: &receiver) { receiver in
                    unsafe cic_png_decode_rows(
                        stream, UInt32(size.width), UInt32(size.height), RowReceiver.take, receiver)
                }
            }
        }
        try result.check(.png)
    }

    /// Calls `body` with the memory of `parts`, valid for the call.
    private static func withSegments<R>(
        _ parts: [Part], of file: [UInt8], _ body: (UnsafeBufferPointer<cic_segment>) -> R
    ) -> R {
        // What was made is short: one array holds all of it.
        let made = parts.reduce(into: [UInt8]()) { made, part in
            if case .bytes(let bytes) = part { made += bytes }
        }
        return unsafe file.withUnsafeBufferPointer { file in
            unsafe made.withUnsafeBufferPointer { made in
                var used = 0
                var segments = unsafe [cic_segment]()
                for part in parts where part.count > 0 {
                    switch part {
                    case .slice(let range):
                        guard let start = file.baseAddress else { continue }
                        unsafe segments.append(cic_segment(bytes: start + range.lowerBound, count: range.count))
                    case .bytes:
                        guard let start = made.baseAddress else { continue }
                        unsafe segments.append(cic_segment(bytes: start + used, count: part.count))
                        used += part.count
                    }
                }
                return unsafe segments.withUnsafeBufferPointer { unsafe body($0) }
            }
        }
    }
}

/// What the C half calls back with each row.
@safe private struct RowReceiver {
    let width: Int
    let body: (UnsafeBufferPointer<RGBA8>) -> Bool

    static let take: cic_png_row_function = { context, rgba in
        guard let context = unsafe context else { return false }
        let receiver = unsafe context.assumingMemoryBound(to: RowReceiver.self)
        let (width, body) = unsafe (receiver.pointee.width, receiver.pointee.body)
        return unsafe rgba.withMemoryRebound(to: RGBA8.self, capacity: width) {
            unsafe body(UnsafeBufferPointer(start: $0, count: width))
        }
    }
}
