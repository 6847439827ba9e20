#if Services
public import ServiceCatalog

/// What a download may be.
package struct DownloadLimit: Hashable, Sendable {
    /// The most bytes.
    package var byteCount: Int
    /// The formats that are expected; empty for any file.
    package var formats: Set<MediaFormat>

    package init(byteCount: Int = 512 << 20, formats: Set<MediaFormat> = []) {
        self.byteCount = byteCount
        self.formats = formats
    }
}

/// A file that came whole and lies at its place.
public struct DownloadedFile: Hashable, Sendable {
    /// Where it lies.
    public let path: String
    /// How long it is.
    public let byteCount: Int
    /// Its SHA-256 in hexadecimal digits.
    public let sha256: String
    /// What its first bytes say it is; nil for what they do not tell.
    public let format: MediaFormat?

    package init(path: String, byteCount: Int, sha256: String, format: MediaFormat?) {
        self.path = path
        self.byteCount = byteCount
        self.sha256 = sha256
        self.format = format
    }
}
#endif
