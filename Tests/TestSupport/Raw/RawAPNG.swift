package import PixelCore

/// An animated PNG, written chunk by chunk (PNG specification, third edition, section 11.3.6).
package struct RawAPNG: Sendable {
    /// One frame: pixels, place, time and how it meets the canvas.
    package struct Frame: Sendable {
        package var bitmap: Bitmap
        package var x = 0
        package var y = 0
        package var delay = (numerator: 1, denominator: 10)
        package var disposal = ReferenceCanvas.Disposal.keep
        package var blend = ReferenceCanvas.Blend.replace
        /// In how many IDAT or fdAT chunks the data come.
        package var chunkCount = 1

        package init(_ bitmap: Bitmap) {
            self.bitmap = bitmap
        }
    }

    package var size: Size
    package var frames: [Frame]
    package var playCount = 0
    /// A picture for readers that do not animate, outside the animation.
    package var defaultImage: Bitmap?

    package init(size: Size, frames: [Frame]) {
        self.size = size
        self.frames = frames
    }
}

extension RawAPNG {
    /// The whole file.
    package var segments: [FileSegment] {
        var sequence = 0
        var segments = [RawPNG.signature, RawPNG.header(width: size.width, height: size.height)]
        segments.append(Self.animationControl(frameCount: frames.count, playCount: playCount))
        if let defaultImage {
            segments.append(RawPNG.chunk("IDAT", RawZlib.stored(RawPNGImage(defaultImage).scanlines)))
        }
        for (index, frame) in frames.enumerated() {
            segments.append(Self.frameControl(frame, sequence: sequence))
            sequence += 1
            for part in Self.parts(frame) {
                if index == 0 && defaultImage == nil {
                    segments.append(RawPNG.chunk("IDAT", part))
                } else {
                    segments.append(Self.frameData(part, sequence: sequence))
                    sequence += 1
                }
            }
        }
        return segments + [RawPNG.end]
    }

    package static func animationControl(frameCount: Int, playCount: Int) -> FileSegment {
        var data: [UInt8] = []
        data.append(bigEndian: frameCount, 4)
        data.append(bigEndian: playCount, 4)
        return RawPNG.chunk("acTL", data)
    }

    package static func frameControl(_ frame: Frame, sequence: Int) -> FileSegment {
        var data: [UInt8] = []
        for number in [sequence, frame.bitmap.width, frame.bitmap.height, frame.x, frame.y] {
            data.append(bigEndian: number, 4)
        }
        data.append(bigEndian: frame.delay.numerator, 2)
        data.append(bigEndian: frame.delay.denominator, 2)
        data += [UInt8(frame.disposal.rawValue), UInt8(frame.blend.rawValue)]
        return RawPNG.chunk("fcTL", data)
    }

    package static func frameData(_ part: [UInt8], sequence: Int) -> FileSegment {
        var data: [UInt8] = []
        data.append(bigEndian: sequence, 4)
        return RawPNG.chunk("fdAT", data + part)
    }

    /// A frame's compressed pixels in as many pieces as it asks for.
    private static func parts(_ frame: Frame) -> [[UInt8]] {
        let stream = RawZlib.stored(RawPNGImage(frame.bitmap).scanlines)
        return (0..<frame.chunkCount).map { part in
            Array(stream[stream.count * part / frame.chunkCount..<stream.count * (part + 1) / frame.chunkCount])
        }
    }

    /// What is shown, frame by frame.
    package var shown: [Bitmap] {
        var canvas = ReferenceCanvas(size: size)
        return frames.enumerated().map { index, frame in
            // Before the first frame there is nothing to go back to: the specification makes it "background".
            let disposal = index == 0 && frame.disposal == .restore ? .clear : frame.disposal
            return canvas.show(frame.bitmap, x: frame.x, y: frame.y, blend: frame.blend, disposal: disposal)
        }
    }

    /// How long each frame is shown.
    package var durations: [Duration] {
        frames.map { frame in
            let denominator = frame.delay.denominator == 0 ? 100 : frame.delay.denominator
            return .seconds(1) * frame.delay.numerator / denominator
        }
    }
}
