internal import PixelCore

/// The orientation tag of EXIF metadata: how a camera was held.
///
/// Source: CIPA DC-008 (EXIF 2.32), section 4.6.5, tag 0x0112; TIFF 6.0, section 2.
enum EXIFOrientation {
    /// The orientation that the TIFF structure in `range` of the file names, 1 through 8; nil when it names none, or is
    /// damaged: metadata do not make an image unreadable.
    ///
    /// - Throws: ``DecodeError`` when the file ends within the range.
    static func read(_ reader: inout HeaderReader, in range: Range<Int>) throws(DecodeError) -> Int? {
        guard range.count >= 8 else { return nil }
        let isLittleEndian: Bool
        switch try reader.bigEndian(range.lowerBound, 4) {
        case 0x4949_2A00: isLittleEndian = true
        case 0x4D4D_002A: isLittleEndian = false
        default: return nil
        }
        func number(_ offset: Int, _ length: Int) throws(DecodeError) -> Int? {
            guard offset >= 0, offset <= range.count - length else { return nil }
            let place = range.lowerBound + offset
            return isLittleEndian ? try reader.littleEndian(place, length) : try reader.bigEndian(place, length)
        }
        guard let directory = try number(4, 4), let count = try number(directory, 2) else { return nil }
        for i in 0..<count {
            let entry = directory + 2 + 12 * i
            guard let tag = try number(entry, 2) else { return nil }
            guard tag == 0x0112 else { continue }
            let (type, count) = (try number(entry + 2, 2), try number(entry + 4, 4))
            guard type == 3, count == 1, let value = try number(entry + 8, 2), 1...8 ~= value else { return nil }
            return value
        }
        return nil
    }
}

extension Bitmap {
    /// These pixels, stored in an EXIF `orientation` (1 through 8), as they are shown.
    func oriented(_ orientation: Int) -> Bitmap {
        switch orientation {
        case 2: flippedHorizontally()
        case 3: rotated(quarterTurns: 2)
        case 4: flippedVertically()
        case 5: transposed()
        case 6: rotated(quarterTurns: 1)
        case 7: transposed().rotated(quarterTurns: 2)
        case 8: rotated(quarterTurns: 3)
        default: self
        }
    }
}
