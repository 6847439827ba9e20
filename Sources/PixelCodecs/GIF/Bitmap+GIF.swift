public import PixelCore

extension Bitmap {
    /// This bitmap as a GIF file.
    ///
    /// - Throws: ``EncodeError``.
    public func gifData(_ options: GIFOptions = GIFOptions()) throws(EncodeError) -> [UInt8] {
        throw EncodeError(.unsupported, format: .gif, detail: "being built")
    }
}
