/// Random access to the bytes of a file or an array, through one small window: of a file, only the blocks asked for are
/// read.
struct HeaderReader: ~Copyable {
    /// Enough for the headers of nearly every still image, and less than a page.
    private static let windowSize = 2048

    /// The size of the file in bytes.
    let count: Int
    /// Named in the errors that this reader throws.
    var format: ImageFormat?
    /// Whether a file that ends too early may be described by what there is, as ``DecodeOptions/allowsPartial`` says.
    var allowsPartial = false

    private let file: FileDescriptor?
    private var window: [UInt8]
    private var windowStart = 0

    init(_ bytes: [UInt8]) {
        count = bytes.count
        file = nil
        window = bytes
    }

    /// Opens the file at `path`. Pipes and devices, which can only be read in order, are read whole.
    ///
    /// A file that is shorter than the window costs three calls to the system: to open it, to read it, to close it.
    init(path: String, limits: DecodeLimits) throws(DecodeError) {
        let opened = try DecodeError.unreadable { () throws(FileError) in try FileDescriptor(reading: path) }
        let head = try DecodeError.unreadable { () throws(FileError) in try opened.head(count: Self.windowSize) }
        if let head, head.count < Self.windowSize {
            window = head
            count = head.count
            file = nil
        } else if let head,
            let count = try DecodeError.unreadable({ () throws(FileError) in try opened.regularByteCount })
        {
            window = head
            self.count = count
            file = consume opened
        } else {
            window = try opened.contents(limits: limits)
            count = window.count
            file = nil
        }
    }

    /// Makes sure that the window holds `length` bytes from `offset`, and says where in the window they begin.
    private mutating func seek(_ offset: Int, _ length: Int) throws(DecodeError) -> Int {
        if offset >= windowStart, offset - windowStart + length <= window.count { return offset - windowStart }
        guard offset >= 0, length <= count - offset else {
            throw DecodeError(
                .truncated, format: format, offset: count,
                detail: "the file ends after \(count) bytes, within its headers")
        }
        do throws(FileError) {
            let wanted = min(max(length, Self.windowSize), count - offset)
            guard let read = try file?.read(at: offset, count: wanted) else { return offset }
            window = read
        } catch {
            throw DecodeError(.unreadable, format: format, detail: error.description)
        }
        windowStart = offset
        guard window.count >= length else {
            throw DecodeError(
                .truncated, format: format, offset: offset + window.count, detail: "the file became shorter while read")
        }
        return 0
    }

    /// The byte at `offset`.
    mutating func byte(_ offset: Int) throws(DecodeError) -> UInt8 {
        window[try seek(offset, 1)]
    }

    /// The `length` bytes from `offset`.
    mutating func bytes(_ offset: Int, _ length: Int) throws(DecodeError) -> ArraySlice<UInt8> {
        let start = try seek(offset, length)
        return window[start..<start + length]
    }

    /// The unsigned number in `length` bytes (at most 8) from `offset`, the most significant first.
    mutating func bigEndian(_ offset: Int, _ length: Int) throws(DecodeError) -> Int {
        let start = try seek(offset, length)
        var value = 0
        for i in start..<start + length { value = value << 8 | Int(window[i]) }
        return value
    }

    /// The unsigned number in `length` bytes (at most 8) from `offset`, the least significant first.
    mutating func littleEndian(_ offset: Int, _ length: Int) throws(DecodeError) -> Int {
        let start = try seek(offset, length)
        var value = 0
        for i in (start..<start + length).reversed() { value = value << 8 | Int(window[i]) }
        return value
    }

    /// The format by the first bytes; nil when they are none of ours.
    mutating func sniff() throws(DecodeError) -> ImageFormat? {
        let start = try seek(0, min(count, 12))
        return ImageFormat(sniffing: window.span.extracting(start..<start + min(count, 12)))
    }

    /// The error for a file whose first bytes are none of ours.
    mutating func unknownFormat() -> DecodeError {
        guard count > 0 else {
            return DecodeError(.truncated, format: nil, offset: 0, detail: "the file is empty")
        }
        let head = (try? bytes(0, min(count, 8))) ?? []
        let text = head.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined(separator: " ")
        return DecodeError(
            .unknownFormat, format: nil, offset: 0,
            detail: "this is no PNG, JPEG, WebP or GIF; the file begins with \(text)")
    }

    /// An error at `offset` of this file.
    func corrupt(_ offset: Int, _ detail: String) -> DecodeError {
        DecodeError(.corrupt, format: format, offset: offset, detail: detail)
    }
}
