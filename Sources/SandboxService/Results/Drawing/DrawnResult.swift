import Pixelwright

/// Stills, animations and strips that are drawn: exactly as large, as many and as colourful as a spec says, and marked.
enum DrawnResult {
    /// The most pixels in all frames of a result: 64 Mi.
    private static let mostPixels = 64 << 20

    static func make(_ spec: ResultSpec, _ files: [[UInt8]]) throws(ServiceFailure) -> MadeResult {
        let frameCount = spec.kind == .still ? 1 : spec.frameCount
        guard let size = Size(validating: spec.width, spec.height), frameCount > 0,
            case let (pixels, overflow) = size.area.multipliedReportingOverflow(by: frameCount), !overflow,
            pixels <= mostPixels
        else {
            throw .unmakeable(
                "\(spec.frameCount) frames of \(spec.width)×\(spec.height) px; there must be some, and no more than "
                    + "\(mostPixels) px in all")
        }
        var sources: [Bitmap] = []
        for file in files {
            do { sources.append(try Bitmap(decoding: file)) } catch {
                throw .unmakeable("a picture cannot be read: \(error)")
            }
        }
        let writer = try PictureWriter(spec)
        var drawn = DrawnFrames(spec, size: size, frameCount: frameCount, sources: sources)
        drawn.mark()
        switch spec.kind {
        case .strip:
            var made = try writer.still(strip(of: drawn.frames, size))
            made.frameCount = frameCount
            return made
        case .animation: return try writer.animation(animation(of: drawn.frames, spec))
        default: return try writer.still(drawn.frames[0])
        }
    }

    private static func animation(of frames: [Bitmap], _ spec: ResultSpec) throws(ServiceFailure) -> Animation {
        let rate = min(max(spec.framesPerSecond.isNaN ? 8 : spec.framesPerSecond, 0.1), 1000)
        do {
            return try Animation(cels: frames.map { Cel($0, duration: .seconds(1 / rate)) })
        } catch {
            throw .unmakeable("the frames are no animation: \(error)")
        }
    }

    /// The frames beside each other.
    private static func strip(of frames: [Bitmap], _ size: Size) -> Bitmap {
        var strip = Bitmap(size: Size(size.width * frames.count, size.height))
        for (index, frame) in frames.enumerated() {
            strip.draw(frame, at: Point(x: index * size.width, y: 0), replacing: true)
        }
        return strip
    }
}
