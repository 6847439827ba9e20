import PixelColor
import PixelCore

/// A background of one colour, which may be noisy.
struct FlatBackground: Sendable {
    let color: BackgroundColor
    let residuals: Residuals

    /// How far noise may be from the colour, in OKLab.
    static let reach: Float = 0.1
    /// The side of the cubes in which colours are counted.
    private static let cubeSide: Float = 0.02

    /// The colour that most of `samples` are near to.
    init(_ samples: BorderSamples) {
        let mode = Self.mode(of: samples.samples)
        var center = BackgroundColor(mode)
        var radius = Self.reach
        for _ in 0..<4 {
            var (sum, count) = (SIMD4<Float>.zero, Float(0))
            for sample in samples.samples where (sample.lab - center.lab.vector).length <= radius {
                sum += sample.color.light
                count += 1
            }
            guard count > 0 else { break }
            center = BackgroundColor(sum / count)
            radius = max(0.6 * radius, 0.03)
        }
        // A flat colour is a colour of the picture, not a mean that no pixel has.
        let exact = samples.samples.count { $0.color == mode }
        self.init(2 * exact >= samples.samples.count ? BackgroundColor(mode) : center, samples)
    }

    /// A colour that was given.
    init(_ color: BackgroundColor, _ samples: BorderSamples) {
        self.color = color
        residuals = Residuals(samples.samples.map { ($0.lab - color.lab.vector).length }, reach: Self.reach)
    }

    /// The most frequent colour of the cube and its neighbours that hold the most samples.
    private static func mode(of samples: [BorderSamples.Sample]) -> RGBA8 {
        func cube(_ lab: SIMD4<Float>) -> SIMD4<Int32> { SIMD4<Int32>((lab / cubeSide).rounded(.down)) }
        var counts: [SIMD4<Int32>: Int] = [:]
        for sample in samples { counts[cube(sample.lab), default: 0] += 1 }
        var best = (cube: SIMD4<Int32>.zero, count: -1)
        for sample in samples {
            let own = cube(sample.lab)
            guard counts[own, default: 0] * 27 > best.count, own != best.cube || best.count < 0 else { continue }
            var sum = 0
            for dx in -1...1 {
                for dy in -1...1 {
                    for dz in -1...1 {
                        sum += counts[own &+ SIMD4(Int32(dx), Int32(dy), Int32(dz), 0), default: 0]
                    }
                }
            }
            if sum > best.count { best = (own, sum) }
        }
        var colors: [RGBA8: Int] = [:]
        for sample in samples {
            let offset = cube(sample.lab) &- best.cube
            guard abs(offset.x) <= 1, abs(offset.y) <= 1, abs(offset.z) <= 1 else { continue }
            colors[sample.color, default: 0] += 1
        }
        var mode = (color: samples.first?.color ?? .black, count: 0)
        for sample in samples {
            let count = colors[sample.color, default: 0]
            if count > mode.count { mode = (sample.color, count) }
        }
        return mode.color
    }
}
