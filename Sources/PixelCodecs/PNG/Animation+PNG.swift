public import PixelCore

extension Animation {
    /// This animation as an animated PNG file.
    ///
    /// - Throws: ``EncodeError``.
    public func apngData(_ options: PNGOptions = PNGOptions()) throws(EncodeError) -> [UInt8] {
        throw EncodeError(.unsupported, format: .apng, detail: "being built")
    }
}
