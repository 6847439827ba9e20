/// A file that a job made, and what answers say of it.
struct MadeResult: Hashable, Sendable {
    /// The file.
    let bytes: [UInt8]
    /// Its media type.
    let mediaType: String
    /// The size of a picture, a frame or a video in pixels; 0 for what has none. Of a strip, that of the whole.
    var width = 0
    var height = 0
    /// How many frames it has; 1 for a still, 0 for what shows nothing.
    var frameCount = 0
    /// The alpha threshold that was applied, 0 through 255, where a background was removed.
    var threshold: Int?

    init(_ bytes: [UInt8], mediaType: String) {
        self.bytes = bytes
        self.mediaType = mediaType
    }
}
