import PixelCodecs
import PixelCore
import TestSupport

/// PNGs that end too early or break a rule.
enum BrokenPNG {
    static func files() -> [CorpusFile] {
        truncated() + checksums() + headers() + sizes() + order() + streams() + palettes()
    }

    static let truecolor: RawPNGImage = {
        var random = RandomSource(for: "broken truecolor")
        return RawPNGImage(random: &random, size: Size(6, 5), colorType: .rgba, depth: 8)
    }()

    static let indexed: RawPNGImage = {
        var random = RandomSource(for: "broken indexed")
        return RawPNGImage(random: &random, size: Size(6, 5), colorType: .indexed, depth: 4, alpha: true)
    }()

    static func broken(_ name: String, _ segments: [FileSegment], _ codes: DecodeError.Code...) -> CorpusFile {
        CorpusFile.broken(.png, name, segments, codes)
    }

    /// `truecolor` with other chunks between header and end.
    static func file(_ chunks: FileSegment...) -> [FileSegment] {
        [RawPNG.signature, truecolor.header] + chunks + [RawPNG.end]
    }

    static let data = RawPNG.chunk("IDAT", RawZlib.stored(truecolor.scanlines))
    static let text = RawPNG.chunk("tEXt", Array("Comment\0text".utf8))

    private static func truncated() -> [CorpusFile] {
        let stream = RawZlib.stored(truecolor.scanlines)
        let half = stream.count / 2
        let parts = [RawPNG.chunk("IDAT", Array(stream[..<half])), RawPNG.chunk("IDAT", Array(stream[half...]))]
        let split = [RawPNG.signature, truecolor.header, text] + parts + [RawPNG.end]
        var interlaced = truecolor
        interlaced.isInterlaced = true
        return CorpusFile.truncations(of: indexed.segments, .png, base: "indexed", signatureLength: 8)
            + CorpusFile.truncations(of: split, .png, base: "split", signatureLength: 8)
            + CorpusFile.truncations(of: interlaced.segments, .png, base: "interlaced", signatureLength: 8)
            .filter { $0.path.contains("IDAT") }
    }

    private static func checksums() -> [CorpusFile] {
        indexed.segments.indices.dropFirst().map { index in
            var segments = indexed.segments
            segments[index] = segments[index].withWrongCRC
            return broken("crc-\(segments[index].name)", segments, .corrupt)
        }
    }

    /// IHDRs that no picture has.
    private static func headers() -> [CorpusFile] {
        func file(_ name: String, _ header: FileSegment, _ codes: DecodeError.Code...) -> CorpusFile {
            .broken(.png, "header-\(name)", [RawPNG.signature, header, data, RawPNG.end], codes)
        }
        let pairs = [(0, 3), (0, 32), (2, 4), (2, 1), (3, 16), (4, 4), (6, 2), (1, 8), (5, 8), (7, 8)]
        let illegal = pairs.map { type, depth in
            file(
                "type-\(type)-depth-\(depth)",
                RawPNG.header(width: 6, height: 5, depth: depth, colorType: type), .corrupt)
        }
        let short = RawPNG.chunk("IHDR", Array(truecolor.header.chunkData.dropLast()))
        let long = RawPNG.chunk("IHDR", truecolor.header.chunkData + [0])
        return illegal + [
            file("no-width", RawPNG.header(width: 0, height: 5), .corrupt),
            file("no-height", RawPNG.header(width: 6, height: 0), .corrupt),
            file("negative-width", RawPNG.header(width: 0x8000_0000, height: 5), .corrupt, .limitExceeded),
            file("interlace-2", RawPNG.header(width: 6, height: 5, interlace: 2), .corrupt),
            file("compression-1", RawPNG.header(width: 6, height: 5, compression: 1), .corrupt),
            file("filter-method-1", RawPNG.header(width: 6, height: 5, filter: 1), .corrupt),
            file("short", short, .corrupt),
            file("long", long, .corrupt),
        ]
    }

