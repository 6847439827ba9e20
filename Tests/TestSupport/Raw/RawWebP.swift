package import PixelCore

/// Writes WebP files chunk by chunk (RFC 9649).
package enum RawWebP {
    /// A RIFF chunk, padded to an even length.
    package static func chunk(_ fourCC: String, _ payload: [UInt8]) -> FileSegment {
        var bytes = Array(fourCC.utf8)
        bytes.append(littleEndian: payload.count, 4)
        bytes += payload
        if payload.count % 2 == 1 { bytes.append(0) }
        return FileSegment(fourCC.filter { $0 != " " }, bytes)
    }

    /// A whole file of these chunks.
    package static func file(_ chunks: [FileSegment]) -> [FileSegment] {
        var bytes = Array("RIFF".utf8)
        bytes.append(littleEndian: 4 + chunks.bytes.count, 4)
        bytes.append(text: "WEBP")
        return [FileSegment("RIFF", bytes)] + chunks
    }

    /// What a VP8X chunk declares.
    package struct Features: OptionSet, Sendable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        package static let animation = Features(rawValue: 0x02)
        package static let xmp = Features(rawValue: 0x04)
        package static let exif = Features(rawValue: 0x08)
        package static let alpha = Features(rawValue: 0x10)
        package static let colorProfile = Features(rawValue: 0x20)
    }

    package static func extended(_ features: Features, width: Int, height: Int) -> FileSegment {
        var payload: [UInt8] = [features.rawValue, 0, 0, 0]
        payload.append(littleEndian: width - 1, 3)
        payload.append(littleEndian: height - 1, 3)
        return chunk("VP8X", payload)
    }

    package static func animationControl(loopCount: Int, background: RGBA8 = .clear) -> FileSegment {
        var payload = [background.blue, background.green, background.red, background.alpha]
        payload.append(littleEndian: loopCount, 2)
        return chunk("ANIM", payload)
    }
}

/// An animated WebP of lossless frames.
package struct RawWebPAnimation: Sendable {
    package struct Frame: Sendable {
        package var bitmap: Bitmap
        /// Even, as the format can hold no other.
        package var x = 0
        /// Even, as the format can hold no other.
        package var y = 0
        package var milliseconds = 100
        package var blend = ReferenceCanvas.Blend.replace
        package var disposal = ReferenceCanvas.Disposal.keep

        package init(_ bitmap: Bitmap) {
            self.bitmap = bitmap
        }

        package var segment: FileSegment {
            var payload: [UInt8] = []
            for number in [x / 2, y / 2, bitmap.width - 1, bitmap.height - 1, milliseconds] {
                payload.append(littleEndian: number, 3)
            }
            payload.append((blend == .replace ? 2 : 0) | (disposal == .clear ? 1 : 0))
            return RawWebP.chunk("ANMF", payload + RawWebP.chunk("VP8L", RawVP8L.payload(bitmap)).bytes)
        }
    }

    package var size: Size
    package var frames: [Frame]
    package var loopCount = 0
    package var background = RGBA8.clear

    package init(size: Size, frames: [Frame]) {
        self.size = size
        self.frames = frames
    }

    /// The whole file.
    package var segments: [FileSegment] {
        RawWebP.file(
            [
                RawWebP.extended([.animation, .alpha], width: size.width, height: size.height),
                RawWebP.animationControl(loopCount: loopCount, background: background),
            ] + frames.map(\.segment))
    }

    /// What a browser shows, frame by frame: the background colour is not used.
    package var shown: [Bitmap] {
        var canvas = ReferenceCanvas(size: size)
        return frames.map { canvas.show($0.bitmap, x: $0.x, y: $0.y, blend: $0.blend, disposal: $0.disposal) }
    }
}
