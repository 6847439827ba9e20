package import PixelCore

/// A JPEG whose 8 × 8 blocks are each of one level, so that what it shows is known exactly (ITU-T T.81).
///
/// Its Huffman codes are its own: four bits for each size of a DC difference, and one bit for "no AC coefficients".
package struct RawJPEG: Sendable {
    package enum Color: Sendable {
        case grayscale, ycbcr, rgb, cmyk, ycck

        package var componentCount: Int {
            switch self {
            case .grayscale: 1
            case .ycbcr, .rgb: 3
            case .cmyk, .ycck: 4
            }
        }

        /// The colour transform that an Adobe segment names; nil where none is needed.
        var adobeTransform: UInt8? {
            switch self {
            case .grayscale, .ycbcr: nil
            case .rgb, .cmyk: 0
            case .ycck: 2
            }
        }
    }

    package enum Process: Sendable {
        /// One scan, SOF0.
        case baseline
        /// One scan, SOF1.
        case extended
        /// A scan of DC coefficients without their lowest bit, scans of AC coefficients, a scan of the lowest bits.
        case progressive
    }

    package var size: Size
    package var color: Color
    /// The level of each block, component by component, row by row. All blocks of a chroma component that is sampled
    /// at half the rate are equal, because decoders differ in how they interpolate between them.
    package var levels: [[UInt8]]
    package var process = Process.baseline
    /// Whether the first component is sampled twice as often as the others, in both directions.
    package var isSubsampled = false
    /// In units of interleaved blocks; 0 for none.
    package var restartInterval = 0
    /// Written into an EXIF segment.
    package var orientation: Int?

    package init(random: inout RandomSource, size: Size, color: Color, isSubsampled: Bool = false) {
        self.size = size
        self.color = color
        self.isSubsampled = isSubsampled
        levels = []
        for component in 0..<color.componentCount {
            let (columns, rows) = grid(component)
            let constant = random.byte()
            levels.append(
                (0..<columns * rows).map { _ in isSubsampled && component > 0 ? constant : random.byte() })
        }
    }

    /// Pixels along a side of the area that one unit of interleaved blocks covers.
    private var unitSide: Int { isSubsampled ? 16 : 8 }

    private func sampling(_ component: Int) -> Int { isSubsampled && component == 0 ? 2 : 1 }

    /// Blocks of a component, with those that only fill up the last unit.
    private func grid(_ component: Int) -> (columns: Int, rows: Int) {
        let columns = (size.width + unitSide - 1) / unitSide * sampling(component)
        let rows = (size.height + unitSide - 1) / unitSide * sampling(component)
        return (columns, rows)
    }
}

extension RawJPEG {
    /// The whole file.
    package var segments: [FileSegment] {
        var segments = [Self.start]
        if color == .grayscale || color == .ycbcr { segments.append(Self.jfif) }
        if let transform = color.adobeTransform {
            segments.append(Self.marker(0xEE, "Adobe", Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, transform]))
        }
        if let orientation { segments.append(Self.exif(orientation: orientation)) }
        segments.append(Self.marker(0xDB, "DQT", [0] + [UInt8](repeating: 8, count: 64)))
        segments.append(frameHeader)
        segments.append(Self.marker(0xC4, "DHT", [0x00, 0, 0, 0, 12] + [UInt8](repeating: 0, count: 12) + (0..<12)))
        segments.append(Self.marker(0xC4, "DHT", [0x10, 1] + [UInt8](repeating: 0, count: 15) + [0]))
        if restartInterval > 0 {
            segments.append(Self.marker(0xDD, "DRI", [UInt8(restartInterval >> 8), UInt8(restartInterval & 255)]))
        }
        return segments + scans + [FileSegment("EOI", [0xFF, 0xD9])]
    }

    package static let start = FileSegment("SOI", [0xFF, 0xD8])
    package static let jfif = marker(0xE0, "APP0", Array("JFIF".utf8) + [0, 1, 2, 0, 0, 1, 0, 1, 0, 0])

    package static func marker(_ code: UInt8, _ name: String, _ payload: [UInt8]) -> FileSegment {
        var bytes: [UInt8] = [0xFF, code]
        bytes.append(bigEndian: payload.count + 2, 2)
        return FileSegment(name, bytes + payload)
    }

    /// An EXIF segment that says nothing but the orientation.
    package static func exif(orientation: Int, bigEndian: Bool = true) -> FileSegment {
        var tiff: [UInt8] = []
        func append(_ value: Int, _ length: Int) {
            if bigEndian { tiff.append(bigEndian: value, length) } else { tiff.append(littleEndian: value, length) }
        }
        tiff.append(text: bigEndian ? "MM" : "II")
        append(42, 2)
        append(8, 4)
        append(1, 2)
        append(0x0112, 2)
        append(3, 2)
        append(1, 4)
        append(orientation, 2)
        append(0, 2)
        append(0, 4)
        return marker(0xE1, "APP1", Array("Exif".utf8) + [0, 0] + tiff)
    }

    private var frameHeader: FileSegment {
        var payload: [UInt8] = [8]
        payload.append(bigEndian: size.height, 2)
        payload.append(bigEndian: size.width, 2)
        payload.append(UInt8(color.componentCount))
        for component in 0..<color.componentCount {
            payload += [UInt8(component + 1), UInt8(sampling(component) * 17), 0]
        }
        let code: UInt8 =
            switch process {
            case .baseline: 0xC0
            case .extended: 0xC1
            case .progressive: 0xC2
            }
        return Self.marker(code, "SOF", payload)
    }
}

