internal import CImageCodecs

extension cic_result {
    /// What went wrong, as the library put it.
    var text: String {
        unsafe withUnsafeBytes(of: message) { raw in
            unsafe String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
        }
    }

    /// Throws what a decoder's call came to, unless it went well.
    func check(_ format: ImageFormat) throws(DecodeError) {
        let code: DecodeError.Code
        switch status {
        case .CIC_OK: return
        case .CIC_TRUNCATED: code = .truncated
        case .CIC_TOO_LARGE: code = .limitExceeded
        case .CIC_UNSUPPORTED: code = .unsupported
        case .CIC_OUT_OF_MEMORY: code = .outOfMemory
        case .CIC_CORRUPT: code = .corrupt
        }
        throw DecodeError(code, format: format, offset: offset, detail: text)
    }

    /// Throws what an encoder's call came to, unless it went well.
    func checkEncoding(_ format: ImageFormat) throws(EncodeError) {
        switch status {
        case .CIC_OK: return
        case .CIC_OUT_OF_MEMORY: throw EncodeError(.outOfMemory, format: format, detail: text)
        case .CIC_TOO_LARGE: throw EncodeError(.tooLarge, format: format, detail: text)
        default: throw EncodeError(.unsupported, format: format, detail: text)
        }
    }
}

extension cic_buffer {
    /// The bytes as an array; the C memory is freed.
    consuming func takeBytes() -> [UInt8] {
        defer { unsafe cic_free(bytes) }
        return unsafe [UInt8](UnsafeBufferPointer(start: bytes, count: count))
    }
}
