import PixelColor
import PixelCore

/// Pixels along the border of one or more frames: what the background is guessed from.
struct BorderSamples: Sendable {
    /// The size of each frame.
    let size: Size
    /// Those that are opaque, if any are.
    let samples: [Sample]
    /// The share of all that is transparent, 0 through 1.
    let transparentShare: Double

    struct Sample: Sendable {
        let x: Int
        let y: Int
        let color: RGBA8
        let lab: SIMD4<Float>
    }

    /// How many are looked at, at most.
    private static let limit = 4096

    /// Evenly chosen pixels of the outermost rows and columns of `frames`, which have one size.
    init(_ frames: [Bitmap]) {
        size = frames[0].size
        let places = Self.places(in: size)
        // Sides take turns in the order of places: an odd step meets all of them.
        let step = max(1, (places.count * frames.count + Self.limit - 1) / Self.limit) | 1
        var samples: [Sample] = []
        var number = 0
        for frame in frames {
            for place in places {
                // Frames take turns, so that each place is seen in some frame.
                if number % step == 0 {
                    let color = frame[place.x, place.y]
                    samples.append(Sample(x: place.x, y: place.y, color: color, lab: OKLab(color).toned.vector))
                }
                number += 1
            }
            number += 1
        }
        let opaque = samples.filter { $0.color.alpha >= 128 }
        transparentShare = 1 - Double(opaque.count) / Double(max(1, samples.count))
        // The colour under what is transparent says nothing.
        self.samples = opaque.isEmpty ? samples : opaque
    }

    /// Rows and columns at the border: one, or two where a picture is large enough to spare them.
    private static func places(in size: Size) -> [Point] {
        let depth = min(size.width, size.height) >= 96 ? 2 : 1
        var places: [Point] = []
        for ring in 0..<min(depth, (min(size.width, size.height) + 1) / 2) {
            let (right, bottom) = (size.width - 1 - ring, size.height - 1 - ring)
            for x in ring...right {
                places.append(Point(x: x, y: ring))
                if bottom > ring { places.append(Point(x: x, y: bottom)) }
            }
            guard bottom - ring >= 2 else { continue }
            for y in ring + 1..<bottom {
                places.append(Point(x: ring, y: y))
                if right > ring { places.append(Point(x: right, y: y)) }
            }
        }
        return places
    }

    /// Evenly chosen ones, about `count`.
    func thinned(to count: Int) -> BorderSamples {
        // An odd step meets all sides, which take turns in the order of samples.
        let step = samples.count / count | 1
        let chosen = stride(from: 0, to: samples.count, by: step).map { samples[$0] }
        return BorderSamples(size: size, samples: chosen)
    }

    /// How far the samples are from what `model` says.
    func residuals(_ model: BackgroundModel) -> Residuals {
        Residuals(samples.map { ($0.lab - model.lab(x: $0.x, y: $0.y)).length }, reach: FlatBackground.reach)
    }
}
