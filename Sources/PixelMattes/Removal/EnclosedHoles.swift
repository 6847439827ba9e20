import PixelColor
import PixelCore

/// Background that the sprite encloses: between an arm and the body, in a ring.
struct EnclosedHoles: Sendable {
    let treatment: BackgroundRemover.HoleTreatment
    /// Whether the background has a colour that sprites do not have.
    let isKey: Bool
    /// The fewest pixels of what is no mere spot: an eye may be as white as the background.
    let smallestArea: Int
    /// How much the middle of a hole may differ from the background, in OKLab, apart from what noise makes of it.
    let agreement: Float
    /// How many pixels of a hole are looked at, about.
    private static let sampleLimit = 1024

    /// Adds to `region` the holes that are background by their colours.
    ///
    /// - Parameters:
    ///   - distances: Squared, one a pixel or cell.
    ///   - threshold: In OKLab: what may be background.
    ///   - usual: The usual distance of background.
    ///   - difference: How a pixel or cell differs from the background.
    func add(
        to region: inout BackgroundRegion, _ distances: [Float], threshold: Float, usual: Float,
        difference: (_ index: Int) -> SIMD4<Float>
    ) {
        guard treatment != .keep else { return }
        var plane = BackgroundRegion.nearPlane(distances, threshold)
        for index in plane.indices where region.plane[index] == BackgroundRegion.background {
            plane[index] = BackgroundRegion.content
        }
        let runs = ConnectedRuns(of: plane, width: region.size.width, where: BackgroundRegion.background)
        guard runs.count > 0 else { return }
        let areas = runs.areas
        let fewest = treatment == .remove ? 1 : isKey ? max(1, smallestArea / 8) : smallestArea
        let isSure = treatment == .remove || isKey
        var members = [[Int]](repeating: [], count: isSure ? 0 : runs.count)
        for index in runs.starts.indices where !isSure && areas[Int(runs.parts[index])] >= fewest {
            members[Int(runs.parts[index])] += Int(runs.starts[index])..<Int(runs.ends[index])
        }
        let isHole = (0..<runs.count).map { part in
            areas[part] >= fewest && (isSure || agrees(members[part], distances, usual, difference))
        }
        runs.fill(&region.plane, with: BackgroundRegion.background) { isHole[$0] }
    }

    /// Whether a hole is like the background: in its middle, as compression blurs its rim, and on the whole, as noise and
    /// texture average out.
    private func agrees(
        _ hole: [Int], _ distances: [Float], _ usual: Float, _ difference: (Int) -> SIMD4<Float>
    ) -> Bool {
        let step = max(1, hole.count / Self.sampleLimit)
        let nearest = stride(from: 0, to: hole.count, by: step).map { hole[$0] }
            .sorted { distances[$0] < distances[$1] }
        guard distances[nearest[nearest.count / 3]].squareRoot() <= 1.3 * usual + agreement else { return false }
        let middle = nearest.prefix(max(1, nearest.count * 2 / 3))
        let sum = middle.reduce(SIMD4<Float>.zero) { $0 + difference($1) }
        return (sum * (1 / Float(middle.count))).length <= agreement + 0.25 * usual
    }
}
