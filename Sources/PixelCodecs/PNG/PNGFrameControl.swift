internal import PixelCore

/// What an fcTL chunk says of a frame of an animated PNG (PNG, third edition, section 11.3.6.2).
struct PNGFrameControl {
    /// The number of bytes in the chunk.
    static let byteCount = 26

    /// The chunk's position among all fcTL and fdAT chunks.
    var sequenceNumber: Int
    /// The part of the canvas that the frame covers.
    var rectangle: Rectangle
    /// How long the frame is shown.
    var delay: PNGDelay
    /// What happens to the rectangle once the frame has been shown.
    var disposal = StoredFrame.Disposal.keep
    /// How the frame is put onto the canvas.
    var blend = StoredFrame.Blend.replace
}

extension PNGFrameControl {
    /// Reads a chunk. Whether it fits its checksum and the canvas is for the caller to see.
    init(_ chunk: PNGChunk, _ reader: inout HeaderReader) throws(DecodeError) {
        guard chunk.data.count == Self.byteCount else {
            throw reader.corrupt(chunk.offset, "an fcTL has \(chunk.data.count) bytes in place of 26")
        }
        let fields = chunk.data.lowerBound
        sequenceNumber = try reader.bigEndian(fields, 4)
        let (width, height) = (try reader.bigEndian(fields + 4, 4), try reader.bigEndian(fields + 8, 4))
        guard let size = Size(validating: width, height) else {
            throw reader.corrupt(fields + 4, "a frame is \(width)×\(height) px: it has no pixels")
        }
        let origin = Point(x: try reader.bigEndian(fields + 12, 4), y: try reader.bigEndian(fields + 16, 4))
        rectangle = Rectangle(origin: origin, size: size)
        delay = PNGDelay(
            numerator: UInt16(try reader.bigEndian(fields + 20, 2)),
            denominator: UInt16(try reader.bigEndian(fields + 22, 2)))
        switch try reader.byte(fields + 24) {
        case 0: disposal = .keep
        case 1: disposal = .clear
        case 2: disposal = .restore
        case let code: throw reader.corrupt(fields + 24, "an fcTL asks for disposal \(code); there are 0, 1 and 2")
        }
        switch try reader.byte(fields + 25) {
        case 0: blend = .replace
        case 1: blend = .over
        case let code: throw reader.corrupt(fields + 25, "an fcTL asks for blending \(code); there are 0 and 1")
        }
    }
}

extension PNGFrameControl {
    /// The data of the chunk.
    var bytes: [UInt8] {
        let numbers = [
            sequenceNumber, rectangle.width, rectangle.height, rectangle.minX, rectangle.minY,
            Int(delay.numerator) << 16 | Int(delay.denominator),
        ]
        let disposalCode: UInt8 =
            switch disposal {
            case .keep: 0
            case .clear: 1
            case .restore: 2
            }
        return numbers.flatMap(PNGWriter.bigEndian) + [disposalCode, blend == .replace ? 0 : 1]
    }
}
