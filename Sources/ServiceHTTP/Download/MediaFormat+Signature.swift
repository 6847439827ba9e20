package import ServiceCatalog

extension MediaFormat {
    /// How many bytes of a file tell its format.
    package static let signatureLength = 12

    /// The format that a file's first bytes are the signature of; nil for none of them. Subtitles have no signature.
    package init?(signature bytes: some Collection<UInt8>) {
        let bytes = Array(bytes.prefix(Self.signatureLength))
        func holds(_ text: String, at offset: Int) -> Bool { bytes.dropFirst(offset).starts(with: text.utf8) }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if holds("GIF87a", at: 0) || holds("GIF89a", at: 0) {
            self = .gif
        } else if holds("RIFF", at: 0), holds("WEBP", at: 8) {
            self = .webp
        } else if holds("RIFF", at: 0), holds("WAVE", at: 8) {
            self = .wav
        } else if holds("ftyp", at: 4) {
            self = .mp4
        } else {
            return nil
        }
    }
}
