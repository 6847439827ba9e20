import PixelCore

/// Keeps the opacity of what does not move the same from frame to frame, so that noise makes no edge flicker.
struct SteadyFrames {
    /// For each frame after the first, whether each pixel is as it was when it last changed.
    private let isSteady: [[Bool]]

    /// - Parameter reach: By how much a channel of a pixel that does not move may change.
    init(_ frames: [Bitmap], reach: Int) {
        guard let first = frames.first, frames.count > 1 else {
            isSteady = []
            return
        }
        // Not the frame before: what changes slowly changes too.
        var last = (0..<first.size.area).map { first.pixels[$0] }
        isSteady = frames.dropFirst().map { frame in
            let pixels = frame.pixels
            return pixels.indices.map { index in
                let (a, b) = (last[index], pixels[index])
                let isNear =
                    abs(Int(a.red) - Int(b.red)) <= reach && abs(Int(a.green) - Int(b.green)) <= reach
                    && abs(Int(a.blue) - Int(b.blue)) <= reach
                if !isNear { last[index] = b }
                return isNear
            }
        }
    }

    /// Gives each pixel one opacity, the mean, for as long as its colour stays.
    ///
    /// - Complexity: O(pixels)
    func steady(_ cutouts: inout [FrameCutout]) {
        guard let area = isSteady.first?.count else { return }
        var planes = cutouts.map(\.alpha)
        for index in 0..<area {
            var start = 0
            for frame in 1...planes.count where frame == planes.count || !isSteady[frame - 1][index] {
                if frame - start > 1 { Self.settle(&planes, index, start..<frame) }
                start = frame
            }
        }
        for frame in cutouts.indices { cutouts[frame].alpha = planes[frame] }
    }

    private static func settle(_ planes: inout [[UInt8]], _ index: Int, _ run: Range<Int>) {
        var (sum, lowest, highest) = (0, UInt8.max, UInt8.min)
        for frame in run {
            let alpha = planes[frame][index]
            sum += Int(alpha)
            lowest = min(lowest, alpha)
            highest = max(highest, alpha)
        }
        guard lowest != highest else { return }
        let mean = UInt8((sum + run.count / 2) / run.count)
        for frame in run { planes[frame][index] = mean }
    }
}
