import Pixelwright

/// A picture on its way to being taken: its frames as they are now, and what was done to them.
struct PictureDraft {
    /// The file as it came.
    let original: [UInt8]
    /// What its headers say.
    let info: ImageInfo
    /// One still, or the frames of an animation; all of one size.
    var frames: [Bitmap]
    /// How long each of several frames is shown.
    let durations: [Duration]
    /// What was done.
    private(set) var steps: [PreparationStep] = []
    /// Whether its pixels are no longer those of the file.
    private(set) var isChanged = false

    /// Decodes a file: all of it, or one frame where a still is meant.
    init(decoding bytes: [UInt8], isStill: Bool, frame: Int) throws(DecodeError) {
        original = bytes
        var decoder = try AnimationDecoder(bytes, options: .preflight)
        info = decoder.info
        var cels: [Cel] = []
        var count = 0
        while !isStill || count < frame, let cel = try decoder.next() {
            count += 1
            // Of the frames before the one that is meant nothing is kept: it only builds on them.
            if isStill { cels = [cel] } else { cels.append(cel) }
        }
        guard !cels.isEmpty, !isStill || count == frame else {
            throw DecodeError(
                .corrupt, format: info.format, detail: "there is no frame \(frame); the image has \(count)")
        }
        frames = cels.map(\.bitmap)
        durations = cels.count > 1 ? cels.map(\.duration) : []
        if isStill && info.frameCount > 1 {
            isChanged = true
            steps.append(PreparationStep(.frame, "frame \(frame) of \(info.frameCount)", isLossy: true))
        }
    }

    /// The size of its frames.
    var size: Size { frames[0].size }

    /// Whether it has several frames.
    var isAnimation: Bool { frames.count > 1 }

    /// Takes the frames that `change` makes of each, and notes the step.
    mutating func apply(_ step: PreparationStep, _ change: (Bitmap) -> Bitmap) {
        frames = frames.map(change)
        isChanged = true
        steps.append(step)
    }

    /// Notes a step of encoding.
    mutating func note(_ step: PreparationStep) { steps.append(step) }
}
