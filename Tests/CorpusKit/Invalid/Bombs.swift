import PixelCodecs
import PixelCore
import TestSupport

/// Small files that claim, or would become, far too much. Each is refused from its header.
enum Bombs {
    static func files() -> [CorpusFile] {
        png() + apng() + gif() + jpeg() + webp()
    }

    private static func png() -> [CorpusFile] {
        let data = RawPNG.chunk("IDAT", RawZlib.bomb(matches: 1000))
        return [(30_000, 30_000), (1, 0x7FFF_FFFF), (0x7FFF_FFFF, 0x7FFF_FFFF), (16_384, 4097)].map { width, height in
            .bomb(
                .png, "\(width)x\(height)",
                [RawPNG.signature, RawPNG.header(width: width, height: height), data, RawPNG.end])
        }
    }

    private static func apng() -> [CorpusFile] {
        func file(_ name: String, width: Int, height: Int, frameCount: Int) -> CorpusFile {
            var frame = RawAPNG.Frame(Bitmap(size: Size(1, 1)))
            frame.chunkCount = 1
            var segments = RawAPNG(size: Size(1, 1), frames: [frame]).segments
            segments[1] = RawPNG.header(width: width, height: height)
            segments[2] = RawAPNG.animationControl(frameCount: frameCount, playCount: 0)
            var control = segments[3].chunkData
            control.replace(at: 4, bigEndian: width, 4)
            control.replace(at: 8, bigEndian: height, 4)
            segments[3] = RawPNG.chunk("fcTL", control)
            return .bomb(.apng, name, segments)
        }
        return [
            file("30000x30000", width: 30_000, height: 30_000, frameCount: 1),
            file("frames-2147483647", width: 1, height: 1, frameCount: 0x7FFF_FFFF),
            file("frames-4097", width: 1, height: 1, frameCount: 4097),
            file("total-area", width: 4096, height: 4096, frameCount: 17),
        ]
    }

    private static func gif() -> [CorpusFile] {
        var pixel = RawGIF.Frame(size: Size(1, 1), indices: [0])
        pixel.hasControl = false
        let huge = RawGIF(size: Size(30_000, 30_000), globalPalette: [.black], frames: [pixel])
        let many = RawGIF(
            size: Size(1, 1), globalPalette: [.black], frames: [RawGIF.Frame](repeating: pixel, count: 4097))
        let total = RawGIF(
            size: Size(2000, 2000), globalPalette: [.black], frames: [RawGIF.Frame](repeating: pixel, count: 68))
        return [
            .bomb(.gif, "30000x30000", huge.segments), .bomb(.gif, "frames-4097", many.segments),
            .bomb(.gif, "total-area", total.segments),
        ]
    }

    private static func jpeg() -> [CorpusFile] {
        [RawJPEG.Process.baseline, .progressive].map { process in
            var random = RandomSource(for: "bomb")
            var image = RawJPEG(random: &random, size: Size(8, 8), color: .ycbcr)
            image.process = process
            var segments = image.segments
            if let frame = segments.index(of: "SOF") {
                segments[frame].bytes.replace(at: 5, bigEndian: 30_000, 2)
                segments[frame].bytes.replace(at: 7, bigEndian: 30_000, 2)
            }
            return .bomb(.jpeg, "30000x30000-\(process)", segments)
        }
    }

    private static func webp() -> [CorpusFile] {
        let side = 16_383
        let lossless = RawWebP.chunk("VP8L", RawVP8L.payload(width: side, height: side, color: .white))
        var lossy = RawVP8.payload(width: 16, height: 16)
        lossy.replace(at: 6, littleEndian: side, 2)
        lossy.replace(at: 8, littleEndian: side, 2)
        let dot = RawWebPAnimation.Frame(Bitmap(size: Size(1, 1)))
        func still(_ features: RawWebP.Features, _ side: Int) -> FileSegment {
            RawWebP.extended(features, width: side, height: side)
        }
        func animation(_ side: Int, frameCount: Int) -> [FileSegment] {
            let frames = [FileSegment](repeating: dot.segment, count: frameCount)
            return RawWebP.file(
                [still([.animation, .alpha], side), RawWebP.animationControl(loopCount: 0)] + frames)
        }
        return [
            .bomb(.webp, "lossless-16383x16383", RawWebP.file([lossless])),
            .bomb(.webp, "lossy-16383x16383", RawWebP.file([RawWebP.chunk("VP8 ", lossy)])),
            .bomb(.webp, "extended-16383x16383", RawWebP.file([still(.alpha, side), lossless])),
            .bomb(.webp, "animation-16777216x16777216", animation(1 << 24, frameCount: 1)),
            .bomb(.webp, "animation-total-area", animation(8000, frameCount: 5)),
        ]
    }
}