extension RawJPEG {
    /// Which coefficients a scan carries, and how.
    private struct Scan {
        var components: [Int]
        var spectrum: ClosedRange<Int>
        var (high, low): (Int, Int)
    }

    private var scans: [FileSegment] {
        let all = Array(0..<color.componentCount)
        guard process == .progressive else {
            return segments(Scan(components: all, spectrum: 0...63, high: 0, low: 0))
        }
        let alternating = all.flatMap { segments(Scan(components: [$0], spectrum: 1...63, high: 0, low: 0)) }
        return segments(Scan(components: all, spectrum: 0...0, high: 0, low: 1)) + alternating
            + segments(Scan(components: all, spectrum: 0...0, high: 1, low: 0))
    }

    private func segments(_ scan: Scan) -> [FileSegment] {
        var payload = [UInt8(scan.components.count)]
        for component in scan.components { payload += [UInt8(component + 1), 0] }
        payload += [UInt8(scan.spectrum.lowerBound), UInt8(scan.spectrum.upperBound), UInt8(scan.high << 4 | scan.low)]
        return [Self.marker(0xDA, "SOS", payload), FileSegment("scan", entropyCoded(scan))]
    }

    private func entropyCoded(_ scan: Scan) -> [UInt8] {
        var (bytes, bits) = ([UInt8](), BitWriter(.highestFirst))
        var predictions = [Int](repeating: 0, count: color.componentCount)
        for (number, unit) in units(scan).enumerated() {
            if restartInterval > 0 && number > 0 && number % restartInterval == 0 {
                bytes += Self.stuffed(&bits) + [0xFF, 0xD0 + UInt8((number / restartInterval - 1) % 8)]
                predictions = predictions.map { _ in 0 }
            }
            for (component, level) in unit { write(level, component, scan, &predictions, to: &bits) }
        }
        return bytes + Self.stuffed(&bits)
    }

    /// The levels of the blocks of each unit of a scan, in the order in which they are stored.
    private func units(_ scan: Scan) -> [[(component: Int, level: UInt8)]] {
        if scan.components.count == 1 {
            // Scans of one component leave out the blocks that only fill up.
            let component = scan.components[0]
            let scale = unitSide / sampling(component)
            let (columns, rows) = ((size.width + scale - 1) / scale, (size.height + scale - 1) / scale)
            return (0..<rows).flatMap { y in
                (0..<columns).map { x in [(component, levels[component][y * grid(component).columns + x])] }
            }
        }
        let (columns, rows) = ((size.width + unitSide - 1) / unitSide, (size.height + unitSide - 1) / unitSide)
        return (0..<columns * rows).map { unit in
            scan.components.flatMap { component in
                let side = sampling(component)
                return (0..<side * side).map { block in
                    let x = unit % columns * side + block % side
                    let y = unit / columns * side + block / side
                    return (component, levels[component][y * grid(component).columns + x])
                }
            }
        }
    }

    private func write(
        _ level: UInt8, _ component: Int, _ scan: Scan, _ predictions: inout [Int], to bits: inout BitWriter
    ) {
        let coefficient = (Int(level) - 128) >> scan.low
        if scan.spectrum.lowerBound == 0 {
            if scan.high > 0 { return bits.write(coefficient & 1, width: 1) }
            let difference = coefficient - predictions[component]
            predictions[component] = coefficient
            let width = Int.bitWidth - abs(difference).leadingZeroBitCount
            bits.write(width, width: 4)
            bits.write(difference < 0 ? difference - 1 : difference, width: width)
        }
        if scan.spectrum.upperBound > 0 { bits.write(0, width: 1) }
    }

    /// Takes what was written, filled up with ones, with a zero after every 255.
    private static func stuffed(_ bits: inout BitWriter) -> [UInt8] {
        bits.align(fillingWith: 1)
        defer { bits = BitWriter(.highestFirst) }
        return bits.bytes.flatMap { $0 == 255 ? [255, 0] : [$0] }
    }
}
