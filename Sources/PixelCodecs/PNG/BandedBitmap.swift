package import PixelCore

/// A large image held in bands of rows, which is encoded in little more memory than it takes itself.
///
/// A PNG's rows are filtered before they are compressed. Encoding frees each band once it has been filtered, so that the
/// image and its filtered copy are never held whole at the same time.
package struct BandedBitmap: ~Copyable {
    /// Few enough that two bands more matter little, enough that there is work for several threads in one.
    package static let usualBandByteCount = 1 << 20

    /// Width × height in pixels.
    package let size: Size
    private let bandHeight: Int
    private var bands: [Bitmap]

    /// Creates a transparent image, in bands of at most `bandByteCount` bytes and at least a row.
    package init(size: Size, bandByteCount: Int = usualBandByteCount) {
        let bandHeight = max(1, bandByteCount / (4 * size.width))
        self.size = size
        self.bandHeight = bandHeight
        bands = stride(from: 0, to: size.height, by: bandHeight).map { top in
            Bitmap(size: Size(size.width, min(bandHeight, size.height - top)))
        }
    }

    /// Draws `bitmap` with its top left pixel at `origin`, in place of what is there; what falls outside is not drawn.
    package mutating func draw(_ bitmap: Bitmap, at origin: Point) {
        for index in bands.indices {
            let top = origin.y - index * bandHeight
            bands[index].draw(bitmap, at: Point(x: origin.x, y: top), replacing: true)
        }
    }

    /// This image as a PNG file; see `Bitmap.pngData(_:)`.
    ///
    /// - Throws: ``EncodeError`` when a side is longer than 2³¹ − 1 px or there is not enough memory.
    package consuming func pngData(_ options: PNGOptions = PNGOptions()) throws(EncodeError) -> [UInt8] {
        try size.checkFitsPNG(.png)
        let format = PNGPixelFormat(for: bands, reduction: options.colorReduction)
        var rows = PNGRows(size: size, bands: bands, bandHeight: bandHeight, format: format)
        bands = []
        return try rows.file(options.compression)
    }
}