    /// Sizes that are not those of the data.
    private static func sizes() -> [CorpusFile] {
        func file(_ name: String, width: Int, height: Int, _ codes: DecodeError.Code...) -> CorpusFile {
            let header = RawPNG.header(width: width, height: height)
            return .broken(.png, "size-\(name)", [RawPNG.signature, header, data, RawPNG.end], codes)
        }
        return [
            file("too-high", width: 6, height: 50, .corrupt, .truncated),
            file("too-wide", width: 60, height: 5, .corrupt, .truncated),
            broken("length-beyond-end", self.file(data.claiming(length: 100_000)), .truncated),
            broken("length-negative", self.file(data.claiming(length: 0xFFFF_FFF0)), .corrupt, .truncated),
            broken("length-too-small", self.file(data.claiming(length: 20)), .corrupt),
        ]
    }

    private static func order() -> [CorpusFile] {
        let stream = RawZlib.stored(truecolor.scanlines)
        let (first, second) = (RawPNG.chunk("IDAT", Array(stream[..<40])), RawPNG.chunk("IDAT", Array(stream[40...])))
        let chunks = indexed.segments
        func reordered(_ order: [Int]) -> [FileSegment] { order.map { chunks[$0] } }
        return [
            broken("order-no-header", [RawPNG.signature, data, RawPNG.end], .corrupt),
            broken("order-header-late", [RawPNG.signature, text, truecolor.header, data, RawPNG.end], .corrupt),
            broken("order-header-twice", file(truecolor.header, data), .corrupt),
            broken("order-no-data", file(), .corrupt),
            broken("order-data-apart", file(first, text, second), .corrupt),
            broken("order-palette-missing", reordered([0, 1, 4, 5]), .corrupt),
            broken("order-palette-late", reordered([0, 1, 4, 2, 3, 5]), .corrupt),
            broken("order-palette-twice", reordered([0, 1, 2, 2, 4, 5]), .corrupt),
            broken("order-unknown-critical", file(RawPNG.chunk("ABCD"), data), .corrupt, .unsupported),
            broken("order-illegal-name", file(RawPNG.chunk("t3Xt"), data), .corrupt),
            broken("order-no-end", file(data).dropLast(), .truncated),
        ]
    }

    private static func streams() -> [CorpusFile] {
        let lines = truecolor.scanlines
        let stream = RawZlib.stored(lines)
        func file(_ name: String, _ codes: DecodeError.Code..., changing change: (inout [UInt8]) -> Void) -> CorpusFile
        {
            var bytes = stream
            change(&bytes)
            return .broken(.png, "stream-\(name)", self.file(RawPNG.chunk("IDAT", bytes)), codes)
        }
        var filter = lines
        filter[0] = 5
        return [
            file("wrong-method", .corrupt) { $0[0] = 0x79 },
            file("wrong-header-check", .corrupt) { $0[1] ^= 1 },
            file("preset-dictionary", .corrupt) { $0.replaceSubrange(0..<2, with: [0x78, 0x20 | 0x1B]) },
            file("wrong-checksum", .corrupt) { $0[$0.count - 1] ^= 1 },
            file("wrong-stored-length", .corrupt) { $0[3] ^= 1 },
            file("reserved-block", .corrupt) { $0[2] = 0b111 },
            file("distance-too-far", .corrupt) { $0.replaceSubrange(2..., with: [0x4B, 0x04, 0x02, 0, 0, 0, 0, 0]) },
            file("too-short", .corrupt, .truncated) { $0 = RawZlib.stored(lines.dropLast(30)) },
            file("cut-off", .corrupt, .truncated) { $0.removeLast(30) },
            file("empty", .corrupt, .truncated) { $0 = [] },
            broken("filter-5", self.file(RawPNG.chunk("IDAT", RawZlib.stored(filter))), .corrupt),
        ]
    }

    private static func palettes() -> [CorpusFile] {
        func file(_ name: String, _ palette: [UInt8]) -> CorpusFile {
            var segments = indexed.segments
            segments[2] = RawPNG.chunk("PLTE", palette)
            return broken("palette-\(name)", segments, .corrupt)
        }
        return [
            file("not-of-three", [1, 2, 3, 4]), file("empty", []),
            file("too-long", [UInt8](repeating: 7, count: 257 * 3)),
        ]
    }
}
