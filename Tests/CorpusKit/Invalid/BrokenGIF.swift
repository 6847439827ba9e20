import PixelCodecs
import PixelCore
import TestSupport

/// GIFs that end too early or break a rule.
enum BrokenGIF {
    static func files() -> [CorpusFile] {
        CorpusFile.truncations(of: animation.segments, .gif, base: "animation", signatureLength: 6)
            + headers() + blocks() + codes()
    }

    private static let animation: RawGIF = {
        var random = RandomSource(for: "broken gif")
        var frames = [Size(8, 6), Size(5, 4)].map { size in
            RawGIF.Frame(size: size, indices: (0..<size.area).map { _ in UInt8(random.next(in: 0...7)) })
        }
        frames[1].localPalette = random.colors(8)
        frames[1].transparentIndex = 3
        var gif = RawGIF(size: Size(8, 6), globalPalette: random.colors(8), frames: frames)
        gif.repetitions = 0
        return gif
    }()

    private static func broken(
        _ name: String, _ codes: DecodeError.Code..., changing change: (inout [FileSegment]) -> Void
    ) -> CorpusFile {
        var segments = animation.segments
        change(&segments)
        return .broken(.gif, name, segments, codes)
    }

    private static func headers() -> [CorpusFile] {
        // signature screen palette application control image data control image local-palette data trailer
        [
            broken("no-frames", .corrupt) { $0.removeSubrange(4..<11) },
            broken("version-88a", .unknownFormat) { $0[0].bytes[4] = UInt8(ascii: "8") },
        ]
    }

    private static func blocks() -> [CorpusFile] {
        [
            broken("unknown-block", .corrupt) { $0.insert(FileSegment("junk", [0x99, 1, 2]), at: 4) },
            broken("frame-larger-than-data", .corrupt, .truncated) { $0[5].bytes.replace(at: 7, littleEndian: 7, 2) },
            broken("frame-much-larger-than-data", .corrupt, .truncated) { segments in
                segments[1].bytes.replace(at: 0, littleEndian: 2000, 2)
                segments[1].bytes.replace(at: 2, littleEndian: 2000, 2)
                segments[5].bytes.replace(at: 5, littleEndian: 2000, 2)
                segments[5].bytes.replace(at: 7, littleEndian: 2000, 2)
            },
            broken("data-missing", .corrupt, .truncated) { $0[6].bytes = [3, 0] },
        ]
    }

    /// LZW streams that no picture has.
    private static func codes() -> [CorpusFile] {
        func file(_ name: String, size: UInt8 = 3, codes: [Int], width: Int) -> CorpusFile {
            var bits = BitWriter(.lowestFirst)
            for code in codes { bits.write(code, width: width) }
            return broken("codes-\(name)", .corrupt) { $0[6].bytes = [size] + RawGIF.blocks(bits.bytes) }
        }
        return [
            file("beyond-table", codes: [8, 1, 2, 15, 15], width: 4),
            file("first-beyond-table", codes: [8, 12, 1, 2, 3, 9], width: 4),
            file("size-0", size: 0, codes: [1, 0, 1, 0], width: 1),
            file("size-9", size: 9, codes: [512, 1, 513], width: 10),
            file("size-12", size: 12, codes: [4096, 1, 4097], width: 13),
            file("size-255", size: 255, codes: [1, 2, 3], width: 8),
        ]
    }
}
