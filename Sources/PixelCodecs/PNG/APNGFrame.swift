internal import PixelCore

/// A frame of an animated PNG as the file holds it, compressed.
struct APNGFrame {
    /// Where and how it is shown.
    let control: PNGFrameControl
    /// A PNG file's beginning, up to the compressed pixels, that fits the frame.
    let head: [UInt8]
    /// Whether its pixels are those of the still image, which stand in IDAT chunks, not in fdAT.
    let isInImageData: Bool
    /// Where in the file its compressed pixels stand, in order.
    private(set) var data: [Range<Int>] = []
    /// How many bytes they are.
    private(set) var byteCount = 0
    /// What cut the data short, if anything did.
    var damage: DecodeError?

    init(control: PNGFrameControl, head: [UInt8], isInImageData: Bool) {
        self.control = control
        self.head = head
        self.isInImageData = isInImageData
    }

    /// Adds the bytes of the file in `range` to the compressed pixels.
    mutating func append(_ range: Range<Int>) {
        data.append(range)
        byteCount += range.count
    }
}

extension APNGFrame {
    /// The frame as a PNG of its own: its data stay where they are, under one IDAT, whose checksum is left out: zero.
    var stream: [PNGDecoder.Part] {
        var start = PNGWriter()
        start.append(head)
        start.append(byteCount)
        start.append(Int(PNGChunk.Kind.imageData.rawValue))
        var tail = PNGWriter()
        tail.append(0)
        tail.appendChunk(.end)
        return [.bytes(start.bytes)] + data.map { .slice($0) } + [.bytes(tail.bytes)]
    }

    /// Where in the file the byte at `offset` of ``stream`` stands; nil when it was made.
    func fileOffset(of offset: Int) -> Int? {
        var offset = offset - head.count - 8
        guard offset >= 0 else { return nil }
        for range in data {
            if offset <= range.count { return range.lowerBound + offset }
            offset -= range.count
        }
        return data.last?.upperBound
    }
}
