import PixelCodecs
import PixelCore
import TestSupport

extension ValidPNG {
    /// PNGs whose chunks are many, empty, unknown or beside the point: the pixels stay what they are.
    static func ancillaryFiles() -> [CorpusFile] {
        dataChunks() + ancillaryChunks() + streams() + textBombs()
    }

    private static let image: RawPNGImage = {
        var random = RandomSource(for: "ancillary")
        return RawPNGImage(random: &random, size: Size(10, 6), colorType: .rgba, depth: 8)
    }()

    /// `image` with other chunks in the place of its IDAT, or with more before it.
    private static func file(
        _ name: String, before: [FileSegment] = [], data: [FileSegment]? = nil, after: [FileSegment] = []
    ) -> CorpusFile {
        let data = data ?? [RawPNG.chunk("IDAT", RawZlib.stored(image.scanlines))]
        return .still(
            .png, name, [RawPNG.signature, image.header] + before + data + after + [RawPNG.end], image.bitmap)
    }

    /// The compressed pixels in several IDATs.
    private static func dataChunks() -> [CorpusFile] {
        let stream = RawZlib.stored(image.scanlines)
        let bytes = stream.map { RawPNG.chunk("IDAT", [$0]) }
        let halves = [stream.prefix(stream.count / 2), stream.suffix(stream.count - stream.count / 2)]
        let empty = RawPNG.chunk("IDAT")
        return [
            file("data-one-byte-each", data: bytes),
            file(
                "data-with-empty", data: [empty] + halves.flatMap { [RawPNG.chunk("IDAT", Array($0)), empty, empty] }),
        ]
    }

    /// Chunks that say nothing about the pixels as shown.
    private static func ancillaryChunks() -> [CorpusFile] {
        let text = RawPNG.chunk("tEXt", Array("Comment\0hidden".utf8))
        let compressed = RawPNG.chunk("zTXt", Array("Comment\0\0".utf8) + RawZlib.runs(Array("text".utf8)))
        let suggested = RawPNG.chunk("sPLT", Array("name\0".utf8) + [8, 1, 2, 3, 4, 0, 5])
        let profile = RawPNG.chunk("iCCP", Array("broken\0\0".utf8) + RawZlib.runs([1, 2, 3]))
        let gamma = RawPNG.chunk("gAMA", [0, 0, 0xB1, 0x8F])
        let standard = RawPNG.chunk("sRGB", [0])
        return [
            file("ancillary-gamma-srgb", before: [gamma, standard]),
            file("ancillary-text", before: [text, compressed], after: [text]),
            file("ancillary-suggested-palette", before: [suggested]),
            file("ancillary-broken-profile", before: [profile]),
            file("ancillary-unknown", before: [RawPNG.chunk("quUx", [1, 2, 3])], after: [RawPNG.chunk("quUx")]),
            file("ancillary-background-time", before: [RawPNG.chunk("bKGD", [0, 1, 0, 2, 0, 3])]),
            file("suggested-palette-truecolor", before: [RawPNG.chunk("PLTE", [1, 2, 3, 4, 5, 6])]),
            .still(.png, "trailing-bytes", image.segments + [FileSegment("junk", [1, 2, 3])], image.bitmap),
        ]
    }

    /// The same pixels in other zlib streams.
    private static func streams() -> [CorpusFile] {
        let small = RawZlib.stored(image.scanlines, blockSize: 7)
        let flat = RawPNGImage(Bitmap(size: Size(200, 100), filledWith: RGBA8(9, 9, 9, 9)))
        let runs = RawPNG.chunk("IDAT", RawZlib.runs(flat.scanlines))
        return [
            file("stream-many-blocks", data: [RawPNG.chunk("IDAT", small)]),
            .still(.png, "stream-runs", [RawPNG.signature, flat.header, runs, RawPNG.end], flat.bitmap),
        ]
    }

    /// Text and a profile that would fill 30 MB.
    private static func textBombs() -> [CorpusFile] {
        let bomb = RawZlib.bomb(matches: 120_000)
        return [("iCCP", "profile\0\0"), ("zTXt", "text\0\0"), ("iTXt", "text\0\u{1}\0\0\0")].map { type, head in
            var file = file("bomb-\(type)", before: [RawPNG.chunk(type, Array(head.utf8) + bomb)])
            if case .image(var image) = file.expectation {
                image.isBomb = true
                file.expectation = .image(image)
            }
            return file
        }
    }
}
