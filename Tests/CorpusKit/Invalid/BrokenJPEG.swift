import PixelCodecs
import PixelCore
import TestSupport

/// JPEGs that end too early or break a rule.
enum BrokenJPEG {
    static func files() -> [CorpusFile] {
        let bases = [("baseline", image(.baseline, restarts: 2)), ("progressive", image(.progressive, restarts: 0))]
        return bases.flatMap { base, image in
            CorpusFile.truncations(of: image.segments, .jpeg, base: base, signatureLength: 3)
        } + headers() + frames() + scans()
    }

    private static func image(_ process: RawJPEG.Process, restarts: Int) -> RawJPEG {
        var random = RandomSource(for: "broken jpeg")
        var image = RawJPEG(random: &random, size: Size(30, 20), color: .ycbcr)
        image.process = process
        image.restartInterval = restarts
        return image
    }

    /// SOI APP0 DQT SOF DHT DHT DRI SOS scan EOI, changed.
    private static func broken(
        _ name: String, _ codes: DecodeError.Code..., changing change: (inout [FileSegment]) -> Void
    ) -> CorpusFile {
        var segments = image(.baseline, restarts: 2).segments
        change(&segments)
        return .broken(.jpeg, name, segments, codes)
    }

    private static func headers() -> [CorpusFile] {
        [
            broken("segment-length-0", .corrupt) { $0[1].bytes.replace(at: 2, bigEndian: 0, 2) },
            broken("segment-length-1", .corrupt) { $0[2].bytes.replace(at: 2, bigEndian: 1, 2) },
            broken("no-frame", .corrupt) { $0.remove(at: 3) },
            broken("no-scan", .corrupt, .truncated) { $0.removeSubrange(7...8) },
            broken("no-quantization", .corrupt) { $0.remove(at: 2) },
            broken("quantization-short", .corrupt) { $0[2] = RawJPEG.marker(0xDB, "DQT", [0, 1, 2]) },
            broken("quantization-table-9", .corrupt) { $0[2].bytes[4] = 9 },
            broken("codes-too-many", .corrupt) { $0[4].bytes[5] = 3 },
            broken("codes-table-7", .corrupt) { $0[4].bytes[4] = 7 },
            broken("frame-twice", .corrupt) { $0.insert($0[3], at: 3) },
            broken("scan-before-frame", .corrupt) { $0.insert($0.remove(at: 3), at: 8) },
        ]
    }

    /// Changes to SOF: FF C0 length precision height width count (id sampling table)…
    private static func frames() -> [CorpusFile] {
        func process(_ name: String, _ code: UInt8) -> CorpusFile {
            broken("process-\(name)", .unsupported) { $0[3].bytes[1] = code }
        }
        return [
            process("lossless", 0xC3), process("differential", 0xC5), process("lossless-arithmetic", 0xCB),
            broken("precision-12", .unsupported) { segments in
                segments[3].bytes[1] = 0xC1
                segments[3].bytes[4] = 12
            },
            broken("precision-7", .corrupt, .unsupported) { $0[3].bytes[4] = 7 },
            broken("no-width", .corrupt) { $0[3].bytes.replace(at: 7, bigEndian: 0, 2) },
            broken("no-height", .corrupt, .unsupported) { $0[3].bytes.replace(at: 5, bigEndian: 0, 2) },
            broken("no-components", .corrupt, .unsupported) {
                $0[3] = RawJPEG.marker(0xC0, "SOF", [8, 0, 9, 0, 9, 0])
            },
            broken("component-count-lies", .corrupt) { $0[3].bytes[9] = 4 },
            broken("sampling-0", .corrupt) { $0[3].bytes[11] = 0 },
            broken("sampling-5", .corrupt) { $0[3].bytes[11] = 0x55 },
            broken("missing-table", .corrupt) { $0[3].bytes[12] = 3 },
        ]
    }

    private static func scans() -> [CorpusFile] {
        [
            broken("scan-unknown-component", .corrupt) { $0[7].bytes[5] = 77 },
            broken("scan-repeated-component", .corrupt) { $0[7].bytes[7] = 1 },
            broken("scan-no-components", .corrupt) { $0[7] = RawJPEG.marker(0xDA, "SOS", [0, 0, 63, 0]) },
            broken("scan-illegal-code", .corrupt) { $0[8].bytes[0] = 0xF0 },
            broken("scan-restart-out-of-order", .corrupt) { segments in
                let restart = segments[8].bytes.indices.first { segments[8].bytes[$0] == 0xD1 }
                if let restart { segments[8].bytes[restart] = 0xD6 }
            },
            broken("scan-half-missing", .corrupt, .truncated) { segments in
                segments[8].bytes.removeLast(segments[8].bytes.count / 2)
            },
            broken("size-too-high", .corrupt, .truncated) { $0[3].bytes.replace(at: 5, bigEndian: 2000, 2) },
        ]
    }
}
