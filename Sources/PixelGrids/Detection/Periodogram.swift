/// How strongly edges repeat, for every frequency.
///
/// The spectra of bands of lines and of windows along them are added without their phases, so that a grid which drifts or
/// is warped still shows.
struct Periodogram {
    /// The mean amplitude, about 0 for no repetition through 1 for perfect, at multiples of 1 / ``count``.
    let amplitudes: [Float]
    /// The length of the transform: index ÷ count is a frequency in cycles a pixel.
    let count: Int

    /// How lines are divided into bands and lengths into windows.
    private static let divisions: [(bands: Int, windows: Int)] = [(1, 1), (1, 2), (1, 3), (2, 1), (4, 1)]
    /// The fewest edges in a part that count.
    private static let fewest = 12

    /// Transforms the profiles of `edges`.
    ///
    /// - Complexity: O(edges + length × log length)
    init(of edges: ThinnedEdges, using transform: FourierTransform) {
        count = transform.count
        var sums = [Float](repeating: 0, count: transform.count / 2 + 1)
        var divisionCount: Float = 0
        for (bands, windows) in Self.divisions {
            var power = [Float](repeating: 0, count: sums.count)
            var mass: Float = 0
            let profiles = Self.profiles(of: edges, bands, windows, transform.count)
            for pair in stride(from: 0, to: profiles.count, by: 2) {
                let hasSecond = pair + 1 < profiles.count
                let spectra = transform.powerSpectra(
                    profiles[pair].values,
                    hasSecond ? profiles[pair + 1].values : [Float](repeating: 0, count: count))
                Self.add(spectra.0, over: profiles[pair].mass, to: &power)
                mass += profiles[pair].mass
                guard hasSecond else { continue }
                Self.add(spectra.1, over: profiles[pair + 1].mass, to: &power)
                mass += profiles[pair + 1].mass
            }
            guard mass > 0 else { continue }
            for k in sums.indices { sums[k] += (power[k] / mass).squareRoot() }
            divisionCount += 1
        }
        amplitudes = divisionCount > 0 ? sums.map { $0 / divisionCount } : sums
    }

    private static func add(_ spectrum: [Float], over mass: Float, to power: inout [Float]) {
        for k in power.indices { power[k] += spectrum[k] / mass }
    }

    /// The profiles of all parts that hold edges enough, padded to `count` values.
    private static func profiles(
        of edges: ThinnedEdges, _ bands: Int, _ windows: Int, _ count: Int
    ) -> [(values: [Float], mass: Float)] {
        var result: [(values: [Float], mass: Float)] = []
        var start = 0
        for band in 0..<bands {
            let lastLine = (band + 1) * edges.lineCount / bands
            let end = edges.lines[start...].firstIndex { $0 >= lastLine } ?? edges.lines.count
            for window in 0..<windows {
                let range =
                    Float(edges.length * window) / Float(windows)..<Float(edges.length * (window + 1)) / Float(windows)
                var values = [Float](repeating: 0, count: count)
                let edgeCount = windows == 1 ? end - start : (start..<end).count { range.contains(edges.positions[$0]) }
                guard edgeCount >= fewest else { continue }
                EdgeProfile.add(edges, start..<end, within: windows == 1 ? nil : range, to: &values)
                result.append((values, values.reduce(0, +)))
            }
            start = end
        }
        return result
    }

    /// A pitch, in pixels, at which edges repeat, and how strongly.
    struct Candidate {
        let pitch: Double
        let amplitude: Double
    }

    /// The highest peaks between `shortest` and `longest` pixels, each with its half and its double.
    func candidates(from shortest: Double, through longest: Double, peakCount: Int = 7) -> [Candidate] {
        let first = Int((Double(count) / longest).rounded(.up))
        let last = min(Int(Double(count) / shortest), amplitudes.count - 2)
        guard first + 1 < last else { return [] }
        let peaks = (first + 1..<last).filter {
            amplitudes[$0] > amplitudes[$0 - 1] && amplitudes[$0] >= amplitudes[$0 + 1]
        }.sorted { (amplitudes[$1], $0) < (amplitudes[$0], $1) }
        var result: [Candidate] = []
        for peak in peaks.prefix(peakCount) {
            for factor in [1, 2, 0.5] {
                let pitch = factor * Double(count) / interpolated(peak)
                guard (shortest...longest).contains(pitch),
                    !result.contains(where: { abs(pitch / $0.pitch - 1) < 0.015 })
                else { continue }
                result.append(Candidate(pitch: pitch, amplitude: Double(amplitudes[peak])))
            }
        }
        return result
    }

    /// The place of a peak between samples, by a parabola through three.
    private func interpolated(_ peak: Int) -> Double {
        let (before, here, after) = (amplitudes[peak - 1], amplitudes[peak], amplitudes[peak + 1])
        let curvature = before - 2 * here + after
        guard curvature < 0 else { return Double(peak) }
        return Double(peak) + Double(min(max(0.5 * (before - after) / curvature, -0.5), 0.5))
    }
}
