package import PixelCore

/// A GIF, written block by block (CompuServe, "Graphics Interchange Format, version 89a", 1990).
package struct RawGIF: Sendable {
    /// One image with its graphic control.
    package struct Frame: Sendable {
        package var size: Size
        /// Palette positions, row by row from the top.
        package var indices: [UInt8]
        package var x = 0
        package var y = 0
        package var localPalette: [RGBA8]?
        package var isInterlaced = false
        /// In hundredths of a second.
        package var delay = 10
        /// 0 none given, 1 keep, 2 clear, 3 restore.
        package var disposal = 1
        package var transparentIndex: UInt8?
        package var hasControl = true
        package var compression = RawLZW.Compression.literals

        package init(size: Size, indices: [UInt8]) {
            self.size = size
            self.indices = indices
        }
    }

    package var size: Size
    package var version = "89a"
    package var globalPalette: [RGBA8]?
    package var backgroundIndex: UInt8 = 0
    /// The number in the NETSCAPE2.0 block; nil for no block.
    package var repetitions: Int?
    package var frames: [Frame]

    package init(size: Size, globalPalette: [RGBA8]?, frames: [Frame]) {
        self.size = size
        self.globalPalette = globalPalette
        self.frames = frames
    }
}

extension RawGIF {
    /// The whole file.
    package var segments: [FileSegment] {
        [FileSegment("signature", Array("GIF\(version)".utf8)), screenDescriptor]
            + (globalPalette.map { [FileSegment("palette", Self.table($0))] } ?? [])
            + (repetitions.map { [Self.looping($0)] } ?? [])
            + frames.flatMap(segments) + [Self.trailer]
    }

    package static let trailer = FileSegment("trailer", [0x3B])

    private var screenDescriptor: FileSegment {
        var bytes: [UInt8] = []
        bytes.append(littleEndian: size.width, 2)
        bytes.append(littleEndian: size.height, 2)
        bytes += [0x70 | (globalPalette.map(Self.tableFlags) ?? 0), backgroundIndex, 0]
        return FileSegment("screen", bytes)
    }

    private func segments(_ frame: Frame) -> [FileSegment] {
        var segments: [FileSegment] = []
        if frame.hasControl {
            var bytes: [UInt8] = [0x21, 0xF9, 4]
            bytes.append(UInt8(frame.disposal << 2) | (frame.transparentIndex == nil ? 0 : 1))
            bytes.append(littleEndian: frame.delay, 2)
            bytes += [frame.transparentIndex ?? 0, 0]
            segments.append(FileSegment("control", bytes))
        }
        var bytes: [UInt8] = [0x2C]
        for number in [frame.x, frame.y, frame.size.width, frame.size.height] { bytes.append(littleEndian: number, 2) }
        bytes.append((frame.localPalette.map(Self.tableFlags) ?? 0) | (frame.isInterlaced ? 0x40 : 0))
        segments.append(FileSegment("image", bytes))
        if let palette = frame.localPalette { segments.append(FileSegment("local-palette", Self.table(palette))) }
        let bits = Self.tableBits((frame.localPalette ?? globalPalette ?? []).count)
        let data = RawLZW.compressed(
            Self.stored(frame), minimumCodeSize: max(2, bits), compression: frame.compression)
        segments.append(FileSegment("data", [UInt8(max(2, bits))] + Self.blocks(data)))
        return segments
    }

    /// The rows in the order in which they are stored.
    private static func stored(_ frame: Frame) -> [UInt8] {
        guard frame.isInterlaced else { return frame.indices }
        let passes = [(0, 8), (4, 8), (2, 4), (1, 2)]
        return passes.flatMap { start, step in
            stride(from: start, to: frame.size.height, by: step).flatMap { y in
                frame.indices[y * frame.size.width..<(y + 1) * frame.size.width]
            }
        }
    }

    /// Data in sub-blocks of at most 255 bytes and an empty one.
    package static func blocks(_ data: [UInt8]) -> [UInt8] {
        stride(from: 0, to: data.count, by: 255).flatMap { start in
            let block = data[start..<min(start + 255, data.count)]
            return [UInt8(block.count)] + block
        } + [0]
    }

    package static func looping(_ repetitions: Int) -> FileSegment {
        application("NETSCAPE2.0", [1, UInt8(repetitions & 255), UInt8(repetitions >> 8)])
    }

    package static func application(_ identifier: String, _ data: [UInt8]) -> FileSegment {
        FileSegment("application", [0x21, 0xFF, 11] + Array(identifier.utf8) + blocks(data))
    }

    package static func comment(_ text: String) -> FileSegment {
        FileSegment("comment", [0x21, 0xFE] + blocks(Array(text.utf8)))
    }

    /// A palette filled up with black to a power of two.
    private static func table(_ colors: [RGBA8]) -> [UInt8] {
        let padding = [RGBA8](repeating: .black, count: 1 << tableBits(colors.count) - colors.count)
        return (colors + padding).flatMap { [$0.red, $0.green, $0.blue] }
    }

    private static func tableFlags(_ colors: [RGBA8]) -> UInt8 {
        0x80 | UInt8(tableBits(colors.count) - 1)
    }

    private static func tableBits(_ count: Int) -> Int {
        (1...8).first { 1 << $0 >= count } ?? 8
    }
}

extension RawGIF {
    /// What a browser shows, frame by frame.
    package var shown: [Bitmap] {
        var canvas = ReferenceCanvas(size: size)
        return frames.map { frame in
            var bitmap = Bitmap(size: frame.size)
            let palette = frame.localPalette ?? globalPalette ?? []
            for y in 0..<frame.size.height {
                for x in 0..<frame.size.width {
                    let index = frame.indices[y * frame.size.width + x]
                    let color = Int(index) < palette.count ? palette[Int(index)] : .black
                    bitmap[x, y] = index == frame.transparentIndex ? .clear : color
                }
            }
            let disposal: ReferenceCanvas.Disposal =
                switch frame.disposal {
                case 2: .clear
                case 3: .restore
                default: .keep
                }
            return canvas.show(bitmap, x: frame.x, y: frame.y, blend: .over, disposal: disposal)
        }
    }
}
