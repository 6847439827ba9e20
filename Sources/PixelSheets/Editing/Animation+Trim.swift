public import PixelCore

extension Animation {
    /// Some of the frames, counted from 0.
    ///
    /// - Throws: ``EditError`` when the range is empty or reaches beyond the last frame.
    public func trimmed(toFrames range: Range<Int>) throws(EditError) -> Animation {
        guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= cels.count else {
            throw EditError(
                .range,
                "frames \(range.lowerBound + 1) to \(range.upperBound) were asked for; there are 1 to \(cels.count)")
        }
        return replacingCels(Array(cels[range]))
    }

    /// What is shown between two times; frames at both ends are shown for as long as they reach into it.
    ///
    /// - Throws: ``EditError`` when nothing is shown between them.
    public func trimmed(from start: Duration, to end: Duration) throws(EditError) -> Animation {
        var kept: [Cel] = []
        var time = Duration.zero
        for cel in cels {
            let (from, to) = (max(time, start), min(time + cel.duration, end))
            if from < to { kept.append(Cel(cel.bitmap, duration: to - from)) }
            time += cel.duration
        }
        guard !kept.isEmpty else {
            throw EditError(
                .range,
                "nothing is shown from \(start.milliseconds) to \(end.milliseconds) ms; "
                    + "the animation lasts \(time.milliseconds) ms")
        }
        return replacingCels(kept)
    }
}
