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
    static func add(
        _ edges: ThinnedEdges, _ indices: Range<Int>, within window: Range<Float>? = nil, to profile: inout [Float]
    ) {
        for i in indices {
            let position = edges.positions[i]
            if let window, !window.contains(position) { continue }
            let place = min(max(Int(position), 0), edges.length)
            let share = position - Float(place)
            profile[place] += edges.weights[i] * (1 - share)
            profile[place + 1] += edges.weights[i] * share
        }
    }
}
