public import PixelCore

extension Bitmap {
    /// This bitmap as a WebP file.
    ///
    /// - Throws: ``EncodeError``.
    public func webpData(_ options: WebPOptions = WebPOptions()) throws(EncodeError) -> [UInt8] {
        throw EncodeError(.unsupported, format: .webp, detail: "being built")
    }
}
