internal import PixelCore

/// Compresses frames, each for itself.
struct GIFFrameEncoder {
    /// The palette of all frames; nil when each has its own.
    let shared: ColorSet?

    /// A frame's pixels as they go into the file.
    struct Frame {
        /// Its own palette; nil for the shared one.
        let colorTable: GIFColorTable?
        /// The position that shows what is beneath; nil when no pixel has it.
        let transparentIndex: UInt8?
        /// Code size and sub-blocks.
        let pixels: [UInt8]

        var byteCount: Int { pixels.count + (colorTable.map { 3 << $0.depth } ?? 0) }
    }

    /// The frame that turns `canvas` into `shown` within `rectangle`; nil when its colours do not fit a palette.
    ///
    /// Pixels that stay as they are may be left transparent or drawn again: whichever compresses better.
    ///
    /// - Complexity: O(area of `rectangle`)
    func encode(_ shown: Bitmap, over canvas: Bitmap, in rectangle: Rectangle) -> Frame? {
        let whole = shown.cropped(to: rectangle)
        let changes = Self.changes(of: whole, over: canvas.cropped(to: rectangle))
        guard changes != whole else { return compress(whole) }
        guard let sparse = compress(changes) else { return compress(whole) }
        guard let full = compress(whole) else { return sparse }
        return sparse.byteCount < full.byteCount ? sparse : full
    }

    /// `bitmap` with every pixel that `canvas` shows already made transparent.
    private static func changes(of bitmap: Bitmap, over canvas: Bitmap) -> Bitmap {
        let (new, old) = (bitmap.pixels, canvas.pixels)
        return Bitmap(size: bitmap.size) { span in
            for i in new.indices { span.append(new[i] == old[i] ? .clear : new[i]) }
        }
    }

    private func compress(_ bitmap: Bitmap) -> Frame? {
        guard let set = shared ?? ColorSet(of: [bitmap]) else { return nil }
        let table = GIFColorTable(set.colors)
        let usesTransparency = bitmap.hasTransparentPixels
        // A shared palette of 256 opaque colours has no place for a transparent one.
        if usesTransparency && table.transparentIndex == nil { return nil }
        let pixels = LZWEncoder.encode(set.indexed(bitmap).indices, depth: table.depth)
        return Frame(
            colorTable: shared == nil ? table : nil,
            transparentIndex: usesTransparency ? table.transparentIndex : nil, pixels: pixels)
    }
}
