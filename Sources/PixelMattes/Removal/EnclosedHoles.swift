import PixelColor
import PixelCore

/// Background that the sprite encloses: between an arm and the body, in a ring.
struct EnclosedHoles {
    let treatment: BackgroundRemover.HoleTreatment
    let kind: Background.Kind
    /// The fewest pixels of what is no mere spot: an eye may be as white as the background.
    let smallestArea: Int
    /// How much the mean of a hole may differ from the background, in OKLab, apart from what noise makes of it.
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
        var sums = [Float](repeating: 0, count: runs.count)
        for index in runs.starts.indices {
            for pixel in Int(runs.starts[index])..<Int(runs.ends[index]) {
                sums[Int(runs.parts[index])] += distances[pixel].squareRoot()
            }
        }
        let fewest = treatment == .remove ? 1 : kind == .chromaKey ? max(1, smallestArea / 8) : smallestArea
        runs.fill(&region.plane, with: BackgroundRegion.background) { part in
            let mean = sums[part] / Float(areas[part])
            return areas[part] >= fewest
                && (treatment == .remove || kind == .chromaKey || mean <= 1.3 * usual + agreement)
        }
    }
}
