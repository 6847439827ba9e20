import PixelCodecs
import TestSupport

/// Files that are of no format at all, or only begin like one.
enum Garbage {
    static func files() -> [CorpusFile] {
        var random = RandomSource(for: "garbage")
        let starts: [(String, [UInt8], DecodeError.Code)] = [
            ("empty", [], .truncated), ("one-byte", [0x89], .unknownFormat),
            ("zeros", .init(repeating: 0, count: 100), .unknownFormat),
            ("noise", random.bytes(500), .unknownFormat),
            ("text", Array("This is not an image.\n".utf8), .unknownFormat),
            ("bmp", Array("BM".utf8) + random.bytes(60), .unknownFormat),
            ("riff-wave", Array("RIFF\u{24}\0\0\0WAVEfmt ".utf8) + random.bytes(28), .unknownFormat),
        ]
        let unknown = starts.map { name, bytes, code in
            CorpusFile(
                path: "invalid/unknown/\(name).bin", bytes: bytes,
                expectation: .refusal(ExpectedRefusal(codes: [code.description], byHeader: true)))
        }
        let noise = random.bytes(300)
        return unknown + [
            .broken(.png, "signature-then-noise", [RawPNG.signature, FileSegment("", noise)], .corrupt, .truncated),
            .broken(
                .gif, "signature-then-zeros", [FileSegment("", Array("GIF89a".utf8) + .init(repeating: 0, count: 90))],
                .corrupt),
            .broken(
                .jpeg, "signature-then-noise", [FileSegment("", [0xFF, 0xD8, 0xFF] + noise)], .corrupt, .truncated,
                .unsupported),
            .broken(.webp, "signature-then-noise", RawWebP.file([FileSegment("", noise)]), .corrupt, .truncated),
        ]
    }
}
