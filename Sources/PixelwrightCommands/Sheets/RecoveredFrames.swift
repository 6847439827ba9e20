import Pixelwright

/// What one board gave.
struct RecoveredFrames {
    let board: Bitmap
    let sheet: RecoveredSheet
    /// The frames as they are written.
    let animation: Animation

    /// Confidence below which a person should look.
    private static let lowConfidence = 0.6

    init(_ input: Input, _ recovery: SheetRecovery, scale: Int, _ timing: TimingOptions) throws {
        board = try Bitmap(decoding: input.bytes(), options: .commandLine)
        let sheet = try recovery.recover(board, imageName: FilePath(input.relativePath).name)
        self.sheet = sheet
        let limits = DecodeLimits.commandLine
        let size = sheet.animation.size
        guard size.width * scale <= limits.side, size.height * scale <= limits.side else {
            throw CommandFailure.usage("--scale \(scale) makes frames larger than \(limits.side) px a side")
        }
        let durations = try timing.durations(frameCount: sheet.frames.count)
        let cels = sheet.frames.indices.map { index in
            Cel(
                sheet.frames[index].scaled(by: scale), duration: durations?[index] ?? TimingOptions.defaultDuration)
        }
        animation = try Animation(cels: cels, loopCount: timing.loopCount ?? 0)
    }

    var summary: String {
        "\(sheet.frames.count) figures, frames of \(animation.size) px, jitter "
            + "\(shortDecimal(sheet.jitterBefore.rootMeanSquare)) → "
            + "\(shortDecimal(sheet.jitterAfter.rootMeanSquare)) px, confidence \(shortDecimal(sheet.confidence))"
    }

    var warnings: [String] {
        guard sheet.confidence < Self.lowConfidence else { return [] }
        return ["the figures may be wrong; look at --debug, and give --columns and --rows"]
    }

    /// - Parameter frames: The path of each frame, where each has one.
    func json(path: String, output: String, frames: [String]? = nil) -> JSONValue {
        .object([
            "path": .string(path),
            "output": .string(output),
            "width": .integer(animation.size.width),
            "height": .integer(animation.size.height),
            "frame_count": .integer(sheet.frames.count),
            "background": .string(sheet.background.map { String(describing: $0) }),
            "confidence": .number(sheet.confidence, places: 3),
            "jitter_before": json(sheet.jitterBefore),
            "jitter_after": json(sheet.jitterAfter),
            "colors": sheet.pixelation.map { .integer($0.colorCount) } ?? .null,
            "left_out": .array(
                sheet.leftOut.map {
                    .object([
                        "x": .integer($0.minX), "y": .integer($0.minY), "width": .integer($0.width),
                        "height": .integer($0.height),
                    ])
                }),
            "frames": .array(
                sheet.layout.sprites.enumerated().map { index, sprite in
                    .object([
                        "index": .integer(index),
                        "x": .integer(sprite.region.minX),
                        "y": .integer(sprite.region.minY),
                        "width": .integer(sprite.region.width),
                        "height": .integer(sprite.region.height),
                        "scale": .number(sheet.scales[index], places: 3),
                        "path": .string(frames?[index]),
                    ])
                }),
        ])
    }

    private func json(_ jitter: Jitter) -> JSONValue {
        .object([
            "rms": .number(jitter.rootMeanSquare, places: 3), "largest": .number(jitter.largest, places: 3),
        ])
    }
}
