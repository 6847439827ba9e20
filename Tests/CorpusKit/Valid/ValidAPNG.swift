import PixelCodecs
import PixelCore
import TestSupport

/// Animated PNGs: every way in which a frame meets the canvas.
enum ValidAPNG {
    static func files() -> [CorpusFile] {
        disposals() + [firstRestored(), defaultImageApart(), manyParts(), single(), durations(), hiddenColors()]
            + playCounts() + meaningless()
    }

    private static let size = Size(12, 9)

    /// A frame that covers the canvas and two that do not.
    private static func frames(_ name: String, kind: BitmapKind = .hiddenColors) -> [RawAPNG.Frame] {
        var random = RandomSource(for: name)
        var frames = [size, Size(5, 4), Size(3, 7)].map { RawAPNG.Frame(random.bitmap(kind, size: $0)) }
        (frames[1].x, frames[1].y) = (7, 5)
        (frames[2].x, frames[2].y) = (4, 2)
        return frames
    }

    /// Every disposal with every blend, for the middle frame of three and for all.
    private static func disposals() -> [CorpusFile] {
        [ReferenceCanvas.Disposal.keep, .clear, .restore].flatMap { disposal in
            [ReferenceCanvas.Blend.replace, .over].flatMap { blend in
                [BitmapKind.binaryAlpha, .hiddenColors].map { kind in
                    let name = "dispose-\(disposal)-\(blend == .over ? "over" : "source")-\(kind)"
                    var frames = frames(name, kind: kind)
                    for index in frames.indices { frames[index].blend = blend }
                    frames[1].disposal = disposal
                    frames[2].disposal = disposal
                    frames.append(frames[1])
                    return file(name, RawAPNG(size: size, frames: frames), isRounded: kind == .hiddenColors)
                }
            }
        }
    }

    /// "Previous" on the first frame means "background".
    private static func firstRestored() -> CorpusFile {
        var frames = frames("first")
        frames[0].disposal = .restore
        return file("dispose-restore-first", RawAPNG(size: size, frames: frames))
    }

    private static func defaultImageApart() -> CorpusFile {
        var random = RandomSource(for: "default")
        var animation = RawAPNG(size: size, frames: Array(frames("apart")))
        animation.defaultImage = random.bitmap(.noise, size: size)
        return file("default-image-apart", animation)
    }

    private static func manyParts() -> CorpusFile {
        var frames = frames("parts")
        for index in frames.indices { frames[index].chunkCount = 5 }
        return file("frames-in-parts", RawAPNG(size: size, frames: frames))
    }

    private static func single() -> CorpusFile {
        file("single-frame", RawAPNG(size: size, frames: [frames("single")[0]]))
    }

    /// Fractions of a second, denominator zero (which means 100) and no time at all.
    private static func durations() -> CorpusFile {
        var random = RandomSource(for: "durations")
        let delays = [(1, 3), (7, 0), (0, 1), (65_535, 1), (1, 65_535), (16, 1000), (1, 60)]
        let frames = delays.map { delay in
            var frame = RawAPNG.Frame(random.bitmap(.noise, size: Size(2, 2)))
            frame.delay = delay
            return frame
        }
        return file("durations", RawAPNG(size: Size(2, 2), frames: frames))
    }

    /// A first frame whose colours hide under alpha 0.
    private static func hiddenColors() -> CorpusFile {
        var frame = RawAPNG.Frame(Bitmap(size: size, filledWith: RGBA8(1, 2, 3, 0)))
        frame.blend = .replace
        return file("hidden-colors", RawAPNG(size: size, frames: [frame, frame]))
    }

    private static func playCounts() -> [CorpusFile] {
        [1, 3, 1_000_000].map { count in
            var animation = RawAPNG(size: size, frames: frames("plays"))
            animation.playCount = count
            return file("plays-\(count)", animation)
        }
    }

    /// An acTL that counts no frame, is too short, or comes after the pixels: browsers show the still.
    private static func meaningless() -> [CorpusFile] {
        let animation = RawAPNG(size: size, frames: frames("meaningless"))
        func file(_ name: String, changing change: (inout [FileSegment]) -> Void) -> CorpusFile {
            var segments = animation.segments
            change(&segments)
            return .still(.png, "no-animation-\(name)", segments, animation.frames[0].bitmap)
        }
        // signature IHDR acTL fcTL IDAT …
        return [
            file("count-0") { $0[2] = RawAPNG.animationControl(frameCount: 0, playCount: 0) },
            file("count-short") { $0[2] = RawPNG.chunk("acTL", [0, 0, 0, 3]) },
            file("count-late") { $0.insert($0.remove(at: 2), at: 4) },
        ]
    }

    private static func file(_ name: String, _ animation: RawAPNG, isRounded: Bool = false) -> CorpusFile {
        .animation(
            .apng, name, animation.segments, animation.shown, animation.durations, loopCount: animation.playCount,
            isRounded: isRounded)
    }
}
