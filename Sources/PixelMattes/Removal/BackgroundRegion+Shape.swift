import PixelCore

extension BackgroundRegion {
    /// Adds islands of content in which nothing is plainly unlike the background: what noise left behind.
    ///
    /// - Parameters:
    ///   - distances: Squared, one a pixel.
    ///   - plain: The distance in OKLab from which a pixel is plainly content.
    mutating func removeFaintIslands(_ distances: [Float], plain: Float) {
        let islands = ConnectedRuns(of: plane, width: size.width, where: Self.content)
        var isPlain = [Bool](repeating: false, count: islands.count)
        let limit = plain * plain
        for index in islands.starts.indices where !isPlain[Int(islands.parts[index])] {
            for pixel in Int(islands.starts[index])..<Int(islands.ends[index]) where distances[pixel] > limit {
                isPlain[Int(islands.parts[index])] = true
                break
            }
        }
        islands.fill(&plane, with: Self.background) { !isPlain[$0] }
    }
}

extension BackgroundRegion {
    /// The region without what is within `reach` pixels of content.
    func withdrawn(by reach: Int) -> BackgroundRegion {
        var region = self
        for _ in 0..<reach { region.plane = Morphology.dilated(region.plane, width: size.width) }
        return region
    }
}
