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

    /// Writes compressed data in as few chunks as hold them.
    ///
    /// - Parameter sequenceNumber: The number of the next fcTL or fdAT, for fdAT chunks; nil for IDAT chunks.
    mutating func appendImage(_ data: borrowing PNGCompressedData, sequenceNumber: inout Int?) {
        var start = 0
        repeat {
            let count = min(data.count - start, PNGChunk.maximumNumber - 4)
            if let number = sequenceNumber {
                appendChunk(.frameData, length: count + 4) { writer in
                    writer.append(number)
                    data.append(start..<start + count, to: &writer.bytes)
                }
                sequenceNumber = number + 1
            } else {
                appendChunk(.imageData, length: count) { data.append(start..<start + count, to: &$0.bytes) }
            }
            start += count
        } while start < data.count
    }

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
