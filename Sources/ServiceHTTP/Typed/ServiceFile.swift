/// A file that was the answer to a call.
public struct ServiceFile: Hashable, Sendable {
    /// All of it.
    public let bytes: [UInt8]
    /// What the service says that it is, such as `video/mp4`; nil where it does not say.
    public let mediaType: String?

    package init(bytes: [UInt8], mediaType: String?) {
        self.bytes = bytes
        self.mediaType = mediaType
    }
}
