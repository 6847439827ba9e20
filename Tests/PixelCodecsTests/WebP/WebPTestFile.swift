import PixelCodecs
import PixelCore

/// A hand-made WebP container around images that libwebp compressed.
struct WebPTestFile {
    var size: Size
    var hasAlphaFlag = true
    var frames: [Frame]

    struct Frame {
        var origin = Point.zero
        var bitmap: Bitmap
        var milliseconds = 10
        var blends = false
        var isCleared = false
    }

    /// The animation's bytes.
    func animation() throws -> [UInt8] {
        var chunks = Self.chunk("ANIM", [1, 2, 3, 4, 7, 0])
        for frame in frames {
            let header =
                Self.number(frame.origin.x / 2, 3) + Self.number(frame.origin.y / 2, 3)
                + Self.number(frame.bitmap.width - 1, 3) + Self.number(frame.bitmap.height - 1, 3)
                + Self.number(frame.milliseconds, 3) + [(frame.blends ? 0 : 2) | (frame.isCleared ? 1 : 0)]
            chunks += Self.chunk("ANMF", header + (try frame.bitmap.webpData().dropFirst(12)))
        }
        return Self.riff(Self.extendedHeader(size, flags: hasAlphaFlag ? 0x12 : 0x02) + chunks)
    }

    static func riff(_ chunks: [UInt8]) -> [UInt8] {
        Array("RIFF".utf8) + number(4 + chunks.count, 4) + Array("WEBP".utf8) + chunks
    }

    static func extendedHeader(_ size: Size, flags: UInt8) -> [UInt8] {
        chunk("VP8X", [flags, 0, 0, 0] + number(size.width - 1, 3) + number(size.height - 1, 3))
    }

    static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        Array(name.utf8) + number(content.count, 4) + content + [UInt8](repeating: 0, count: content.count % 2)
    }

    static func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
