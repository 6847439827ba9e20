import PixelCore

extension RawPNGImage {
    /// The whole file: signature, IHDR, PLTE, tRNS, one IDAT, IEND.
    package var segments: [FileSegment] {
        [RawPNG.signature, header] + colorChunks + [RawPNG.chunk("IDAT", RawZlib.stored(scanlines)), RawPNG.end]
    }

    package var header: FileSegment {
        RawPNG.header(
            width: size.width, height: size.height, depth: depth, colorType: colorType.rawValue,
            interlace: isInterlaced ? 1 : 0)
    }

    /// PLTE and tRNS, as far as the picture needs them.
    package var colorChunks: [FileSegment] {
        var chunks: [FileSegment] = []
        if !palette.isEmpty {
            chunks.append(RawPNG.chunk("PLTE", palette.flatMap { [$0.red, $0.green, $0.blue] }))
            if let last = palette.lastIndex(where: { !$0.isOpaque }) {
                chunks.append(RawPNG.chunk("tRNS", palette[...last].map(\.alpha)))
            }
        }
        if let transparentColor {
            var data: [UInt8] = []
            for sample in transparentColor { data.append(bigEndian: sample, 2) }
            chunks.append(RawPNG.chunk("tRNS", data))
        }
        return chunks
    }

    /// The filtered scanlines, all passes of them: what IDAT compresses.
    package var scanlines: [UInt8] {
        let passes = isInterlaced ? Self.adam7 : [Pass(x: 0, y: 0, across: 1, down: 1)]
        var lines: [UInt8] = []
        var lineCount = 0
        for pass in passes {
            let columns = Array(stride(from: pass.x, to: size.width, by: pass.across))
            guard !columns.isEmpty else { continue }
            var above: [UInt8]?
            for y in stride(from: pass.y, to: size.height, by: pass.down) {
                let line = packed(columns, y)
                let filter = filters[lineCount % filters.count]
                lines.append(filter)
                lines += filtered(line, above: above ?? line.map { _ in 0 }, filter)
                above = line
                lineCount += 1
            }
        }
        return lines
    }

    private struct Pass {
        var (x, y, across, down): (Int, Int, Int, Int)

        init(x: Int, y: Int, across: Int, down: Int) {
            (self.x, self.y, self.across, self.down) = (x, y, across, down)
        }
    }

    /// PNG specification, section 8.2.
    private static let adam7 = [
        Pass(x: 0, y: 0, across: 8, down: 8),
        Pass(x: 4, y: 0, across: 8, down: 8),
        Pass(x: 0, y: 4, across: 4, down: 8),
        Pass(x: 2, y: 0, across: 4, down: 4),
        Pass(x: 0, y: 2, across: 2, down: 4),
        Pass(x: 1, y: 0, across: 2, down: 2),
        Pass(x: 0, y: 1, across: 1, down: 2),
    ]

    private func packed(_ columns: [Int], _ y: Int) -> [UInt8] {
        var bits = BitWriter(.highestFirst)
        for x in columns {
            for channel in 0..<colorType.channels {
                bits.write(samples[(y * size.width + x) * colorType.channels + channel], width: depth)
            }
        }
        return bits.bytes
    }

    /// PNG specification, section 9. A filter that does not exist copies.
    private func filtered(_ line: [UInt8], above: [UInt8], _ filter: UInt8) -> [UInt8] {
        let distance = max(1, colorType.channels * depth / 8)
        return line.indices.map { i in
            let left = i >= distance ? line[i - distance] : 0
            let corner = i >= distance ? above[i - distance] : 0
            switch filter {
            case 1: return line[i] &- left
            case 2: return line[i] &- above[i]
            case 3: return line[i] &- UInt8((Int(left) + Int(above[i])) / 2)
            case 4: return line[i] &- paeth(Int(left), Int(above[i]), Int(corner))
            default: return line[i]
            }
        }
    }

    private func paeth(_ left: Int, _ above: Int, _ corner: Int) -> UInt8 {
        let estimate = left + above - corner
        let distances = [left, above, corner].map { abs(estimate - $0) }
        if distances[0] <= distances[1] && distances[0] <= distances[2] { return UInt8(left) }
        return UInt8(distances[1] <= distances[2] ? above : corner)
    }
}
