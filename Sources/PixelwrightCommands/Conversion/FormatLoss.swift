import Pixelwright

/// What a format cannot hold of an image, and changes: worth a word, and no error.
enum FormatLoss {
    /// What becomes of `animation` when it is written as `format`, in sentences.
    static func notes(on animation: Animation, as format: ImageFormat) -> [String] {
        var notes = timingNotes(on: animation.cels.map(\.duration), as: format)
        if format == .gif { notes += colorNotes(on: animation.cels.map(\.bitmap)) }
        return notes
    }

    /// What becomes of `bitmap` when it is written as `format`, in sentences.
    static func notes(on bitmap: Bitmap, as format: ImageFormat) -> [String] {
        format == .gif ? colorNotes(on: [bitmap]) : []
    }

    private static func timingNotes(on durations: [Duration], as format: ImageFormat) -> [String] {
        let unit: Duration
        switch format {
        case .gif: unit = .milliseconds(10)
        case .webp: unit = .milliseconds(1)
        default: return []
        }
        // Browsers take shorter ones for 100 ms, so that they are lengthened.
        let shortest = Duration.milliseconds(20)
        let lengthened = format == .gif ? durations.count { $0 > .zero && $0 < shortest } : 0
        if lengthened > 0 {
            let frames = lengthened == 1 ? "1 frame is" : "\(lengthened) frames are"
            return ["gif shows a frame for 20 ms at least, 50 a second: \(frames) shown for longer than was asked"]
        }
        let inexact = durations.count { $0 / unit != ($0 / unit).rounded() }
        guard inexact > 0 else { return [] }
        let step = format == .gif ? "10 ms" : "1 ms"
        let counts = "\(format.rawValue) counts time in steps of \(step)"
        let isSteady = durations.count > 1 && durations.allSatisfy { $0 == durations[0] }
        if isSteady, let duration = durations.first, duration >= unit {
            return [counts + ": " + rateNote(duration, unit: unit)]
        }
        let rounded = inexact == 1 ? "1 duration was" : "\(inexact) durations were"
        return [counts + ": \(rounded) rounded, not their sum"]
    }

    /// What becomes of frames that are all shown for `duration`, which is no multiple of `unit`, and which rates would be
    /// exact.
    private static func rateNote(_ duration: Duration, unit: Duration) -> String {
        let short = unit * Int((duration / unit).rounded(.down))
        func rate(_ duration: Duration) -> String { shortDecimal(1000 / duration.milliseconds) }
        func text(_ duration: Duration) -> String { shortDecimal(duration.milliseconds) }
        return "at \(rate(duration)) frames a second each is shown for \(text(short)) or \(text(short + unit)) ms, "
            + "which keeps the sum; \(rate(short)) and \(rate(short + unit)) a second are exact"
    }

    private static func colorNotes(on bitmaps: [Bitmap]) -> [String] {
        var notes: [String] = []
        let reduced = bitmaps.count { ColorSet(of: [$0]) == nil }
        if reduced > 0 {
            let what = bitmaps.count == 1 ? "the colours" : "the colours of \(reduced) frames"
            notes.append("gif holds 256 colours a frame: \(what) were reduced")
        }
        if bitmaps.contains(where: \.hasPartialAlpha) {
            notes.append(partialAlpha)
        }
        return notes
    }

    /// What becomes of partly transparent pixels in a GIF.
    static let partialAlpha = "gif holds no partial transparency: such pixels became opaque or transparent"
}

extension Bitmap {
    /// Whether a pixel is neither opaque nor transparent.
    var hasPartialAlpha: Bool {
        let pixels = pixels
        for i in pixels.indices where !pixels[i].isOpaque && !pixels[i].isTransparent { return true }
        return false
    }
}
