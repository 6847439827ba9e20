internal import PixelCore

/// An image as the rows of bytes that a PNG filters and compresses.
struct PNGRows {
    /// Where the pixels come from.
    enum Source {
        /// Pixels to convert, in bands of rows; those that have been freed are nil.
        case pixels([Bitmap?], bandHeight: Int)
        /// Palette positions, one byte a pixel.
        case indices([UInt8])
    }

    let size: Size
    let format: PNGPixelFormat
    private var source: Source

    init(_ bitmap: Bitmap, format: PNGPixelFormat) {
        self.init(size: bitmap.size, bands: [bitmap], bandHeight: bitmap.height, format: format)
    }

    /// Creates the rows of an image whose pixels are in bands of `bandHeight` rows each, the last perhaps fewer.
    init(size: Size, bands: [Bitmap], bandHeight: Int, format: PNGPixelFormat) {
        self.size = size
        self.format = format
        source = .pixels(bands, bandHeight: bandHeight)
    }

    init(_ image: IndexedBitmap, format: PNGPixelFormat) {
        size = image.size
        self.format = format
        source = .indices(image.indices)
    }

    /// The bytes of a row, without its filter type.
    var rowByteCount: Int { format.rowByteCount(size.width) }
    /// The bytes of all rows with their filter types.
    var byteCount: Int { size.height * (1 + rowByteCount) }

    /// The rows of each band, from the top; all rows where there are no bands.
    var bands: [Range<Int>] {
        guard case .pixels(_, let bandHeight) = source else { return [0..<size.height] }
        return stride(from: 0, to: size.height, by: bandHeight).map { $0..<min($0 + bandHeight, size.height) }
    }

    /// Frees the pixels of a band, which are not asked for again.
    mutating func freeBand(_ index: Int) {
        guard case .pixels(var bands, let bandHeight) = source else { return }
        source = .pixels([], bandHeight: bandHeight)
        bands[index] = nil
        source = .pixels(bands, bandHeight: bandHeight)
    }

    /// Writes row `y` as it is before filtering.
    ///
    /// - Precondition: `target` has room for as many bytes as the row has, and for one a pixel.
    func write(_ y: Int, to target: UnsafeMutablePointer<UInt8>) {
        switch source {
        case .pixels(let bands, let bandHeight):
            guard let band = bands[y / bandHeight] else { preconditionFailure("row \(y) has been freed") }
            let row = band.row(y % bandHeight)
            if let (colors, values) = format.lookup {
                unsafe colors.writeIndices(of: row, to: UnsafeMutableBufferPointer(start: target, count: row.count))
                for x in row.indices { unsafe target[x] = values[Int(target[x])] }
                unsafe packBits(target)
            } else {
                unsafe writeChannels(row, to: target)
            }
        case .indices(let indices):
            let start = y * size.width
            for x in 0..<size.width { unsafe target[x] = indices[start + x] }
            unsafe packBits(target)
        }
    }

    /// Writes the channels of pixels of 8 bits a channel.
    private func writeChannels(_ row: Span<RGBA8>, to target: UnsafeMutablePointer<UInt8>) {
        let target = UnsafeMutableRawPointer(target)
        switch format.colorType {
        case .rgba:
            unsafe row.withUnsafeBytes { bytes in
                if let start = bytes.baseAddress { unsafe target.copyMemory(from: start, byteCount: bytes.count) }
            }
        case .rgb:
            // Four bytes at a time: the next pixel overwrites the fourth.
            let last = row.count - 1
            for x in 0..<last {
                unsafe target.storeBytes(of: row[x].packed.littleEndian, toByteOffset: 3 * x, as: UInt32.self)
            }
            let pixel = row[last]
            unsafe target.storeBytes(of: pixel.red, toByteOffset: 3 * last, as: UInt8.self)
            unsafe target.storeBytes(of: pixel.green, toByteOffset: 3 * last + 1, as: UInt8.self)
            unsafe target.storeBytes(of: pixel.blue, toByteOffset: 3 * last + 2, as: UInt8.self)
        case .grayscaleAlpha:
            for x in row.indices {
                unsafe target.storeBytes(of: row[x].red, toByteOffset: 2 * x, as: UInt8.self)
                unsafe target.storeBytes(of: row[x].alpha, toByteOffset: 2 * x + 1, as: UInt8.self)
            }
        case .grayscale, .indexed:
            preconditionFailure("one channel is looked up")
        }
    }

    /// Moves values of `bitDepth` bits, one a byte, together: the first into the highest bits. What is left is zero.
    private func packBits(_ row: UnsafeMutablePointer<UInt8>) {
        let bits = format.bitDepth
        guard bits < 8 else { return }
        let valuesPerByte = 8 / bits
        for i in 0..<rowByteCount {
            var byte: UInt8 = 0
            let start = i * valuesPerByte
            for k in 0..<valuesPerByte {
                let value = start + k < size.width ? unsafe row[start + k] : 0
                byte = byte << UInt8(bits) | value
            }
            unsafe row[i] = byte
        }
    }
}
