internal import CImageCodecs
internal import PixelCore

/// Writes the chunks of a PNG file (PNG, third edition, section 5.3).
struct PNGWriter {
    /// What has been written.
    private(set) var bytes: [UInt8] = []

    /// Makes room for `count` bytes at once.
    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    /// Writes bytes as they are.
    mutating func append(_ bytes: [UInt8]) { self.bytes += bytes }

    /// Writes a number in four bytes, the highest first.
    mutating func append(_ number: Int) { bytes += Self.bigEndian(number) }

    /// The four bytes of a number, the highest first.
    static func bigEndian(_ number: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    /// Writes a chunk.
    mutating func appendChunk(_ kind: PNGChunk.Kind, _ data: [UInt8] = []) {
        appendChunk(kind, length: data.count) { $0.append(data) }
    }

    /// Writes compressed data, a chunk for each piece of them or as few as hold it.
    ///
    /// - Parameter sequenceNumber: The number of the next fcTL or fdAT, for fdAT chunks; nil for IDAT chunks.
    mutating func appendImage(_ data: PNGCompressedData, sequenceNumber: inout Int?) {
        for piece in data.pieces {
            for start in stride(from: 0, to: piece.count, by: Self.longestPiece) {
                let part = piece[start..<min(start + Self.longestPiece, piece.count)]
                guard let number = sequenceNumber else {
                    appendChunk(.imageData, length: part.count) { $0.bytes += part }
                    continue
                }
                appendChunk(.frameData, length: 4 + part.count) { writer in
                    writer.append(number)
                    writer.bytes += part
                }
                sequenceNumber = number + 1
            }
        }
    }

    /// What a chunk holds besides a sequence number.
    private static let longestPiece = PNGChunk.maximumNumber - 4

    /// Writes a chunk whose `length` bytes of data `body` writes.
    private mutating func appendChunk(_ kind: PNGChunk.Kind, length: Int, _ body: (inout PNGWriter) -> Void) {
        append(length)
        let start = bytes.count
        append(Int(kind.rawValue))
        body(&self)
        let crc = unsafe bytes[start...].withUnsafeBufferPointer { unsafe cic_crc32(0, $0.baseAddress, $0.count) }
        append(Int(crc))
    }
}
