internal import CImageCodecs
internal import PixelCore

/// Decodes the frames of a GIF file, through giflib, row by row.
@safe
final class GIFFrameSource: FrameSource {
    private let bytes: [UInt8]
    private let info: ImageInfo
    private let options: DecodeOptions
    private let decoder: OpaquePointer
    /// The frame whose pixels come next; nil after the last.
    private var header: cic_gif_frame?
    private var index = 0

    init(_ bytes: [UInt8], info: ImageInfo, options: DecodeOptions) throws(DecodeError) {
        self.bytes = bytes
        self.info = info
        self.options = options
        unsafe decoder = try Self.open(bytes)
        header = try readHeader()
    }

    deinit { unsafe cic_gif_close(decoder) }

    /// The next frame, cut to what of it lies on the canvas.
    ///
    /// What follows it is looked at too: a file that ends without its trailer is truncated, and a still should say so.
    func next() throws(DecodeError) -> StoredFrame? {
        guard let header else { return nil }
        self.header = nil
        var frame = StoredFrame(
            origin: .zero, bitmap: Bitmap(size: Size(1, 1)),
            duration: index < info.durations.count ? info.durations[index] : .zero, blend: .masked,
            disposal: StoredFrame.Disposal(gifMethod: Int(header.disposal)))
        // Before the damage there are the rows of a first frame, or the frames before a later one.
        var isWorthKeeping = index == 0
        do throws(DecodeError) {
            try readPixels(of: header, into: &frame)
            isWorthKeeping = true
            self.header = try readHeader()
        } catch {
            guard options.allowsPartial && isWorthKeeping else { throw error }
        }
        index += 1
        return frame
    }
}

// Pixels
extension GIFFrameSource {
    private func readPixels(of header: cic_gif_frame, into frame: inout StoredFrame) throws(DecodeError) {
        guard header.width > 0, header.height > 0 else {
            try unsafe call { bytes in unsafe cic_gif_skip_pixels(decoder, bytes.baseAddress, bytes.count) }
            return
        }
        let stored = Rectangle(
            x: Int(header.left), y: Int(header.top), width: Int(header.width), height: Int(header.height))
        // Positions are not negative, so what lies off the canvas is to the right and below.
        let visible = stored.intersection(Rectangle(info.size))
        if let visible {
            frame.origin = visible.origin
            frame.bitmap = Bitmap(size: visible.size)
        }
        let colors = Self.colors(of: header)
        let rows = Self.rows(stored.height, isInterlaced: header.is_interlaced != 0)
        var indices = [UInt8](repeating: 0, count: stored.width * rowsPerRead(of: stored.size))
        var next = 0
        while next < rows.count {
            let band = rows[next..<min(next + indices.count / stored.width, rows.count)]
            try readPixels(band.count * stored.width, into: &indices)
            if let visible { frame.bitmap.drawRows(band, of: visible.height, from: indices, stored.width, colors) }
            next = band.endIndex
        }
    }

    /// How many rows are read at once: many narrow ones, as every call costs as much as a hundred pixels; one where those
    /// before the damage are wanted.
    private func rowsPerRead(of size: Size) -> Int {
        options.allowsPartial ? 1 : max(1, min(size.height, (1 << 14) / size.width))
    }

    /// The rows of a frame in the order in which they are stored. Interlaced files store every eighth row first, then
    /// those midway, and so on: GIF89a specification, appendix E.
    private static func rows(_ height: Int, isInterlaced: Bool) -> [Int] {
        guard isInterlaced else { return Array(0..<height) }
        return [(0, 8), (4, 8), (2, 4), (1, 2)].flatMap { start, step in
            Array(stride(from: start, to: height, by: step))
        }
    }

    /// The colour of each of the 256 positions.
    ///
    /// Those beyond the palette are opaque black, and so are all of them where there is no palette, as in Chromium's
    /// decoder (Wuffs, std/gif).
    private static func colors(of header: cic_gif_frame) -> [RGBA8] {
        var colors = [RGBA8](repeating: .black, count: 256)
        unsafe withUnsafeBytes(of: header.palette) { palette in
            for i in 0..<Int(header.color_count) {
                unsafe colors[i] = RGBA8(palette[i * 3], palette[i * 3 + 1], palette[i * 3 + 2])
            }
        }
        if header.transparent_index >= 0 { colors[Int(header.transparent_index)] = .clear }
        return colors
    }
}

// Calls to the library
extension GIFFrameSource {
    private static func open(_ bytes: [UInt8]) throws(DecodeError) -> OpaquePointer {
        var decoder: OpaquePointer?
        let result = unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe cic_gif_open(bytes.baseAddress, bytes.count, &decoder)
        }
        try result.check(.gif)
        guard let decoder = unsafe decoder else {
            throw DecodeError(.outOfMemory, format: .gif, detail: "the decoder cannot be set up")
        }
        return unsafe decoder
    }

    /// Reads up to the pixels of the next frame; nil at the end.
    private func readHeader() throws(DecodeError) -> cic_gif_frame? {
        var frame = cic_gif_frame()
        try unsafe call { bytes in unsafe cic_gif_read_frame(decoder, bytes.baseAddress, bytes.count, &frame) }
        return frame.is_frame != 0 ? frame : nil
    }

    private func readPixels(_ count: Int, into indices: inout [UInt8]) throws(DecodeError) {
        try unsafe indices.withUnsafeMutableBufferPointer { indices throws(DecodeError) in
            guard let start = indices.baseAddress else { return }
            try unsafe call { bytes in
                unsafe cic_gif_read_pixels(decoder, bytes.baseAddress, bytes.count, start, Int32(count))
            }
        }
    }

    private func call(_ body: (UnsafeBufferPointer<UInt8>) -> cic_result) throws(DecodeError) {
        try unsafe bytes.withUnsafeBufferPointer { unsafe body($0) }.check(.gif)
    }
}

extension Bitmap {
    /// Draws rows of palette positions, `stored` of them a row, of which as many are drawn as this bitmap is wide.
    ///
    /// - Parameters:
    ///   - rows: The numbers of the rows; those from `height` on lie below this bitmap.
    ///   - colors: The colour of each of the 256 positions.
    fileprivate mutating func drawRows(
        _ rows: ArraySlice<Int>, of height: Int, from indices: [UInt8], _ stored: Int, _ colors: [RGBA8]
    ) {
        let width = width
        var pixels = mutablePixels
        for (i, y) in rows.enumerated() where y < height {
            for x in 0..<width { pixels[y * width + x] = colors[Int(indices[i * stored + x])] }
        }
    }
}
