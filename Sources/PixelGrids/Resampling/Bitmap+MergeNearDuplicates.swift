import PixelColor
package import PixelCore

extension Bitmap {
    /// This bitmap with colours that are nearer to a more frequent one than `tolerance` (ΔE, OKLab × 100) merged into
    /// it. Each group becomes its mean; alpha takes no part, and transparent pixels stay.
    ///
    /// Groups form around the most frequent colours first, so true colours stay and strays fall to them.
    ///
    /// - Complexity: O(pixels + colours)
    package func mergingNearDuplicates(within tolerance: Float) -> Bitmap {
        var counts: [RGBA8: Int] = [:]
        let pixels = pixels
        for i in pixels.indices where !pixels[i].isTransparent { counts[pixels[i], default: 0] += 1 }
        let colors = counts.sorted { ($1.value, $0.key.packed) < ($0.value, $1.key.packed) }
        var groups = ColorGroups(tolerance: tolerance / 100)
        for (color, count) in colors { groups.add(color, count) }
        let replacements = groups.replacements
        return Bitmap(size: size) { span in
            for i in pixels.indices { span.append(replacements[pixels[i]] ?? pixels[i]) }
        }
    }
}

/// Colours gathered around those that came first.
private struct ColorGroups {
    private let tolerance: Float
    private var centers: [OKLab] = []
    private var members: [[(color: RGBA8, count: Int)]] = []
    /// The groups whose centre lies in each cube of side `tolerance`.
    private var cubes: [SIMD3<Int32>: [Int]] = [:]

    init(tolerance: Float) {
        self.tolerance = tolerance
    }

    mutating func add(_ color: RGBA8, _ count: Int) {
        let lab = OKLab(color)
        if let group = nearest(to: lab) {
            members[group].append((color, count))
        } else {
            cubes[cube(lab), default: []].append(centers.count)
            centers.append(lab)
            members.append([(color, count)])
        }
    }

    /// What every colour becomes.
    var replacements: [RGBA8: RGBA8] {
        var result: [RGBA8: RGBA8] = [:]
        for group in members {
            var (sum, total) = (SIMD3<Float>.zero, Float.zero)
            for (color, count) in group {
                sum += SIMD3(Float(color.red), Float(color.green), Float(color.blue)) * Float(count)
                total += Float(count)
            }
            var mean = RGBA8(weightedByOpacity: SIMD4(sum / total, 255))
            for (color, _) in group {
                mean.alpha = color.alpha
                result[color] = mean
            }
        }
        return result
    }

    private func nearest(to lab: OKLab) -> Int? {
        var best: (group: Int, distance: Float)?
        let home = cube(lab)
        for dl: Int32 in -1...1 {
            for da: Int32 in -1...1 {
                for db: Int32 in -1...1 {
                    for group in cubes[home &+ SIMD3(dl, da, db)] ?? [] {
                        let distance = centers[group].deltaE(to: lab) / 100
                        if distance < best?.distance ?? tolerance { best = (group, distance) }
                    }
                }
            }
        }
        return best?.group
    }

    private func cube(_ lab: OKLab) -> SIMD3<Int32> {
        SIMD3<Int32>((SIMD3(lab.l, lab.a, lab.b) / tolerance).rounded(.down))
    }
}
