/// An MP4 file of one track of H.264 frames, each shown for the same time: what describes them stands before them, so
/// that players can begin at once.
///
/// Source: ISO/IEC 14496-12, 14496-14 and 14496-15.
struct MP4File {
    let parameters: MosaicParameters
    /// The units of the stream, one a frame; the first alone can be decoded by itself.
    let frames: [[UInt8]]

    /// How many units of time a second has.
    private static let timescale = 90_000

    private var frameDuration: Int { Int((Double(Self.timescale) / parameters.framesPerSecond).rounded()) }
    private var duration: Int { frameDuration * frames.count }

    /// The whole file.
    var bytes: [UInt8] {
        let type = ISOBox.box("ftyp", Array("isom".utf8), ISOBox.number(0x200, 4), Array("isomiso2avc1mp41".utf8))
        // The description is as long wherever the frames are.
        let start = type.count + movie(framesAt: 0).count + 8
        let content = frames.flatMap { ISOBox.number($0.count, 4) + $0 }
        return type + movie(framesAt: start) + ISOBox.box("mdat", content)
    }

    private static let matrix = ISOBox.numbers(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x4000_0000)

    private func movie(framesAt offset: Int) -> [UInt8] {
        let header = ISOBox.fullBox(
            "mvhd", ISOBox.numbers(0, 0, Self.timescale, duration, 0x10000), ISOBox.number(0x100, 2),
            ISOBox.number(0, 10), Self.matrix, ISOBox.number(0, 24), ISOBox.number(2, 4))
        let trackHeader = ISOBox.fullBox(
            "tkhd", flags: 3, ISOBox.numbers(0, 0, 1, 0, duration, 0, 0, 0, 0), Self.matrix,
            ISOBox.numbers(parameters.width << 16, parameters.height << 16))
        let media = ISOBox.box(
            "mdia",
            // The language is not determined.
            ISOBox.fullBox("mdhd", ISOBox.numbers(0, 0, Self.timescale, duration), ISOBox.number(0x55C4_0000, 4)),
            ISOBox.fullBox(
                "hdlr", ISOBox.number(0, 4), Array("vide".utf8), ISOBox.number(0, 12),
                Array("Pixelwright sandbox\0".utf8)),
            ISOBox.box(
                "minf", ISOBox.fullBox("vmhd", flags: 1, ISOBox.number(0, 8)),
                ISOBox.box(
                    "dinf", ISOBox.fullBox("dref", ISOBox.number(1, 4), ISOBox.fullBox("url ", flags: 1))),
                samples(at: offset)))
        return ISOBox.box("moov", header, ISOBox.box("trak", trackHeader, media))
    }

    private func samples(at offset: Int) -> [UInt8] {
        let count = frames.count
        return ISOBox.box(
            "stbl", ISOBox.fullBox("stsd", ISOBox.number(1, 4), description),
            ISOBox.fullBox("stts", ISOBox.numbers(1, count, frameDuration)),
            ISOBox.fullBox("stss", ISOBox.numbers(1, 1)),
            ISOBox.fullBox("stsc", ISOBox.numbers(1, 1, count, 1)),
            ISOBox.fullBox("stsz", ISOBox.numbers(0, count), frames.flatMap { ISOBox.number(4 + $0.count, 4) }),
            ISOBox.fullBox("stco", ISOBox.numbers(1, offset)))
    }

    /// What decoders need before the first frame.
    private var description: [UInt8] {
        let (sequence, picture) = (parameters.sequenceSet, parameters.pictureSet)
        let settings = ISOBox.box(
            "avcC", [1, MosaicParameters.profile, MosaicParameters.constraints, parameters.level, 0xFF, 0xE1],
            ISOBox.number(sequence.count, 2), sequence, [1], ISOBox.number(picture.count, 2), picture)
        return ISOBox.box(
            "avc1", ISOBox.number(0, 6), ISOBox.number(1, 2), ISOBox.number(0, 16),
            ISOBox.number(parameters.width, 2) + ISOBox.number(parameters.height, 2),
            ISOBox.numbers(0x48_0000, 0x48_0000, 0), ISOBox.number(1, 2), ISOBox.number(0, 32),
            ISOBox.number(0x18, 2) + ISOBox.number(0xFFFF, 2), settings)
    }
}
