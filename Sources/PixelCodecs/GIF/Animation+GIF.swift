public import PixelCore

extension Animation {
    /// This animation as an animated GIF file.
    ///
    /// - Throws: ``EncodeError``.
    public func gifData(_ options: GIFOptions = GIFOptions()) throws(EncodeError) -> [UInt8] {
        throw EncodeError(.unsupported, format: .gif, detail: "being built")
    }
}
