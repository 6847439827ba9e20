import PixelCore

/// Fills a page by placing, again and again, that rectangle which fits best of the first few sizes left.
///
/// Each of these sizes remembers its best place. Only when that is gone are all places looked at anew; otherwise the few
/// new ones are enough.
struct BestFitPacking {
    private let items: [PackingItem]
    private let strategy: PackingStrategy
    private let allowsRotation: Bool
    private let page: SIMD4<Int32>
    private var space: FreeSpace
    /// The sizes to choose from, in order.
    private var candidates: [Candidate] = []
    /// The first size that is not among them yet.
    private var next = 0
    /// How many of each size are placed.
    private var placedCounts: [Int]
    /// Places taken, for the one rule that asks for them.
    private var taken: [SIMD4<Int32>] = []
    /// What was placed, in order.
    private(set) var placements: [Placement] = []

    /// A size that may be placed next.
    private struct Candidate {
        let item: Int
        let width: Int32
        let height: Int32
        var score = UInt32.max
        var place = SIMD4<Int32>.zero
        var isTurned = false

        var fits: Bool { score != .max }
    }

    /// - Parameter items: In the order of `strategy`.
    init(_ items: [PackingItem], on page: Size, by strategy: PackingStrategy, allowsRotation: Bool) {
        self.items = items
        self.strategy = strategy
        self.allowsRotation = allowsRotation
        self.page = SIMD4(0, 0, Int32(page.width), Int32(page.height))
        space = FreeSpace(page, minimumSide: items.map { min($0.width, $0.height) }.min() ?? 1)
        placedCounts = Array(repeating: 0, count: items.count)
    }

    /// Places what fits; returns whether everything did.
    ///
    /// - Parameter stopsAtMisfit: Whether to give up as soon as something is known not to fit.
    mutating func run(stopsAtMisfit: Bool) -> Bool {
        while candidates.count < strategy.choice && addCandidate() {}
        while true {
            if stopsAtMisfit && candidates.contains(where: { !$0.fits }) { return false }
            guard let best = bestCandidate() else {
                if candidates.isEmpty { return placements.count == items.reduce(0) { $0 + $1.members.count } }
                // None of these has a place left: on to the next.
                candidates.removeAll(keepingCapacity: true)
                while candidates.count < strategy.choice && addCandidate() {}
                continue
            }
            place(best)
        }
    }

    /// Takes the next size among those to choose from; false when there is none.
    private mutating func addCandidate() -> Bool {
        guard next < items.count else { return false }
        let candidate = Candidate(item: next, width: items[next].width, height: items[next].height)
        candidates.append(findPlace(of: candidate, in: space.boxes))
        next += 1
        return true
    }

    private func bestCandidate() -> Int? {
        var (result, least): (Int?, UInt32) = (nil, .max)
        for index in candidates.indices where candidates[index].score < least {
            least = candidates[index].score
            result = index
        }
        return result
    }

    private mutating func place(_ index: Int) {
        let candidate = candidates[index]
        let box = candidate.place
        let (width, height) =
            candidate.isTurned ? (candidate.height, candidate.width) : (candidate.width, candidate.height)
        let members = items[candidate.item].members
        let count = placedCounts[candidate.item]
        placements.append(
            Placement(
                member: members[count], origin: Point(x: Int(box.x), y: Int(box.y)), isRotated: candidate.isTurned))
        placedCounts[candidate.item] = count + 1
        let place = SIMD4(box.x, box.y, box.x + width, box.y + height)
        taken.append(place)
        space.take(place)
        if count + 1 == members.count { candidates.remove(at: index) }
        updatePlaces(after: place)
        while candidates.count < strategy.choice && addCandidate() {}
    }

    /// Looks for places again where the best one is gone, or better ones may have come about.
    private mutating func updatePlaces(after taken: SIMD4<Int32>) {
        for index in candidates.indices {
            var candidate = candidates[index]
            if strategy.rule == .contactPoint || FreeSpace.overlap(candidate.place, taken) {
                candidate.score = .max
                candidates[index] = findPlace(of: candidate, in: space.boxes)
            } else {
                candidates[index] = findPlace(of: candidate, in: space.newBoxes)
            }
        }
    }

    /// Remembers the best of `boxes` where it is better than what `candidate` knows.
    private func findPlace(of candidate: Candidate, in boxes: [SIMD4<Int32>]) -> Candidate {
        // A search of its own for each rule: choosing the rule anew for each box would take longer than scoring it.
        switch strategy.rule {
        case .bestShortSide: search(candidate, boxes) { PlacementRule.shortSide($0, $1, in: $2) }
        case .bestArea: search(candidate, boxes) { PlacementRule.area($0, $1, in: $2) }
        case .bottomLeft: search(candidate, boxes) { PlacementRule.lowerEdge($0, $1, in: $2) }
        case .contactPoint:
            search(candidate, boxes) { width, height, box in
                let place = SIMD4(box.x, box.y, box.x &+ width, box.y &+ height)
                return place.z <= box.z && place.w <= box.w ? .max - 1 - UInt32(contact(of: place)) : .max
            }
        }
    }

    @inline(__always)
    private func search(
        _ candidate: Candidate, _ boxes: [SIMD4<Int32>], _ score: (Int32, Int32, SIMD4<Int32>) -> UInt32
    ) -> Candidate {
        var best = candidate
        let (width, height) = (candidate.width, candidate.height)
        for box in boxes {
            let (boxWidth, boxHeight) = (box.z &- box.x, box.w &- box.y)
            // All bits are set where it does not fit: no score is worse. Asking first would take longer.
            let upright = score(width, height, box) | Self.misfit(boxWidth &- width, boxHeight &- height)
            if upright < best.score { (best.score, best.place, best.isTurned) = (upright, box, false) }
            guard allowsRotation else { continue }
            let turned = score(height, width, box) | Self.misfit(boxWidth &- height, boxHeight &- width)
            if turned < best.score { (best.score, best.place, best.isTurned) = (turned, box, true) }
        }
        return best
    }

    /// All bits when one of two lengths left over is negative, else none.
    @inline(__always)
    private static func misfit(_ right: Int32, _ down: Int32) -> UInt32 {
        UInt32(bitPattern: (right | down) >> 31)
    }

    /// How much of the outline of `place` touches the edges of the page and what is placed.
    private func contact(of place: SIMD4<Int32>) -> Int32 {
        let (width, height) = (place.z - place.x, place.w - place.y)
        var length = (place.x == page.x ? height : 0) + (place.z == page.z ? height : 0)
        length += (place.y == page.y ? width : 0) + (place.w == page.w ? width : 0)
        for other in taken {
            if place.x == other.z || place.z == other.x {
                length += max(0, min(place.w, other.w) - max(place.y, other.y))
            }
            if place.y == other.w || place.w == other.y {
                length += max(0, min(place.z, other.z) - max(place.x, other.x))
            }
        }
        return length
    }
}
