package import PixelCodecs
import PixelCore

/// What must hold of any bytes whatever: they may be refused, but no decoder crashes, hangs or contradicts itself.
package enum DecodingCheck {
    private static let limits = {
        var limits = DecodeLimits()
        (limits.area, limits.frameCount, limits.totalArea) = (1 << 18, 64, 1 << 20)
        return limits
    }()

    /// Reads the headers of `bytes` and decodes them, whole and in part, if they are of one of `formats`.
    package static func run(_ bytes: [UInt8], formats: [ImageFormat]) {
        guard let format = ImageFormat(sniffing: bytes.span), formats.contains(format) else { return }
        let info = try? ImageInfo(bytes, limits: limits)
        let whole = decode(bytes, allowsPartial: false)
        let part = decode(bytes, allowsPartial: true)
        if let whole {
            precondition(whole.matches(info), "the headers agree with the image")
            precondition(whole == part, "of an undamaged file the part is the whole")
        }
        if format == .png, let info { checkCells(bytes, info, whole) }
        if let part, let info {
            precondition(part.size == info.size, "a part has the size of the whole")
            precondition(part.cels.count <= info.frameCount, "a part has no more frames than the whole")
        }
    }

    /// A still's cells are read as they come out of the whole, one row each and, twice, one half each.
    private static func checkCells(_ bytes: [UInt8], _ info: ImageInfo, _ whole: Animation?) {
        var cells = [Size(info.size.width, 1)]
        if info.size.width.isMultiple(of: 2) { cells.append(Size(info.size.width / 2, info.size.height)) }
        for cell in cells {
            guard let reader = PNGCellReader(bytes, info: info, cell: cell, minimumArea: 1) else { continue }
            var parts: [Bitmap] = []
            let isWhole = (try? reader.forEach { parts.append($0) }) != nil
            precondition(isWhole == (whole != nil), "a file is damaged or not, however it is read")
            guard isWhole, let bitmap = whole?.cels[0].bitmap else { continue }
            var next = parts[...]
            for y in stride(from: 0, to: bitmap.height, by: cell.height) {
                for x in stride(from: 0, to: bitmap.width, by: cell.width) {
                    let place = Rectangle(origin: Point(x: x, y: y), size: cell)
                    precondition(next.popFirst() == bitmap.cropped(to: place), "cells are parts of the whole")
                }
            }
        }
    }

    private static func decode(_ bytes: [UInt8], allowsPartial: Bool) -> Animation? {
        var options = DecodeOptions()
        options.limits = limits
        options.allowsPartial = allowsPartial
        return try? Animation(decoding: bytes, options: options)
    }
}

extension Animation {
    fileprivate func matches(_ info: ImageInfo?) -> Bool {
        guard let info else { return false }
        return size == info.size && cels.count == info.frameCount && loopCount == info.loopCount ?? 0
            && cels.map(\.duration) == (info.isAnimated ? info.durations : [.zero])
    }
}
