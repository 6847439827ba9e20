internal import PixelCore

/// How pixels are stored in a PNG: one of the colour types and depths of PNG, third edition, table 8.
struct PNGPixelFormat {
    /// The codes of the colour types.
    enum ColorType: UInt8 {
        case grayscale = 0
        case rgb = 2
        case indexed = 3
        case grayscaleAlpha = 4
        case rgba = 6

        /// Numbers a pixel.
        var channelCount: Int {
            switch self {
            case .grayscale, .indexed: 1
            case .grayscaleAlpha: 2
            case .rgb: 3
            case .rgba: 4
            }
        }
    }

    private(set) var colorType: ColorType
    /// Bits a channel.
    private(set) var bitDepth: Int
    /// The palette of an indexed image, in the order in which it is written.
    private(set) var palette: [RGBA8] = []
    /// For one channel: the colours, and the number that stands for each of them in the file.
    private(set) var lookup: (colors: ColorSet, values: [UInt8])?

    /// 8-bit RGBA.
    static let rgba = PNGPixelFormat(colorType: .rgba, bitDepth: 8)

    private init(colorType: ColorType, bitDepth: Int) {
        self.colorType = colorType
        self.bitDepth = bitDepth
    }

    /// The bytes of a row of `width` pixels.
    func rowByteCount(_ width: Int) -> Int { (width * colorType.channelCount * bitDepth + 7) / 8 }

    /// How many bytes back a filter looks for the pixel to the left.
    var filterDistance: Int { max(1, colorType.channelCount * bitDepth / 8) }

    /// Whether filters are worth a try: differences of palette positions or of parts of bytes mean nothing.
    var allowsFilters: Bool { colorType != .indexed && bitDepth == 8 }

    /// How many alphas the tRNS chunk holds: those up to the last that is not opaque.
    var transparencyCount: Int { (palette.lastIndex { !$0.isOpaque } ?? -1) + 1 }

    /// An estimate of the bytes that an image takes: pixels compress to half their size or better, a palette not at all.
    private func byteCount(rows: Int, width: Int) -> Int {
        let chunks = palette.isEmpty ? 0 : 12 + 3 * palette.count + (transparencyCount > 0 ? 12 + transparencyCount : 0)
        return chunks + rows * (1 + rowByteCount(width)) / 2
    }
}

extension PNGPixelFormat {
    /// The format for positions in `palette`: the fewest bits, the order kept.
    init(palette: Palette) {
        self.init(colorType: .indexed, bitDepth: Self.bitDepth(forColorCount: palette.count))
        self.palette = palette.colors
    }

    /// The format that promises to store all of `bitmaps`, which are of one size, without loss in the least room.
    ///
    /// - Complexity: O(pixels)
    init(for bitmaps: [Bitmap], reduction: PNGOptions.ColorReduction) {
        self = .rgba
        guard reduction == .automatic, let size = bitmaps.first?.size else { return }
        var candidates: [PNGPixelFormat] = []
        let traits: PNGColorTraits
        if let set = ColorSet(of: bitmaps) {
            traits = PNGColorTraits(set.colors)
            if traits.isGray && traits.isOpaque { candidates.append(PNGPixelFormat(grays: set)) }
            candidates.append(PNGPixelFormat(indexing: set))
        } else {
            traits = PNGColorTraits(of: bitmaps)
        }
        if traits.isGray && !traits.isOpaque {
            candidates.append(PNGPixelFormat(colorType: .grayscaleAlpha, bitDepth: 8))
        }
        if traits.isOpaque { candidates.append(PNGPixelFormat(colorType: .rgb, bitDepth: 8)) }
        candidates.append(.rgba)
        let rows = size.height * bitmaps.count
        let smallest = candidates.min {
            $0.byteCount(rows: rows, width: size.width) < $1.byteCount(rows: rows, width: size.width)
        }
        if let smallest { self = smallest }
    }

    /// The palette of all colours of `set`, those with transparency first: tRNS covers only them.
    private init(indexing set: ColorSet) {
        self.init(colorType: .indexed, bitDepth: Self.bitDepth(forColorCount: set.colors.count))
        let order =
            set.colors.indices.filter { !set.colors[$0].isOpaque }
            + set.colors.indices.filter { set.colors[$0].isOpaque }
        palette = order.map { set.colors[$0] }
        var values = [UInt8](repeating: 0, count: set.colors.count)
        for (place, index) in order.enumerated() { values[index] = UInt8(place) }
        lookup = (set, values)
    }

    /// Opaque greys in the fewest bits that tell them apart: of n bits, multiples of 255 / (2ⁿ − 1).
    private init(grays set: ColorSet) {
        let bits = [1, 2, 4].first { bits in set.colors.allSatisfy { Int($0.red) % (255 / ((1 << bits) - 1)) == 0 } }
        self.init(colorType: .grayscale, bitDepth: bits ?? 8)
        let bitDepth = bitDepth
        lookup = (set, set.colors.map { $0.red >> (8 - bitDepth) })
    }

    private static func bitDepth(forColorCount count: Int) -> Int {
        switch count {
        case ...2: 1
        case ...4: 2
        case ...16: 4
        default: 8
        }
    }
}

/// What colours have in common.
struct PNGColorTraits {
    /// Whether red, green and blue are equal in each.
    private(set) var isGray = true
    /// Whether none lets anything through.
    private(set) var isOpaque = true

    init(_ colors: [RGBA8]) {
        isGray = colors.allSatisfy { $0.red == $0.green && $0.green == $0.blue }
        isOpaque = colors.allSatisfy(\.isOpaque)
    }

    /// Of the pixels of `bitmaps`; reads on until neither holds.
    init(of bitmaps: [Bitmap]) {
        for bitmap in bitmaps {
            for y in 0..<bitmap.height where isGray || isOpaque {
                let row = bitmap.row(y)
                var difference: UInt32 = 0
                var common: UInt32 = 0xFFFF_FFFF
                for x in row.indices {
                    let pixel = row[x].packed
                    difference |= (pixel ^ pixel >> 8) & 0xFFFF
                    common &= pixel
                }
                if difference != 0 { isGray = false }
                if common < 0xFF00_0000 { isOpaque = false }
            }
        }
    }
}
