extension PointBlocks {
    /// The position of the centre nearest to each of the first `count` points.
    ///
    /// - Precondition: there are 1 through 256 centres.
    func nearest(_ centers: [SIMD4<Float>], count: Int) -> [UInt8] {
        var search = CenterSearch(centers)
        var result: [UInt8] = []
        result.reserveCapacity(self.count * Self.blockSize)
        for block in blocks.indices {
            if block % Self.neighborhood == 0 {
                search.narrow(to: box(around: block..<min(block + Self.neighborhood, blocks.count)))
            }
            search.findCandidates(of: blocks[block].box)
            let nearest = search.nearest(self, block: block)
            for vector in [nearest.0, nearest.1, nearest.2, nearest.3] {
                for lane in 0..<8 { result.append(UInt8(truncatingIfNeeded: vector[lane])) }
            }
        }
        return Array(result[..<count])
    }
}
