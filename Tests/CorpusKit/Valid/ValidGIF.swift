import PixelCodecs
import PixelCore
import TestSupport

/// GIFs: every disposal, kind of palette, order of rows and run of codes.
enum ValidGIF {
    static func files() -> [CorpusFile] {
        stills() + disposals() + delays() + loops() + palettes() + places() + extensions()
            + oddities()
    }

    private static func indices(_ random: inout RandomSource, _ size: Size, colors: Int) -> [UInt8] {
        (0..<size.area).map { _ in UInt8(random.next(in: 0...colors - 1)) }
    }

    private static func frame(_ random: inout RandomSource, _ size: Size, colors: Int) -> RawGIF.Frame {
        RawGIF.Frame(size: size, indices: indices(&random, size, colors: colors))
    }

    /// One frame: all palette sizes, compressions and both orders of rows.
    private static func stills() -> [CorpusFile] {
        var files: [CorpusFile] = []
        for colors in [1, 2, 3, 4, 8, 16, 32, 64, 128, 200, 256] {
            for interlaced in [false, true] {
                let name = "colors-\(colors)\(interlaced ? "-interlaced" : "")"
                var random = RandomSource(for: name)
                var frame = frame(&random, random.size(in: 8...17), colors: colors)
                frame.isInterlaced = interlaced
                frame.hasControl = interlaced
                files.append(file(name, still(frame, random.colors(colors))))
            }
        }
        for compression in [RawLZW.Compression.strings, .neverCleared] {
            for colors in [2, 7, 256] {
                let name = "codes-\(compression)-\(colors)"
                var random = RandomSource(for: name)
                var frame = frame(&random, Size(90, 60), colors: colors)
                frame.compression = compression
                files.append(file(name, still(frame, random.colors(colors))))
            }
        }
        for height in 1...9 {
            let name = "interlaced-height-\(height)"
            var random = RandomSource(for: name)
            var frame = frame(&random, Size(3, height), colors: 9)
            frame.isInterlaced = true
            files.append(file(name, still(frame, random.colors(9))))
        }
        return files + [flat(), version87a(), transparentStill()]
    }

    private static func still(_ frame: RawGIF.Frame, _ palette: [RGBA8]) -> RawGIF {
        RawGIF(size: frame.size, globalPalette: palette, frames: [frame])
    }

    /// Strings of one colour: every code refers to the one that is just being made.
    private static func flat() -> CorpusFile {
        var frame = RawGIF.Frame(size: Size(100, 100), indices: [UInt8](repeating: 3, count: 10_000))
        frame.compression = .strings
        var random = RandomSource(for: "flat")
        return file("codes-flat", still(frame, random.colors(4)))
    }

    private static func version87a() -> CorpusFile {
        var random = RandomSource(for: "87a")
        var frame = frame(&random, Size(6, 5), colors: 4)
        frame.hasControl = false
        var gif = still(frame, random.colors(4))
        gif.version = "87a"
        return file("version-87a", gif)
    }

    private static func transparentStill() -> CorpusFile {
        var random = RandomSource(for: "transparent")
        var frame = frame(&random, Size(9, 9), colors: 5)
        frame.transparentIndex = 2
        return file("transparent", still(frame, random.colors(5)))
    }

    /// Five frames: the first covers the canvas, or not; the others are patches with holes.
    private static func disposals() -> [CorpusFile] {
        var files: [CorpusFile] = []
        let chains = [[0, 0, 0], [1, 1, 1], [2, 2, 2], [3, 3, 3], [3, 2, 3], [2, 3, 1], [0, 3, 2], [3, 3, 2]]
        for chain in chains {
            for covering in [true, false] {
                let label = chain.map(String.init).joined()
                let name = "dispose-\(label)-\(covering ? "full" : "partial")"
                var random = RandomSource(for: name)
                var frames = [frame(&random, covering ? Size(16, 12) : Size(7, 7), colors: 8)]
                if !covering { (frames[0].x, frames[0].y) = (2, 3) }
                for position in [(1, 1), (5, 4), (9, 2), (3, 5)] {
                    var patch = frame(&random, Size(6, 6), colors: 8)
                    (patch.x, patch.y) = position
                    patch.transparentIndex = 1
                    frames.append(patch)
                }
                for index in frames.indices { frames[index].disposal = chain[index % chain.count] }
                files.append(file(name, RawGIF(size: Size(16, 12), globalPalette: random.colors(8), frames: frames)))
            }
        }
        return files
    }

    /// Browsers show frames of 0 or 10 ms for 100 ms.
    private static func delays() -> [CorpusFile] {
        var random = RandomSource(for: "delays")
        let frames = [0, 1, 2, 3, 10, 65_535].map { delay in
            var frame = frame(&random, Size(3, 3), colors: 4)
            frame.delay = delay
            return frame
        }
        var uncontrolled = frames
        uncontrolled[1].hasControl = false
        uncontrolled[1].delay = 0
        let palette = random.colors(4)
        return [
            file("delays", RawGIF(size: Size(3, 3), globalPalette: palette, frames: frames)),
            file("delays-without-control", RawGIF(size: Size(3, 3), globalPalette: palette, frames: uncontrolled)),
        ]
    }

    private static func loops() -> [CorpusFile] {
        [0, 1, 5, 65_535].map { repetitions in
            let name = "repetitions-\(repetitions)"
            var random = RandomSource(for: name)
            var gif = RawGIF(
                size: Size(4, 4), globalPalette: random.colors(4),
                frames: [frame(&random, Size(4, 4), colors: 4), frame(&random, Size(4, 4), colors: 4)])
            gif.repetitions = repetitions
            return file(name, gif)
        }
    }

