import PixelCodecs
import PixelCore
import TestSupport

/// WebPs that end too early or break a rule.
enum BrokenWebP {
    static func files() -> [CorpusFile] {
        let bases = [
            ("lossless", RawWebP.file([lossless])), ("lossy", RawWebP.file([lossy])),
            ("alpha", RawWebP.file([head, alpha, lossy])), ("animation", animation.segments),
        ]
        return bases.flatMap { base, segments in
            CorpusFile.truncations(of: segments, .webp, base: base, signatureLength: 12)
        } + sizes() + bitstreams() + stills() + frames()
    }

    private static let size = Size(6, 5)
    private static let bitmap: Bitmap = {
        var random = RandomSource(for: "broken webp")
        return random.bitmap(.hiddenColors, size: size)
    }()
    private static let lossless = RawWebP.chunk("VP8L", RawVP8L.payload(bitmap))
    private static let lossy = RawWebP.chunk("VP8 ", RawVP8.payload(width: 6, height: 5))
    private static let alpha = RawWebP.chunk("ALPH", [UInt8](repeating: 0, count: 31))
    private static let head = RawWebP.extended(.alpha, width: 6, height: 5)

    private static let animation: RawWebPAnimation = {
        var frames = [bitmap, bitmap.cropped(to: Rectangle(x: 0, y: 0, width: 2, height: 3))].map {
            RawWebPAnimation.Frame($0)
        }
        (frames[1].x, frames[1].y) = (4, 2)
        return RawWebPAnimation(size: size, frames: frames)
    }()

    private static func broken(_ name: String, _ segments: [FileSegment], _ codes: DecodeError.Code...) -> CorpusFile {
        CorpusFile.broken(.webp, name, segments, codes)
    }

    /// Lies of the RIFF header and of chunk headers.
    private static func sizes() -> [CorpusFile] {
        func lying(_ name: String, at segment: Int, by difference: Int, _ codes: DecodeError.Code...) -> CorpusFile {
            var segments = RawWebP.file([lossless])
            let true4 = segments[segment].bytes[4..<8].reversed().reduce(0) { $0 << 8 | Int($1) }
            segments[segment].bytes.replace(at: 4, littleEndian: true4 + difference, 4)
            return .broken(.webp, "size-\(name)", segments, codes)
        }
        return [
            lying("riff-too-large", at: 0, by: 1000, .truncated),
            lying("riff-too-small", at: 0, by: -100, .corrupt, .truncated),
            lying("riff-zero", at: 0, by: -(4 + lossless.bytes.count), .corrupt, .truncated),
            lying("chunk-too-large", at: 1, by: 1000, .corrupt, .truncated),
            lying("chunk-huge", at: 1, by: 0xFFFF_FF00 - lossless.bytes.count, .corrupt, .truncated),
        ]
    }

    private static func bitstreams() -> [CorpusFile] {
        func changed(
            _ name: String, _ chunk: FileSegment, _ codes: DecodeError.Code..., by change: (inout [UInt8]) -> Void
        ) -> CorpusFile {
            var bytes = chunk.bytes
            change(&bytes)
            return .broken(.webp, name, RawWebP.file([FileSegment(chunk.name, bytes)]), codes)
        }
        func cut(_ chunk: FileSegment, _ fourCC: String) -> FileSegment {
            RawWebP.chunk(fourCC, Array(chunk.bytes[8..<8 + (chunk.bytes.count - 8) / 2]))
        }
        return [
            changed("lossless-signature", lossless, .corrupt) { $0[8] = 0x2E },
            changed("lossless-version", lossless, .corrupt, .unsupported) { $0[12] |= 0xE0 },
            changed("lossless-taller-than-data", lossless, .corrupt, .truncated) { $0[11] ^= 0x03 },
            changed("lossy-start-code", lossy, .corrupt) { $0[11] = 0 },
            changed("lossy-not-a-key-frame", lossy, .corrupt, .unsupported) { $0[8] |= 1 },
            changed("lossy-no-width", lossy, .corrupt) { $0.replace(at: 14, littleEndian: 0, 2) },
            changed("lossy-modes-beyond-end", lossy, .corrupt, .truncated) { $0[10] = 0xFF },
            broken("lossless-cut-in-chunk", RawWebP.file([cut(lossless, "VP8L")]), .corrupt, .truncated),
            broken("lossless-empty", RawWebP.file([RawWebP.chunk("VP8L", [])]), .corrupt, .truncated),
            broken("lossy-empty", RawWebP.file([RawWebP.chunk("VP8 ", [])]), .corrupt, .truncated),
        ]
    }

    private static func stills() -> [CorpusFile] {
        let short = RawWebP.chunk("ALPH", [0, 1, 2])
        let method = RawWebP.chunk("ALPH", [3] + [UInt8](repeating: 0, count: 30))
        return [
            broken("no-chunks", RawWebP.file([]), .corrupt, .truncated),
            broken("no-image", RawWebP.file([head]), .corrupt, .truncated),
            broken("first-chunk-unknown", RawWebP.file([RawWebP.chunk("QUUX", [1, 2])]), .corrupt, .truncated),
            broken("alpha-short", RawWebP.file([head, short, lossy]), .corrupt, .truncated),
            broken("alpha-unknown-method", RawWebP.file([head, method, lossy]), .corrupt, .unsupported),
            broken(
                "canvas-larger-than-image", RawWebP.file([RawWebP.extended(.alpha, width: 7, height: 5), lossless]),
                .corrupt),
            broken(
                "header-short", RawWebP.file([RawWebP.chunk("VP8X", [16, 0, 0, 0, 5]), lossless]), .corrupt, .truncated),
        ]
    }

    private static func frames() -> [CorpusFile] {
        func file(
            _ name: String, _ codes: DecodeError.Code..., changing change: (inout RawWebPAnimation) -> Void
        ) -> CorpusFile {
            var copy = animation
            change(&copy)
            return .broken(.webp, "frame-\(name)", copy.segments, codes)
        }
        func replaced(_ name: String, _ second: FileSegment, _ codes: DecodeError.Code...) -> CorpusFile {
            let segments = animation.segments
            return .broken(
                .webp, "frame-\(name)", RawWebP.file([segments[1], segments[2], segments[3], second]), codes)
        }
        let frame = animation.frames[1].segment
        var lying = Array(frame.bytes[8...])
        lying[6] = 3
        let chunks = animation.segments
        return [
            file("outside-right", .corrupt) { $0.frames[1].x = 6 },
            file("outside-below", .corrupt) { $0.frames[1].y = 4 },
            replaced("size-lies", RawWebP.chunk("ANMF", lying), .corrupt),
            replaced("empty", RawWebP.chunk("ANMF", []), .corrupt, .truncated),
            replaced("without-image", RawWebP.chunk("ANMF", Array(frame.bytes[8..<24])), .corrupt, .truncated),
            broken("no-frames", RawWebP.file([chunks[1], chunks[2]]), .corrupt, .truncated),
            broken("no-animation-chunk", RawWebP.file([chunks[1], chunks[3], chunks[4]]), .corrupt),
        ]
    }
}
