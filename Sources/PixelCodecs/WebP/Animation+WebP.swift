public import PixelCore

extension Animation {
    /// This animation as an animated WebP file.
    ///
    /// - Throws: ``EncodeError``.
    public func webpData(_ options: WebPOptions = WebPOptions()) throws(EncodeError) -> [UInt8] {
        throw EncodeError(.unsupported, format: .webp, detail: "being built")
    }
}
