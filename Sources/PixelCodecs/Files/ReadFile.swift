extension [UInt8] {
    /// Reads the file at `path`, or what comes through the pipe or from the device there.
    ///
    /// - Parameter limits: Of these, `byteCount` counts: more is refused, and of a file nothing is read then.
    /// - Throws: ``DecodeError`` with code `unreadable` or `limitExceeded`.
    /// - Complexity: O(bytes)
    public init(contentsOfFile path: String, limits: DecodeLimits = .default) throws(DecodeError) {
        self = try DecodeError.unreadable { () throws(FileError) in try FileDescriptor(reading: path) }
            .contents(limits: limits)
    }
}

/// Reads the standard input to its end.
///
/// - Parameter limits: Of these, `byteCount` counts: more is refused.
/// - Throws: ``DecodeError`` with code `unreadable` or `limitExceeded`.
/// - Complexity: O(bytes)
public func readStandardInput(limits: DecodeLimits = .default) throws(DecodeError) -> [UInt8] {
    try DecodeError.unreadable { () throws(FileError) in
        try FileDescriptor(standardInputNamed: "the standard input")
    }
    .contents(limits: limits)
}

extension FileDescriptor {
    /// All there is to read, if it is within the limits.
    func contents(limits: DecodeLimits) throws(DecodeError) -> [UInt8] {
        try limits.check(byteCount: DecodeError.unreadable { () throws(FileError) in try byteCount })
        let bytes = try DecodeError.unreadable { () throws(FileError) in try readToEnd(atMost: limits.byteCount) }
        guard let bytes else {
            throw DecodeError(
                .limitExceeded, format: nil,
                detail: "the input has more than \(limits.byteCount) bytes, which is the limit")
        }
        return bytes
    }
}

extension DecodeError {
    /// What `body` returns; a file's error becomes one of code `unreadable`.
    static func unreadable<R: ~Copyable>(_ body: () throws(FileError) -> R) throws(DecodeError) -> R {
        do { return try body() } catch {
            throw DecodeError(.unreadable, format: nil, detail: error.description)
        }
    }
}
