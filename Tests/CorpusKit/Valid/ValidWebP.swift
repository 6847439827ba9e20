import PixelCodecs
import PixelCore
import TestSupport

/// WebPs: lossless and lossy, simple and extended, still and animated.
enum ValidWebP {
    static func files() -> [CorpusFile] {
        lossless() + lossy() + extended() + animations()
    }

    private static func lossless() -> [CorpusFile] {
        let stills = BitmapKind.allCases.map { kind in
            let name = "lossless-\(kind)"
            var random = RandomSource(for: name)
            let bitmap = random.bitmap(kind, size: random.size(in: 1...14))
            return CorpusFile.still(.webp, name, simple(RawVP8L.payload(bitmap)), bitmap)
        }
        let color = RGBA8(200, 100, 50, 25)
        let flat = RawVP8L.payload(width: 101, height: 67, color: color)
        return stills + [
            .still(.webp, "lossless-one-color", simple(flat), Bitmap(size: Size(101, 67), filledWith: color))
        ]
    }

    private static func simple(_ payload: [UInt8]) -> [FileSegment] {
        RawWebP.file([RawWebP.chunk("VP8L", payload)])
    }

    private static func lossy() -> [CorpusFile] {
        [Size(1, 1), Size(16, 16), Size(17, 33), Size(40, 5)].map { size in
            let payload = RawVP8.payload(width: size.width, height: size.height)
            return .still(
                .webp, "lossy-\(size.width)x\(size.height)", RawWebP.file([RawWebP.chunk("VP8 ", payload)]),
                RawVP8.bitmap(size))
        }
    }

    /// VP8X in front: alpha beside lossy pixels, and chunks that say nothing about the pixels.
    private static func extended() -> [CorpusFile] {
        var random = RandomSource(for: "extended")
        let size = Size(18, 11)
        let alphas = random.bytes(size.area)
        var mixed = RawVP8.bitmap(size)
        for (index, alpha) in alphas.enumerated() { mixed[index % size.width, index / size.width].alpha = alpha }
        let lossy = RawWebP.chunk("VP8 ", RawVP8.payload(width: 18, height: 11))
        let bitmap = random.bitmap(.hiddenColors, size: size)
        let lossless = RawWebP.chunk("VP8L", RawVP8L.payload(bitmap))
        func head(_ features: RawWebP.Features) -> FileSegment { RawWebP.extended(features, width: 18, height: 11) }
        let profile = RawWebP.chunk("ICCP", [1, 2, 3])
        let emptyEXIF = Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0]
        let unknown = RawWebP.chunk("QUUX", [1, 2, 3])
        let tail = [RawWebP.chunk("EXIF", emptyEXIF), RawWebP.chunk("XMP ", [3])]
        return [
            .still(
                .webp, "lossy-alpha", RawWebP.file([head(.alpha), RawWebP.chunk("ALPH", [0] + alphas), lossy]), mixed),
            .still(.webp, "extended-lossless", RawWebP.file([head(.alpha), lossless]), bitmap),
            .still(
                .webp, "extended-metadata",
                RawWebP.file([head([.alpha, .colorProfile, .exif, .xmp]), profile, lossless] + tail), bitmap),
            .still(.webp, "extended-unknown-chunk", RawWebP.file([head(.alpha), unknown, lossless, unknown]), bitmap),
            .still(
                .webp, "trailing-bytes", RawWebP.file([lossless]) + [FileSegment("junk", [1, 2, 3])], bitmap),
        ]
    }

    private static let size = Size(14, 10)

    private static func frames(_ name: String, kind: BitmapKind) -> [RawWebPAnimation.Frame] {
        var random = RandomSource(for: name)
        var frames = [size, Size(5, 3), Size(7, 8), Size(1, 1)].map {
            RawWebPAnimation.Frame(random.bitmap(kind, size: $0))
        }
        for (index, place) in [(0, 0), (2, 4), (6, 2), (12, 8)].enumerated() {
            (frames[index].x, frames[index].y) = place
        }
        return frames
    }

    private static func animations() -> [CorpusFile] {
        var files: [CorpusFile] = []
        for disposal in [ReferenceCanvas.Disposal.keep, .clear] {
            for blend in [ReferenceCanvas.Blend.replace, .over] {
                for kind in [BitmapKind.binaryAlpha, .hiddenColors] {
                    let name = "dispose-\(disposal)-\(blend)-\(kind)"
                    var frames = frames(name, kind: kind)
                    for index in frames.indices { (frames[index].disposal, frames[index].blend) = (disposal, blend) }
                    files.append(
                        file(name, RawWebPAnimation(size: size, frames: frames), isRounded: kind == .hiddenColors))
                }
            }
        }
        var timed = RawWebPAnimation(size: size, frames: frames("durations", kind: .fewColors))
        for (index, duration) in [0, 1, 33, 0xFFFFFF].enumerated() { timed.frames[index].milliseconds = duration }
        var looped = RawWebPAnimation(size: size, frames: frames("loop", kind: .noise))
        looped.loopCount = 7
        looped.background = RGBA8(255, 0, 0)
        looped.frames[0] = looped.frames[1]
        let single = RawWebPAnimation(size: size, frames: [frames("single", kind: .noise)[1]])
        return files + [file("durations", timed), file("loop-7-background", looped), file("single-frame", single)]
    }

    private static func file(_ name: String, _ animation: RawWebPAnimation, isRounded: Bool = false) -> CorpusFile {
        .animation(
            .webp, name, animation.segments, animation.shown,
            animation.frames.map { .milliseconds($0.milliseconds) }, loopCount: animation.loopCount,
            isRounded: isRounded)
    }
}
