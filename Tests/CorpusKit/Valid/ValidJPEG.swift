import PixelCodecs
import PixelCore
import TestSupport

/// JPEGs of flat blocks: every colour space, process, sampling and orientation.
enum ValidJPEG {
    static func files() -> [CorpusFile] {
        colors() + sizes() + orientations() + segments()
    }

    private static func colors() -> [CorpusFile] {
        [RawJPEG.Color.grayscale, .ycbcr, .rgb, .cmyk, .ycck].flatMap { color in
            [RawJPEG.Process.baseline, .extended, .progressive].flatMap { process in
                [0, 3].map { interval in
                    let name = "\(color)-\(process)\(interval > 0 ? "-restarts" : "")"
                    var random = RandomSource(for: name)
                    var image = RawJPEG(random: &random, size: Size(43, 30), color: color)
                    image.process = process
                    image.restartInterval = interval
                    return file(name, image)
                }
            }
        }
    }

    private static func sizes() -> [CorpusFile] {
        [Size(1, 1), Size(7, 9), Size(8, 8), Size(17, 31)].flatMap { size in
            [RawJPEG.Process.baseline, .progressive].flatMap { process in
                [false, true].map { subsampled in
                    let name = "size-\(size.width)x\(size.height)-\(process)\(subsampled ? "-subsampled" : "")"
                    var random = RandomSource(for: name)
                    var image = RawJPEG(random: &random, size: size, color: .ycbcr, isSubsampled: subsampled)
                    image.process = process
                    return file(name, image)
                }
            }
        }
    }

    private static func orientations() -> [CorpusFile] {
        (1...8).map { orientation in
            var random = RandomSource(for: "orientation")
            var image = RawJPEG(random: &random, size: Size(20, 13), color: .ycbcr)
            image.orientation = orientation
            return file("orientation-\(orientation)", image)
        }
    }

    /// Segments that say nothing about the pixels, and EXIF that says nothing usable.
    private static func segments() -> [CorpusFile] {
        var random = RandomSource(for: "segments")
        let image = RawJPEG(random: &random, size: Size(16, 16), color: .ycbcr)
        func file(_ name: String, _ extra: FileSegment) -> CorpusFile {
            var segments = image.segments
            segments.insert(extra, at: 2)
            return .still(.jpeg, name, segments, image.bitmap, isRounded: true)
        }
        let profile = Array("ICC_PROFILE\0".utf8) + [1, 1, 1, 2, 3]
        var turned = RawJPEG(random: &random, size: Size(16, 8), color: .grayscale)
        turned.orientation = 6
        var littleEndian = turned.segments
        littleEndian[littleEndian.index(of: "APP1") ?? 0] = RawJPEG.exif(orientation: 6, bigEndian: false)
        return [
            file("comment", RawJPEG.marker(0xFE, "COM", Array("words".utf8))),
            file("profile", RawJPEG.marker(0xE2, "APP2", profile)),
            file("orientation-out-of-range", RawJPEG.exif(orientation: 9)),
            file("exif-empty", RawJPEG.marker(0xE1, "APP1", Array("Exif\0\0".utf8))),
            file("fill-bytes", FileSegment("fill", [0xFF, 0xFF, 0xFF])),
            .still(
                .jpeg, "trailing-bytes", image.segments + [FileSegment("junk", [1, 2, 3])], image.bitmap,
                isRounded: true),
            .still(.jpeg, "orientation-little-endian", littleEndian, turned.bitmap),
        ]
    }

    private static func file(_ name: String, _ image: RawJPEG) -> CorpusFile {
        .still(.jpeg, name, image.segments, image.bitmap, isRounded: image.color != .grayscale)
    }
}
