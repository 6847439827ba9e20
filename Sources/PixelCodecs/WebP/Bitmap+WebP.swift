internal import CImageCodecs
public import PixelCore

extension Bitmap {
    /// This bitmap as a WebP file.
    ///
    /// - Throws: ``EncodeError``: `tooLarge` above 16,383 px a side, `invalidOption` for an option outside its range.
    /// - Complexity: O(pixels)
    public func webpData(_ options: WebPOptions = WebPOptions()) throws(EncodeError) -> [UInt8] {
        try size.checkWebP()
        try options.validate()
        return try encodedAsWebP(bounds, options)
    }

    /// The pixels inside `rectangle` as a still WebP file.
    ///
    /// - Precondition: `rectangle` lies inside the bitmap, and options and size are valid.
    func encodedAsWebP(_ rectangle: Rectangle, _ options: WebPOptions) throws(EncodeError) -> [UInt8] {
        precondition(bounds.contains(rectangle), "the pixels to encode lie inside the bitmap")
        if case .mixed(let quality) = options.mode {
            let exact = try encodedAsWebP(rectangle, options.with(.lossless()))
            let lossy = try encodedAsWebP(rectangle, options.with(.lossy(quality: quality)))
            return lossy.count < exact.count ? lossy : exact
        }
        var file = unsafe cic_buffer()
        let result = unsafe withUnsafePixels { pixels -> cic_result in
            guard let start = pixels.baseAddress else { return cic_result() }
            return unsafe cic_webp_encode(
                start + rectangle.minY * width + rectangle.minX, width * MemoryLayout<RGBA8>.stride,
                rectangle.width, rectangle.height, options.settings, &file)
        }
        try result.checkEncoding(.webp)
        return unsafe file.takeBytes()
    }
}

extension Size {
    /// Throws for a size that the format cannot hold.
    func checkWebP() throws(EncodeError) {
        guard width <= 16_383, height <= 16_383 else {
            throw EncodeError(.tooLarge, format: .webp, detail: "the image is \(self) px; a side has at most 16383")
        }
    }
}

extension WebPOptions {
    fileprivate var settings: cic_webp_options {
        switch mode {
        case .lossless(let effort):
            cic_webp_options(lossless: true, exact: isExact, effort: Int32(effort), quality: 0)
        case .lossy(let quality, let method):
            cic_webp_options(lossless: false, exact: false, effort: Int32(method), quality: Float(quality))
        case .mixed: preconditionFailure("mixed compression is made of the other two")
        }
    }
}
