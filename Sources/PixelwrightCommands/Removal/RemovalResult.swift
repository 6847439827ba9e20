import Pixelwright

/// The frames of one input without their background.
struct RemovalResult: Sendable {
    /// What they were made of.
    let source: JobFrames
    /// What became of them.
    let removal: BackgroundRemoval
    /// What became of holes.
    let holes: BackgroundRemover.HoleTreatment
    /// How long that took.
    let elapsed: Duration
    /// How many pixels were visible before and are after, in all frames.
    let visible: (before: Int, after: Int)

    init(
        _ source: JobFrames, _ removal: BackgroundRemoval, holes: BackgroundRemover.HoleTreatment, elapsed: Duration
    ) {
        self.source = source
        self.removal = removal
        self.holes = holes
        self.elapsed = elapsed
        visible = (source.frames.visiblePixelCount, removal.frames.visiblePixelCount)
    }

    /// The share of what was visible that is gone, 0 through 1.
    var removedShare: Double {
        visible.before == 0 ? 0 : Double(visible.before - visible.after) / Double(visible.before)
    }

    /// Whether there was nothing to remove.
    var isTransparentAlready: Bool { removal.background.kind == .transparent }

    /// What was done, in a few words.
    var summary: String {
        guard !isTransparentAlready else { return "transparent already" }
        return "\(removal.background.name) removed, \(percentage(removedShare)) of the picture; "
            + "alpha threshold \(removal.alphaThreshold.value), confidence \(decimal(removal.confidence, places: 2))"
    }

    /// The report for `--json`; `image` is what was written.
    func json(_ image: DecodedImage) -> JSONValue {
        let background = removal.background
        return .object([
            "path": .string(source.job.input.path),
            "output": .string(source.job.destination.path),
            "engine": .string("local"),
            "format": .string(source.job.format.rawValue),
            "width": .integer(image.size.width),
            "height": .integer(image.size.height),
            "frame_count": .integer(source.frames.count),
            "background": .object([
                "kind": .string(background.kind.description),
                "colors": .array(background.colors.map { .string($0.hex) }),
                "noise": .number(background.noise, places: 4),
                "border_share": .number(background.borderShare, places: 4),
            ]),
            "alpha_threshold": .integer(Int(removal.alphaThreshold.value)),
            "tolerance": .number(removal.tolerance, places: 4),
            "edge_width": .integer(removal.edgeWidth),
            "grid": removal.grid?.json ?? .null,
            "holes": .string(holes.rawValue),
            "removed_share": .number(removedShare, places: 4),
            "confidence": .number(removal.confidence, places: 4),
            "elapsed_ms": .number(elapsed.milliseconds, places: 3),
        ])
    }
}

extension [Bitmap] {
    fileprivate var visiblePixelCount: Int {
        reduce(0) { count, bitmap in
            let pixels = bitmap.pixels
            var visible = 0
            for index in pixels.indices where !pixels[index].isTransparent { visible += 1 }
            return count + visible
        }
    }
}

extension Background {
    /// What it is, with its colours: `gradient background, #203040 to #405060`.
    var name: String {
        let colors = colors.map(\.hex).joined(separator: kind == .checkerboard ? " and " : " to ")
        return "\(kind) background" + (colors.isEmpty ? "" : " \(colors)")
    }
}
