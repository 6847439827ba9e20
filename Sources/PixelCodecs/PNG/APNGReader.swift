internal import PixelCore

/// Finds the frames of an animated PNG in its chunks, one after the other, and checks that they follow the rules
/// (PNG, third edition, sections 5.6 and 11.3.6). Decodes nothing.
struct APNGReader: ~Copyable {
    private let file: [UInt8]
    private let canvas: Size
    private let frameCount: Int

    private var reader: HeaderReader
    /// Where the next chunk begins.
    private var offset = PNGChunk.signature.count
    /// The number that the next fcTL or fdAT carries.
    private var sequenceNumber = 0
    private var foundCount = 0
    /// The fcTL that ended the frame before and begins the next.
    private var pending: PNGFrameControl?
    private var hasSeenImageData = false
    /// The data of the IHDR.
    private var header: [UInt8] = []
    /// PLTE and tRNS, whole, as they go before the data of every frame.
    private var colorChunks: [UInt8] = []

    /// - Parameter bytes: A file whose headers were read, and say `canvas` and `frameCount`.
    init(_ bytes: [UInt8], canvas: Size, frameCount: Int) throws(DecodeError) {
        file = bytes
        self.canvas = canvas
        self.frameCount = frameCount
        reader = HeaderReader(bytes)
        reader.format = .apng
        try collectHeaders()
    }

    /// The next frame, or nil after the last. A frame whose data break off is given with the damage.
    mutating func next() throws(DecodeError) -> APNGFrame? {
        guard foundCount < frameCount else {
            guard pending == nil else { throw reader.corrupt(offset, "there are more frames than the acTL says") }
            return nil
        }
        var frame: APNGFrame?
        if let control = pending { frame = start(control) }
        pending = nil
        foundCount += 1
        do throws(DecodeError) {
            while true {
                let chunk = try PNGChunk(&reader, at: offset)
                if try add(chunk, to: &frame) { return frame }
                offset = chunk.end
            }
        } catch {
            guard frame?.data.isEmpty == false else { throw error }
            frame?.damage = error
            return frame
        }
    }
}

extension APNGReader {
    private mutating func collectHeaders() throws(DecodeError) {
        var offset = offset
        while true {
            let chunk = try PNGChunk(&reader, at: offset)
            switch chunk.kind {
            case .header where header.isEmpty:
                header = Array(try reader.bytes(chunk.data.lowerBound, chunk.data.count))
            case .palette, .transparency:
                try requireWhole(chunk)
                guard chunk.hasValidChecksum(in: file) else {
                    throw reader.corrupt(chunk.offset, "the palette or its transparency does not fit its checksum")
                }
                colorChunks += file[chunk.offset..<chunk.end]
            case .imageData: return
            default: break
            }
            offset = chunk.end
        }
    }

    private func start(_ control: PNGFrameControl) -> APNGFrame {
        let size = control.rectangle.size
        var writer = PNGWriter()
        writer.append(PNGChunk.signature)
        writer.appendChunk(.header, PNGWriter.bigEndian(size.width) + PNGWriter.bigEndian(size.height) + header[8...])
        writer.append(colorChunks)
        return APNGFrame(control: control, head: writer.bytes, isInImageData: !hasSeenImageData)
    }

    /// Takes what a chunk means for `frame`; true when it ends the frame, and the next call begins after it.
    private mutating func add(_ chunk: PNGChunk, to frame: inout APNGFrame?) throws(DecodeError) -> Bool {
        switch chunk.kind {
        case .frameControl:
            let control = try readControl(chunk)
            guard let current = frame else {
                frame = start(control)
                return false
            }
            guard !current.data.isEmpty else { throw reader.corrupt(chunk.offset, "frame \(foundCount) has no data") }
            pending = control
            offset = chunk.end
            return true
        case .imageData:
            hasSeenImageData = true
            guard let current = frame else { return false }
            guard current.isInImageData else { throw reader.corrupt(chunk.offset, "an IDAT stands among fdAT") }
            try append(chunk, dropping: 0, to: &frame)
        case .frameData:
            guard frame?.isInImageData == false else {
                throw reader.corrupt(chunk.offset, "an fdAT stands before its fcTL")
            }
            try checkSequenceNumber(chunk)
            try append(chunk, dropping: 4, to: &frame)
        case .end:
            try requireWhole(chunk)
            guard chunk.hasValidChecksum(in: file) else {
                throw reader.corrupt(chunk.offset, "the IEND does not fit its checksum")
            }
            guard frame?.data.isEmpty == false else {
                throw reader.corrupt(
                    chunk.offset, "the file ends after \(foundCount - 1) of the \(frameCount) frames in its acTL")
            }
            return true
        default:
            break
        }
        return false
    }

    private mutating func readControl(_ chunk: PNGChunk) throws(DecodeError) -> PNGFrameControl {
        let control = try PNGFrameControl(chunk, &reader)
        guard try chunk.hasValidChecksum(&reader) else {
            throw reader.corrupt(chunk.offset, "an fcTL does not fit its checksum")
        }
        try checkSequenceNumber(chunk)
        let bounds = Rectangle(canvas)
        guard bounds.contains(control.rectangle) else {
            throw reader.corrupt(chunk.offset, "a frame reaches beyond the canvas of \(canvas) px")
        }
        guard hasSeenImageData || control.rectangle == bounds else {
            throw reader.corrupt(chunk.offset, "the frame in the IDAT does not cover the canvas of \(canvas) px")
        }
        return control
    }

    /// Counts an fcTL or fdAT, whose data begin with its number.
    private mutating func checkSequenceNumber(_ chunk: PNGChunk) throws(DecodeError) {
        guard chunk.data.count >= 4, try reader.bigEndian(chunk.data.lowerBound, 4) == sequenceNumber else {
            throw reader.corrupt(chunk.offset, "the chunk does not carry sequence number \(sequenceNumber)")
        }
        sequenceNumber += 1
    }

    /// Appends the data of `chunk` after their first `count` bytes: all that there are when the file breaks off.
    private mutating func append(
        _ chunk: PNGChunk, dropping count: Int, to frame: inout APNGFrame?
    ) throws(DecodeError) {
        let start = chunk.data.lowerBound + count
        let end = min(chunk.data.upperBound, file.count)
        if start < end { frame?.append(start..<end) }
        try requireWhole(chunk)
        guard chunk.hasValidChecksum(in: file) else {
            throw reader.corrupt(chunk.offset, "a chunk of frame \(foundCount) does not fit its checksum")
        }
        guard frame?.byteCount ?? 0 <= PNGChunk.maximumNumber else {
            throw reader.corrupt(chunk.offset, "frame \(foundCount) has more data than one PNG can hold")
        }
    }

    private func requireWhole(_ chunk: PNGChunk) throws(DecodeError) {
        guard chunk.end <= file.count else {
            throw DecodeError(
                .truncated, format: .apng, offset: file.count, detail: "the file ends after \(file.count) bytes")
        }
    }
}