    /// Palettes of frames, with and without one for all.
    private static func palettes() -> [CorpusFile] {
        [true, false].map { hasGlobal in
            let name = "local-palettes\(hasGlobal ? "" : "-only")"
            var random = RandomSource(for: name)
            var frames = [4, 16, 3].map { colors in
                var frame = frame(&random, Size(8, 5), colors: colors)
                frame.localPalette = random.colors(colors)
                return frame
            }
            frames[1].transparentIndex = 7
            if hasGlobal { frames.append(frame(&random, Size(8, 5), colors: 8)) }
            let palette = hasGlobal ? random.colors(8) : nil
            return file(name, RawGIF(size: Size(8, 5), globalPalette: palette, frames: frames))
        }
    }

    /// Frames that reach over the edge, and a background colour, which browsers do not show.
    private static func places() -> [CorpusFile] {
        var random = RandomSource(for: "places")
        var frames = [Size(16, 12), Size(9, 9), Size(4, 4)].map { frame(&random, $0, colors: 6) }
        (frames[1].x, frames[1].y) = (12, 8)
        frames[1].disposal = 2
        var over = RawGIF(size: Size(16, 12), globalPalette: random.colors(6), frames: frames)
        over.repetitions = 0
        var outside = over
        (outside.frames[1].x, outside.frames[1].y) = (16, 0)
        var background = RawGIF(
            size: Size(16, 12), globalPalette: random.colors(6), frames: [frame(&random, Size(5, 5), colors: 6)])
        background.backgroundIndex = 4
        background.frames[0].disposal = 2
        background.frames.append(frame(&random, Size(3, 3), colors: 6))
        return [
            file("frame-over-the-edge", over), file("frame-outside", outside), file("background-color", background),
        ]
    }

    /// Blocks that say nothing about the pixels.
    private static func extensions() -> [CorpusFile] {
        var random = RandomSource(for: "extensions")
        let gif = still(frame(&random, Size(5, 5), colors: 4), random.colors(4))
        let text = [0x21, 0x01, 12] + [UInt8](repeating: 0, count: 12) + RawGIF.blocks(Array("text".utf8))
        let extra = [
            RawGIF.comment(String(repeating: "long ", count: 100)), RawGIF.application("XMP DataXMP", [1, 2, 3]),
            FileSegment("unknown", [0x21, 0x42] + RawGIF.blocks([1, 2, 3])),
        ]
        var segments = gif.segments
        segments.insert(contentsOf: extra, at: segments.index(of: "control") ?? 0)
        segments.insert(contentsOf: extra, at: segments.index(of: "trailer") ?? 0)
        var plainText = gif.segments
        plainText.insert(FileSegment("text", text), at: plainText.index(of: "control") ?? 0)
        let trailing = gif.segments + [FileSegment("junk", [1, 2, 3])]
        return [
            .still(.gif, "extensions", segments, gif.shown[0]),
            .still(.gif, "plain-text", plainText, gif.shown[0]),
            .still(.gif, "trailing-bytes", trailing, gif.shown[0]),
        ]
    }

    /// What old encoders wrote, as browsers take it: a screen too small grows to the first frame, without a palette all is
    /// black, and a frame of no size shows nothing.
    private static func oddities() -> [CorpusFile] {
        var random = RandomSource(for: "oddities")
        let (palette, frames) = (random.colors(8), [Size(8, 6), Size(5, 4)].map { frame(&random, $0, colors: 8) })
        let gif = RawGIF(size: Size(8, 6), globalPalette: palette, frames: frames)
        var black = gif
        black.globalPalette = nil
        for index in frames.indices { black.frames[index].indices = frames[index].indices.map { $0 % 4 } }
        black.frames[1].transparentIndex = 2
        func changed(_ name: String, _ shown: [Bitmap], _ change: (inout [FileSegment]) -> Void) -> CorpusFile {
            var segments = gif.segments
            change(&segments)
            let durations = frames.map { Duration.milliseconds($0.delay * 10) }
            return .animation(.gif, name, segments, shown, durations, loopCount: 1)
        }
        // signature screen palette control image data control image data trailer
        return [
            file("no-palette", black),
            changed("screen-0x0", gif.shown) { $0[1].bytes.replace(at: 0, bigEndian: 0, 4) },
            changed("screen-too-small", gif.shown) { $0[1].bytes.replace(at: 2, littleEndian: 3, 2) },
            changed("frame-no-width", [gif.shown[0], gif.shown[0]]) { $0[7].bytes.replace(at: 5, littleEndian: 0, 2) },
            changed("frame-no-height", [gif.shown[0], gif.shown[0]]) { $0[7].bytes.replace(at: 7, littleEndian: 0, 2) },
        ]
    }

    private static func file(_ name: String, _ gif: RawGIF) -> CorpusFile {
        if gif.frames.count == 1 && gif.repetitions == nil { return .still(.gif, name, gif.segments, gif.shown[0]) }
        let durations = gif.frames.map { frame in
            Duration.milliseconds(!frame.hasControl || frame.delay <= 1 ? 100 : frame.delay * 10)
        }
        let loopCount = gif.repetitions.map { $0 == 0 ? 0 : $0 + 1 } ?? 1
        return .animation(.gif, name, gif.segments, gif.shown, durations, loopCount: loopCount)
    }
}
