import PixelCodecs
import PixelCore
import TestSupport

/// Animated PNGs that end too early or break a rule.
enum BrokenAPNG {
    static func files() -> [CorpusFile] {
        CorpusFile.truncations(of: animation.segments, .apng, base: "animation", signatureLength: 8)
            .filter { !$0.path.contains("IHDR1") && !$0.path.contains("signature1") }
            + checksums() + sequences() + frames() + counts()
    }

    static let animation: RawAPNG = {
        var random = RandomSource(for: "broken animation")
        var frames = [Size(6, 5), Size(3, 2), Size(2, 4)].map { RawAPNG.Frame(random.bitmap(.noise, size: $0)) }
        (frames[1].x, frames[2].y) = (3, 1)
        return RawAPNG(size: Size(6, 5), frames: frames)
    }()

    private static func broken(
        _ name: String, _ codes: DecodeError.Code..., changing change: (inout [FileSegment]) -> Void
    ) -> CorpusFile {
        var segments = animation.segments
        change(&segments)
        return .broken(.apng, name, segments, codes)
    }

    private static func checksums() -> [CorpusFile] {
        // signature IHDR acTL fcTL IDAT fcTL fdAT fcTL fdAT IEND
        [2, 3, 5, 6, 8].map { index in
            broken("crc-\(animation.segments[index].name)-\(index)", .corrupt) { $0[index] = $0[index].withWrongCRC }
        }
    }

    /// Sequence numbers that do not count up from 0.
    private static func sequences() -> [CorpusFile] {
        let frame = animation.frames[1]
        return [
            broken("sequence-from-1", .corrupt) { $0[3] = RawAPNG.frameControl(animation.frames[0], sequence: 1) },
            broken("sequence-repeated", .corrupt) { $0[5] = RawAPNG.frameControl(frame, sequence: 0) },
            broken("sequence-gap", .corrupt) { $0[5] = RawAPNG.frameControl(frame, sequence: 2) },
            broken("sequence-swapped", .corrupt) { ($0[6], $0[8]) = ($0[8], $0[6]) },
        ]
    }

    /// Frames that no canvas has, or without data.
    private static func frames() -> [CorpusFile] {
        func control(_ name: String, frame index: Int, changing change: (inout [UInt8]) -> Void) -> CorpusFile {
            broken("frame-\(name)", .corrupt) { segments in
                let position = index == 0 ? 3 : 5
                var data = segments[position].chunkData
                change(&data)
                segments[position] = RawPNG.chunk("fcTL", data)
            }
        }
        return [
            control("outside-right", frame: 1) { $0.replace(at: 12, bigEndian: 4, 4) },
            control("outside-below", frame: 1) { $0.replace(at: 16, bigEndian: 4, 4) },
            control("far-outside", frame: 1) { $0.replace(at: 12, bigEndian: 0xFFFF_FFFF, 4) },
            control("no-width", frame: 1) { $0.replace(at: 4, bigEndian: 0, 4) },
            control("no-height", frame: 1) { $0.replace(at: 8, bigEndian: 0, 4) },
            control("first-smaller", frame: 0) { $0.replace(at: 4, bigEndian: 5, 4) },
            control("first-moved", frame: 0) { $0.replace(at: 12, bigEndian: 1, 4) },
            control("disposal-3", frame: 1) { $0[24] = 3 },
            control("blend-2", frame: 1) { $0[25] = 2 },
            control("short", frame: 1) { $0.removeLast() },
            control("long", frame: 1) { $0.append(0) },
            broken("frame-data-without-control", .corrupt) { $0.remove(at: 5) },
            broken("frame-control-without-data", .corrupt) { $0.remove(at: 6) },
            broken("frame-data-empty", .corrupt) { $0[6] = RawPNG.chunk("fdAT", [0, 0]) },
            broken("frame-data-too-short", .corrupt, .truncated) { segments in
                segments[6] = RawPNG.chunk("fdAT", segments[6].chunkData.dropLast(9))
            },
        ]
    }

    private static func counts() -> [CorpusFile] {
        func counted(_ count: Int) -> FileSegment { RawAPNG.animationControl(frameCount: count, playCount: 0) }
        return [
            broken("count-too-large", .corrupt, .truncated) { $0[2] = counted(4) },
            broken("count-too-small", .corrupt) { $0[2] = counted(2) },
        ]
    }
}
