import PixelCodecs
import TestSupport

extension CorpusFile {
    /// `segments` cut before and within each part. What ends before the format can be told is of no known format;
    /// everything else is truncated.
    ///
    /// - Parameters:
    ///   - base: Begins the names of the files.
    ///   - signatureLength: The bytes by which the format is recognised.
    static func truncations(
        of segments: [FileSegment], _ format: ImageFormat, base: String, signatureLength: Int
    ) -> [CorpusFile] {
        let bytes = segments.bytes
        var files: [CorpusFile] = []
        var counts: [String: Int] = [:]
        var start = 0
        for segment in segments {
            counts[segment.name, default: 0] += 1
            let label = "\(segment.name)\(counts[segment.name, default: 1])"
            let cuts = [("before", 0), ("early-in", 1), ("within", segment.bytes.count / 2)]
            for (place, length) in cuts + [("late-in", segment.bytes.count - 1)] {
                let end = start + length
                guard end > 0, length < segment.bytes.count, length > 0 || place == "before" else { continue }
                files.append(
                    .broken(
                        format, "\(base)-ends-\(place)-\(label)", [FileSegment("", Array(bytes[..<end]))],
                        end < signatureLength ? .unknownFormat : .truncated))
            }
            start += segment.bytes.count
        }
        return files.uniquedByBytes()
    }
}

extension [CorpusFile] {
    /// The files without those whose bytes came before.
    func uniquedByBytes() -> [CorpusFile] {
        var seen: Set<[UInt8]> = []
        return filter { seen.insert($0.bytes).inserted }
    }
}
