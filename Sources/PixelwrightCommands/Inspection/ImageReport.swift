import Pixelwright

/// What `inspect` says of one image.
struct ImageReport: Sendable {
    /// The name by which it was given.
    let path: String
    /// What the headers say.
    let info: ImageInfo
    /// What the pixels say; nil when only the headers were read.
    let content: Content?

    /// What only decoding tells.
    struct Content: Sendable {
        /// Distinct colours in all frames.
        let uniqueColors: Int
        /// The pixel grid of the first frame.
        let detection: PixelGridDetection
    }

    /// Reads `input`, its pixels too unless `headerOnly`.
    init(_ input: Input, headerOnly: Bool) throws {
        path = input.path
        guard !headerOnly else {
            info = try input.info()
            content = nil
            return
        }
        var decoder = try AnimationDecoder(input.bytes(), options: .commandLine)
        info = decoder.info
        var colors = ColorCounter()
        var detection: PixelGridDetection?
        while let cel = try decoder.next() {
            colors.add(cel.bitmap)
            if detection == nil { detection = PixelGrid.detect(in: cel.bitmap) }
        }
        content = detection.map { Content(uniqueColors: colors.count, detection: $0) }
    }
}

extension ImageReport {
    /// The report for `--json`.
    var json: JSONValue {
        .object([
            "path": .string(path),
            "format": .string(info.format.rawValue),
            "width": .integer(info.size.width),
            "height": .integer(info.size.height),
            "frame_count": .integer(info.frameCount),
            "animated": .bool(info.isAnimated),
            "loop_count": .integer(info.loopCount),
            "durations_ms": .array(info.durations.map { .number($0.milliseconds, places: 3) }),
            "has_alpha": .bool(info.hasAlpha),
            "bit_depth": .integer(info.bitDepth),
            "color_type": .string(info.colorType.rawValue),
            "byte_count": .integer(info.byteCount),
            "unique_colors": .integer(content?.uniqueColors),
            "grid": content?.detection.grid?.json ?? .null,
            "native": content.map { .bool($0.detection.outcome == .native) } ?? .null,
            "lossless": .bool(info.isLossless),
            "orientation": .integer(info.orientation),
        ])
    }
}

extension PixelGrid {
    /// The grid for `--json`.
    var json: JSONValue {
        .object([
            "pitch_x": .number(pitchX, places: 4),
            "pitch_y": .number(pitchY, places: 4),
            "offset_x": .number(offsetX, places: 4),
            "offset_y": .number(offsetY, places: 4),
            "columns": .integer(columns),
            "rows": .integer(rows),
            "confidence": .number(confidence, places: 4),
        ])
    }
}
