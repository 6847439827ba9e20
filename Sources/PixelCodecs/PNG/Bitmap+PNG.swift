public import PixelCore

extension Bitmap {
    /// This bitmap as a PNG file.
    ///
    /// - Throws: ``EncodeError``.
    public func pngData(_ options: PNGOptions = PNGOptions()) throws(EncodeError) -> [UInt8] {
        throw EncodeError(.unsupported, format: .png, detail: "being built")
    }
}
