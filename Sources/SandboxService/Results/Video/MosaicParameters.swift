/// What decoders must know of a video of macroblocks in one colour each, and its parameter sets.
///
/// Source: ITU-T H.264, 7.3.2 and annex A. Constrained Baseline, progressive, one reference.
struct MosaicParameters {
    /// Width × height in macroblocks of 16 by 16 pixels.
    let columns: Int
    let rows: Int
    /// The size that is shown, in pixels: even numbers, at most 15 less than the macroblocks have.
    let width: Int
    let height: Int
    let framesPerSecond: Double

    static let profile: UInt8 = 66
    static let constraints: UInt8 = 0xC0
    /// How many bits a frame's number has.
    static let frameNumberBits = 8

    /// The level: the least that allows such frames at such a rate. Table A-1: frame size and rate in macroblocks.
    var level: UInt8 {
        let levels: [(level: UInt8, size: Int, rate: Int)] = [
            (10, 99, 1485), (11, 396, 3000), (12, 396, 6000), (13, 396, 11_880), (21, 792, 19_800), (22, 1620, 20_250),
            (30, 1620, 40_500), (31, 3600, 108_000), (32, 5120, 216_000), (40, 8192, 245_760), (42, 8704, 522_240),
            (50, 22_080, 589_824), (51, 36_864, 983_040),
        ]
        let (size, side) = (columns * rows, max(columns, rows))
        let rate = Double(size) * framesPerSecond
        return levels.first { size <= $0.size && rate <= Double($0.rate) && side * side <= 8 * $0.size }?.level ?? 52
    }

    /// The sequence parameter set.
    var sequenceSet: [UInt8] {
        var bits = UnitWriter()
        bits.write(Int(Self.profile), 8)
        bits.write(Int(Self.constraints), 8)
        bits.write(Int(level), 8)
        bits.writeUnsigned(0)  // its number
        bits.writeUnsigned(Self.frameNumberBits - 4)
        bits.writeUnsigned(2)  // frames are shown in the order in which they are decoded
        bits.writeUnsigned(1)  // one reference
        bits.write(0, 1)
        bits.writeUnsigned(columns - 1)
        bits.writeUnsigned(rows - 1)
        bits.write(0b11, 2)  // whole frames; direct_8x8_inference
        let (right, bottom) = ((columns * 16 - width) / 2, (rows * 16 - height) / 2)
        bits.write(right > 0 || bottom > 0 ? 1 : 0, 1)
        if right > 0 || bottom > 0 { for edge in [0, right, 0, bottom] { bits.writeUnsigned(edge) } }
        bits.write(1, 1)  // usability information: the colour space alone
        bits.write(0b00, 2)
        bits.write(0b1_101_0_1, 6)  // present, no known format, not the full range, a description
        for _ in 0..<3 { bits.write(1, 8) }  // BT.709
        bits.write(0b0_0_0_0_0_0, 6)  // nothing on chroma places, timing, buffering, structure, restrictions
        bits.writeTrailing()
        return bits.unit(header: 0x67)
    }

    /// The picture parameter set: CAVLC, a quantiser at which a level is a step of one (see ``MosaicEncoder``), and no
    /// deblocking.
    var pictureSet: [UInt8] {
        var bits = UnitWriter()
        bits.writeUnsigned(0)
        bits.writeUnsigned(0)
        bits.write(0b00, 2)  // CAVLC
        for _ in 0..<3 { bits.writeUnsigned(0) }  // one slice group, one reference
        bits.write(0b000, 3)  // no weighted prediction
        bits.writeSigned(28 - 26)
        bits.writeSigned(0)
        bits.writeSigned(22 - 28)  // chroma
        bits.write(0b100, 3)  // slices say whether they are deblocked
        bits.writeTrailing()
        return bits.unit(header: 0x68)
    }
}
