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

    /// Adds to `region` the holes that are background by their colours.
    ///
    /// - Parameters:
    ///   - distances: Squared, one a pixel.
    ///   - threshold: In OKLab: what may be background.
    ///   - usual: The usual distance of background.
    func add(to region: inout BackgroundRegion, _ distances: [Float], threshold: Float, usual: Float) {
        guard treatment != .keep else { return }
        var plane = BackgroundRegion.nearPlane(distances, threshold)
        for index in plane.indices where region.plane[index] == BackgroundRegion.background {
            plane[index] = BackgroundRegion.content
        }
        let runs = ConnectedRuns(of: plane, width: region.size.width, where: BackgroundRegion.background)
        guard runs.count > 0 else { return }
        let areas = runs.areas
        // Compression blurs the rim of a hole, not its middle.
        var members = [[Float]](repeating: [], count: runs.count)
        for index in runs.starts.indices {
            for pixel in Int(runs.starts[index])..<Int(runs.ends[index]) {
                members[Int(runs.parts[index])].append(distances[pixel])
            }
        }
        let fewest = treatment == .remove ? 1 : isKey ? max(1, smallestArea / 8) : smallestArea
        runs.fill(&region.plane, with: BackgroundRegion.background) { part in
            guard areas[part] >= fewest else { return false }
            guard treatment == .automatic && !isKey else { return true }
            let middle = members[part].sorted()[areas[part] / 3].squareRoot()
            return middle <= 1.3 * usual + agreement
        }
    }
}
