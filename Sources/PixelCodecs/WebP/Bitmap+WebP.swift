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
        let attempts = options.attempts(area: rectangle.size.area)
        var best = try attempt(rectangle, attempts[0])
        for other in attempts.dropFirst() {
            let file = try attempt(rectangle, other)
            if file.count < best.count { best = file }
        }
        return best
    }

    /// The pixels inside `rectangle`, encoded in one way.
    private func attempt(_ rectangle: Rectangle, _ settings: cic_webp_options) throws(EncodeError) -> [UInt8] {
        var file = unsafe cic_buffer()
        let result = unsafe withUnsafePixels { pixels -> cic_result in
            guard let start = pixels.baseAddress else { return cic_result() }
            return unsafe cic_webp_encode(
                start + rectangle.minY * width + rectangle.minX, width * MemoryLayout<RGBA8>.stride,
                rectangle.width, rectangle.height, settings, &file)
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
    /// Pixels up to which a second attempt at compression costs next to nothing.
    private static let smallArea = 1 << 14

    /// The ways to encode so many pixels, one or more, of which the smallest result counts.
    fileprivate func attempts(area: Int) -> [cic_webp_options] {
        switch mode {
        case .lossless(let effort?): [lossless(effort)]
        case .lossless(nil): area <= Self.smallArea ? [lossless(7), lossless(8)] : [lossless(7)]
        case .lossy(let quality, let method): [lossy(quality, method)]
        case .mixed(let quality): [lossless(7), lossy(quality, 4)]
        }
    }

    private func lossless(_ effort: Int) -> cic_webp_options {
        cic_webp_options(lossless: true, exact: isExact, effort: Int32(effort), quality: 0)
    }

    private func lossy(_ quality: Double, _ method: Int) -> cic_webp_options {
        cic_webp_options(lossless: false, exact: false, effort: Int32(method), quality: Float(quality))
    }
}
