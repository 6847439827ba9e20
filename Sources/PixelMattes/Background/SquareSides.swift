import PixelCore

/// Where the squares of a checkerboard end along one axis.
struct SquareSides: Sendable {
    /// The square that each pixel lies in.
    private let numbers: [Int32]
    private let nearCut: [Bool]

    /// The shortest sides that leave pixels which lie near no cut.
    private static let shortest = 5.0
    /// How many changes are enough to tell sides and where they begin.
    private static let changeLimit = 2048
    /// The least share of cuts that are seen, and how far one may stray, in squares.
    private static let seenShare = 0.5
    private static let stray = 0.2

    /// Nil when what changes from one label to the other along `lines` is not periodic.
    init?(_ lines: [[Int8]], length: Int) {
        let changes = Self.some(of: lines.flatMap(Self.changes), Self.changeLimit)
        guard let side = Self.side(lines), side >= Self.shortest, let phase = Self.phase(changes, side) else {
            return nil
        }
        // Each cut where it is seen, or else where the period has it.
        var (period, start) = (side, phase)
        Self.refine(&period, &start, changes)
        var (cuts, worst): ([Int], Double) = ([], 0)
        var (seen, expected) = (0, 0)
        var place = start - (start / period).rounded(.down) * period
        while place < Double(length) {
            defer { place += period }
            guard place >= 1, place <= Double(length) - 1 else { continue }
            expected += 1
            let near = changes.filter { abs($0 - place) <= Self.stray * period }.sorted()
            if near.isEmpty {
                cuts.append(Int(place.rounded()))
            } else {
                seen += 1
                let found = near[near.count / 2]
                for change in near { worst = max(worst, min(abs(change - found), 0.12 * period)) }
                cuts.append(Int(found.rounded(.up)))
            }
        }
        let matching = changes.count { change in
            let offset = (change - start) / period
            return abs(offset - offset.rounded()) <= Self.stray
        }
        guard expected > 0, Double(seen) >= Self.seenShare * Double(expected),
            10 * matching >= 8 * changes.count
        else { return nil }
        // How far a real cut may be from where it is said to be, in pixels.
        let slack = 1 + Int((worst + 0.05 * period).rounded(.up))
        var numbers = [Int32](repeating: 0, count: length)
        var nearCut = [Bool](repeating: false, count: length)
        for (index, cut) in cuts.enumerated() {
            let end = index + 1 < cuts.count ? cuts[index + 1] : length
            for x in cut..<max(cut, end) { numbers[x] = Int32(index + 1) }
            for x in max(0, cut - slack)..<min(length, cut + slack) { nearCut[x] = true }
        }
        self.numbers = numbers
        self.nearCut = nearCut
    }

    /// The square that a pixel lies in, counted from the first.
    func number(_ x: Int) -> Int { Int(numbers[x]) }

    /// Whether a pixel is so near to a cut that it may belong to either side or be a mixture.
    func isNearCut(_ x: Int) -> Bool { nearCut[x] }

    /// Evenly chosen ones, `count` at the most.
    private static func some(of values: [Double], _ count: Int) -> [Double] {
        let step = max(1, (values.count + count - 1) / count)
        return stride(from: 0, to: values.count, by: step).map { values[$0] }
    }

    /// Where the label changes along a line: between pixels, or in the middle of a few that have none.
    private static func changes(_ line: [Int8]) -> [Double] {
        var changes: [Double] = []
        var last: (label: Int8, x: Int)?
        for (x, label) in line.enumerated() where label >= 0 {
            if let last, last.label != label, x - last.x <= 6 { changes.append(Double(last.x + x + 1) / 2) }
            last = (label, x)
        }
        return changes
    }

    /// The usual distance between two changes that follow each other without a gap.
    private static func side(_ lines: [[Int8]]) -> Double? {
        var sides: [Double] = []
        for line in lines {
            let places = changes(line)
            for (a, b) in zip(places, places.dropFirst()) { sides.append(b - a) }
        }
        guard sides.count >= 2 else { return nil }
        let median = sides.sorted()[sides.count / 2]
        let near = sides.filter { abs($0 - median) <= max(1, 0.25 * median) }
        guard 2 * near.count >= sides.count else { return nil }
        return near.reduce(0, +) / Double(near.count)
    }

    /// The offset at which most changes lie on multiples of `side`.
    private static func phase(_ changes: [Double], _ side: Double) -> Double? {
        guard !changes.isEmpty else { return nil }
        func misses(_ phase: Double) -> Double {
            changes.reduce(0) { sum, change in
                let offset = (change - phase) / side
                return sum + min(abs(offset - offset.rounded()), 0.25)
            }
        }
        return some(of: changes, 64).map { ($0, misses($0)) }.min { $0.1 < $1.1 }?.0
    }

    /// Least squares over the changes near to multiples of the period.
    private static func refine(_ period: inout Double, _ start: inout Double, _ changes: [Double]) {
        for _ in 0..<4 {
            var (n, sk, skk, sx, skx) = (0.0, 0.0, 0.0, 0.0, 0.0)
            for change in changes {
                let k = ((change - start) / period).rounded()
                guard abs(change - start - k * period) <= 0.3 * period else { continue }
                n += 1
                sk += k
                skk += k * k
                sx += change
                skx += k * change
            }
            let determinant = n * skk - sk * sk
            guard determinant > 1e-9 else { return }
            let refined = (n * skx - sk * sx) / determinant
            guard refined > 0.7 * period, refined < 1.4 * period else { return }
            period = refined
            start = (sx - refined * sk) / n
        }
    }
}
