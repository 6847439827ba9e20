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
    /// The most bands that lines are divided into; the other numbers divide it.
    private static let bandCount = 4
    /// The fewest edges in a part that count.
    private static let fewest = 12

    /// Transforms the profiles of `edges`.
    ///
    /// - Complexity: O(edges + length × log length)
    init(of edges: ThinnedEdges, using transform: FourierTransform) {
        count = transform.count
        var sums = [Float](repeating: 0, count: transform.count / 2 + 1)
        var divisionCount: Float = 0
        let all = (0..<Self.bandCount).map { BandProfile(of: edges, band: $0, of: Self.bandCount) }
        for (bands, windows) in Self.divisions {
            var power = [Float](repeating: 0, count: sums.count)
            var mass: Float = 0
            let profiles = Self.profiles(of: all, bands, windows, transform.count)
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
        of bands: [BandProfile], _ bandCount: Int, _ windowCount: Int, _ count: Int
    ) -> [(values: [Float], mass: Float)] {
        var result: [(values: [Float], mass: Float)] = []
        for band in 0..<bandCount {
            let members = bands[band * bands.count / bandCount..<(band + 1) * bands.count / bandCount]
            let length = bands[0].weights.count
            for window in 0..<windowCount {
                let range = length * window / windowCount..<length * (window + 1) / windowCount
                guard members.reduce(0, { $0 + $1.edgeCount(in: range) }) >= fewest else { continue }
                var values = [Float](repeating: 0, count: count)
                for member in members { member.add(range, to: &values) }
                result.append((values, values.reduce(0, +)))
            }
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

/// The edges of some neighbouring lines, by place.
private struct BandProfile {
    /// The weight at each place; an edge is shared by its neighbours.
    private(set) var weights: [Float]
    /// How many edges begin at each place.
    private var counts: [Int32]

    init(of edges: ThinnedEdges, band: Int, of bandCount: Int) {
        let (first, last) = (band * edges.lineCount / bandCount, (band + 1) * edges.lineCount / bandCount)
        let start = edges.lines.partitioningIndex { $0 >= first }
        let end = edges.lines.partitioningIndex { $0 >= last }
        weights = [Float](repeating: 0, count: edges.length + 2)
        counts = [Int32](repeating: 0, count: edges.length + 2)
        EdgeProfile.add(edges, start..<end, to: &weights)
        for i in start..<end { counts[min(max(Int(edges.positions[i]), 0), edges.length)] += 1 }
    }

    func edgeCount(in range: Range<Int>) -> Int {
        Int(counts[range].reduce(0, +))
    }

    /// Adds the weights of some places to a profile.
    func add(_ range: Range<Int>, to profile: inout [Float]) {
        for place in range { profile[place] += weights[place] }
    }
}

extension [Int32] {
    /// The first position whose value meets a condition that all later ones meet too.
    fileprivate func partitioningIndex(where condition: (Int32) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
