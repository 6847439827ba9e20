internal import CImageCodecs
public import PixelCore

extension Bitmap {
    /// This bitmap as a JPEG file. An image of greys alone is written as one channel.
    ///
    /// - Throws: ``EncodeError``: `tooLarge` above 65,500 px a side, `invalidOption` for a quality outside 1 through 100,
    ///   `unsupported` when a pixel is not opaque and `options` give no matte.
    /// - Complexity: O(pixels)
    public func jpegData(_ options: JPEGOptions = JPEGOptions()) throws(EncodeError) -> [UInt8] {
        guard 1...100 ~= options.quality else {
            throw EncodeError(
                .invalidOption, format: .jpeg, detail: "the quality is \(options.quality); it goes from 1 to 100")
        }
        guard width <= Self.largestJPEGSide, height <= Self.largestJPEGSide else {
            throw EncodeError(
                .tooLarge, format: .jpeg, detail: "the image is \(size) px; a side has at most \(Self.largestJPEGSide)")
        }
        guard let translucent = firstTranslucentPixel else { return try encodedAsJPEG(options) }
        guard let matte = options.matte else {
            throw EncodeError(
                .unsupported, format: .jpeg,
                detail: "pixel (\(translucent.x), \(translucent.y)) is not opaque, and JPEG has no transparency; "
                    + "flatten the image or give a matte")
        }
        return try flattened(onto: matte).encodedAsJPEG(options)
    }

    private static let largestJPEGSide = 65_500

    private var firstTranslucentPixel: Point? {
        let pixels = pixels
        return pixels.indices.first { !pixels[$0].isOpaque }.map { Point(x: $0 % width, y: $0 / width) }
    }

    private func encodedAsJPEG(_ options: JPEGOptions) throws(EncodeError) -> [UInt8] {
        let pixels = pixels
        let isGray = pixels.indices.allSatisfy {
            pixels[$0].red == pixels[$0].green && pixels[$0].red == pixels[$0].blue
        }
        let (across, down) = options.chromaSharing
        let settings = cic_jpeg_options(
            quality: Int32(options.quality), horizontal_sampling: across, vertical_sampling: down,
            progressive: options.isProgressive, grayscale: isGray)
        var file = unsafe cic_buffer()
        let result = unsafe withUnsafePixels { pixels -> cic_result in
            guard let source = pixels.baseAddress else { return cic_result() }
            return unsafe cic_jpeg_encode(source, width, height, settings, &file)
        }
        try result.checkEncoding(.jpeg)
        return unsafe file.takeBytes()
    }
}

extension JPEGOptions {
    /// How many pixels across and down share one colour.
    fileprivate var chromaSharing: (Int32, Int32) {
        switch chromaSubsampling {
        case .automatic: quality >= 90 ? (1, 1) : (2, 2)
        case .ratio444: (1, 1)
        case .ratio422: (2, 1)
        case .ratio420: (2, 2)
        }
    }
}
