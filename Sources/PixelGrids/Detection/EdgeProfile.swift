/// The weight of edges along an axis, summed over lines.
enum EdgeProfile {
    /// The profile of all edges: `length + 1` values, one a place between pixels; an edge is shared by its neighbours.
    static func profile(of edges: ThinnedEdges) -> [Float] {
        var profile = [Float](repeating: 0, count: edges.length + 2)
        add(edges, edges.positions.indices, to: &profile)
        profile.removeLast()
        return profile
    }

    /// Adds the edges at `indices` to `profile`, which holds at least `length + 2` values.
    static func add(_ edges: ThinnedEdges, _ indices: Range<Int>, to profile: inout [Float]) {
        let (positions, weights, length) = (edges.positions.span, edges.weights.span, edges.length)
        var profile = profile.mutableSpan
        for i in indices {
            let place = min(max(Int(positions[i]), 0), length)
            let share = positions[i] - Float(place)
            profile[place] += weights[i] * (1 - share)
            profile[place + 1] += weights[i] * share
        }
    }
}
