/// Encodes frames whose macroblocks have one colour each as H.264, without loss.
///
/// Each macroblock is predicted from its left neighbour, or the upper one in the first column, and corrected by the one
/// coefficient that shifts all of its pixels: at a quantiser of 28 for luma and 22 for chroma, a level of 1 is a shift
/// of 1 (8.5.10 and 8.5.11: 16 · 16 · 2^(QP/6 − 6) · 2⁻⁶). What does not change from frame to frame is skipped. A frame
/// takes a byte or so for each macroblock like its neighbour, about five for others, and next to none for those
/// skipped.
///
/// Source: ITU-T H.264, 7.3.3 through 7.3.5 and 9.2.
struct MosaicEncoder {
    let parameters: MosaicParameters
    private var previous: [MosaicColor]?
    private var number = 0

    init(_ parameters: MosaicParameters) { self.parameters = parameters }

    /// The next frame as a unit of the stream.
    ///
    /// - Precondition: there is a colour for each macroblock, row by row.
    mutating func encode(_ frame: [MosaicColor]) -> [UInt8] {
        precondition(frame.count == parameters.columns * parameters.rows, "a frame has a colour for each macroblock")
        var bits = UnitWriter()
        writeHeader(&bits)
        var skipped = 0
        for index in frame.indices {
            if let previous {
                if previous[index] == frame[index] {
                    skipped += 1
                    continue
                }
                bits.writeUnsigned(skipped)
                skipped = 0
            }
            write(index, of: frame, &bits)
        }
        if skipped > 0 { bits.writeUnsigned(skipped) }
        bits.writeTrailing()
        defer {
            previous = frame
            number += 1
        }
        return bits.unit(header: previous == nil ? 0x65 : 0x41)
    }

    private func writeHeader(_ bits: inout UnitWriter) {
        bits.writeUnsigned(0)  // the first macroblock
        bits.writeUnsigned(previous == nil ? 7 : 5)  // all slices are I, or P
        bits.writeUnsigned(0)  // the picture parameter set
        bits.write(number, MosaicParameters.frameNumberBits)
        if previous == nil {
            bits.writeUnsigned(0)  // idr_pic_id
            bits.write(0b00, 2)  // earlier pictures may be shown; no long-term reference
        } else {
            bits.write(0b0_0_0, 3)  // the usual number and order of references, and no marking of them
        }
        bits.writeSigned(0)
        bits.writeUnsigned(1)  // no deblocking
    }

    /// A macroblock of type Intra16x16.
    private func write(_ index: Int, of frame: [MosaicColor], _ bits: inout UnitWriter) {
        let (column, row) = (index % parameters.columns, index / parameters.columns)
        // Prediction modes of luma and chroma: horizontal, vertical, or by means.
        let (luma, chroma) = column > 0 ? (1, 1) : row > 0 ? (0, 2) : (2, 0)
        let expected =
            column > 0 ? frame[index - 1] : row > 0 ? frame[index - parameters.columns] : .unpredicted
        let color = frame[index]
        let (blue, red) = (color.blue - expected.blue, color.red - expected.red)
        let hasChroma = blue != 0 || red != 0
        bits.writeUnsigned((previous == nil ? 0 : 5) + 1 + luma + (hasChroma ? 4 : 0))
        bits.writeUnsigned(chroma)
        bits.writeSigned(0)  // the quantiser stays
        Self.write(level: color.luma - expected.luma, isChroma: false, &bits)
        guard hasChroma else { return }
        Self.write(level: blue, isChroma: true, &bits)
        Self.write(level: red, isChroma: true, &bits)
    }

    /// A block of which the first coefficient alone is there, or none: tables 9-5, 9-7 and 9-9, and 9.2.2.1.
    private static func write(level: Int, isChroma: Bool, _ bits: inout UnitWriter) {
        guard level != 0 else {
            if isChroma { bits.write(0b01, 2) } else { bits.write(0b1, 1) }
            return
        }
        if level.magnitude == 1 {
            if isChroma { bits.write(0b1, 1) } else { bits.write(0b01, 2) }
            bits.write(level < 0 ? 1 : 0, 1)
        } else {
            bits.write(isChroma ? 0b000111 : 0b000101, 6)
            // Counted from the least that is possible here, ±2.
            let code = 2 * Int(level.magnitude) - 4 + (level < 0 ? 1 : 0)
            if code < 14 {
                bits.write(1, code + 1)
            } else if code < 30 {
                bits.write(1, 15)
                bits.write(code - 14, 4)
            } else {
                bits.write(1, 16)
                bits.write(code - 30, 12)
            }
        }
        bits.write(1, 1)  // no zeros before it
    }
}
