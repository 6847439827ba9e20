public import PixelCore

extension Bitmap {
    /// This bitmap as a JPEG file.
    ///
    /// - Throws: ``EncodeError``.
    public func jpegData(_ options: JPEGOptions = JPEGOptions()) throws(EncodeError) -> [UInt8] {
        throw EncodeError(.unsupported, format: .jpeg, detail: "being built")
    }
}
