/// Connected parts of what is set in a plane of bytes, as runs of its rows.
struct ConnectedRuns {
    /// The first pixel of each run, counted from the top left.
    private(set) var starts: [Int32] = []
    /// One past the last pixel of each run.
    private(set) var ends: [Int32] = []
    /// The part that each run belongs to, 0 and up in reading order.
    private(set) var parts: [Int32] = []
    /// How many parts there are.
    private(set) var count = 0

    /// The parts of what equals `value`; neighbours are above, below, left and right, and at corners where asked.
    ///
    /// - Complexity: O(pixels)
    init(of plane: [UInt8], width: Int, where value: UInt8, connectsCorners: Bool = false) {
        let reach: Int32 = connectsCorners ? 1 : 0
        var parents: [Int32] = []
        var above = 0..<0
        for y in 0..<plane.count / width {
            let first = starts.count
            addRuns(of: plane.span, y * width, width, value)
            let row = first..<starts.count
            for index in row { parents.append(Int32(index)) }
            var other = above.lowerBound
            for index in row {
                // In the row above, the same columns.
                let (left, right) = (starts[index] - Int32(width) - reach, ends[index] - Int32(width) + reach)
                while other < above.upperBound && ends[other] <= left { other += 1 }
                var touching = other
                while touching < above.upperBound && starts[touching] < right {
                    Self.unite(&parents, Int32(touching), Int32(index))
                    touching += 1
                }
            }
            above = row
        }
        number(&parents)
    }

    private mutating func addRuns(of plane: Span<UInt8>, _ start: Int, _ width: Int, _ value: UInt8) {
        var x = start
        let end = start + width
        while x < end {
            while x < end && plane[x] != value { x = Self.endOfEqual(plane, x, end) }
            guard x < end else { return }
            let left = x
            x = Self.endOfEqual(plane, x, end)
            starts.append(Int32(left))
            ends.append(Int32(x))
        }
    }

    /// Where the bytes that equal the one at `start` end.
    private static func endOfEqual(_ plane: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        let value = plane[start]
        let eight = UInt64(value) &* 0x0101_0101_0101_0101
        var x = start + 1
        while x + 8 <= end {
            // Inside the span, as `end` is.
            let bytes = unsafe plane.bytes.unsafeLoadUnaligned(fromByteOffset: x, as: UInt64.self)
            guard bytes == eight else {
                return x + (bytes ^ eight).littleEndian.trailingZeroBitCount / 8
            }
            x += 8
        }
        while x < end && plane[x] == value { x += 1 }
        return x
    }

    private static func root(_ parents: inout [Int32], _ index: Int32) -> Int32 {
        var index = index
        while parents[Int(index)] != index {
            parents[Int(index)] = parents[Int(parents[Int(index)])]
            index = parents[Int(index)]
        }
        return index
    }

    private static func unite(_ parents: inout [Int32], _ a: Int32, _ b: Int32) {
        let (first, second) = (root(&parents, a), root(&parents, b))
        parents[Int(max(first, second))] = min(first, second)
    }

    /// Numbers the roots, which come before all that belong to them.
    private mutating func number(_ parents: inout [Int32]) {
        parts = [Int32](repeating: 0, count: starts.count)
        for index in starts.indices {
            let root = Self.root(&parents, Int32(index))
            if root == Int32(index) {
                parts[index] = Int32(count)
                count += 1
            } else {
                parts[index] = parts[Int(root)]
            }
        }
    }

    /// Which parts touch the border of a plane of `width` × `height`.
    func partsAtBorder(width: Int, height: Int) -> [Bool] {
        var result = [Bool](repeating: false, count: count)
        for index in starts.indices {
            let (start, end) = (Int(starts[index]), Int(ends[index]))
            let y = start / width
            if y == 0 || y == height - 1 || start % width == 0 || end % width == 0 { result[Int(parts[index])] = true }
        }
        return result
    }

    /// How many pixels each part has.
    var areas: [Int] {
        var result = [Int](repeating: 0, count: count)
        for index in starts.indices { result[Int(parts[index])] += Int(ends[index] - starts[index]) }
        return result
    }

    /// Sets the pixels of each part for which `isChosen` to `value`.
    func fill(_ plane: inout [UInt8], with value: UInt8, where isChosen: (Int) -> Bool) {
        for index in starts.indices where isChosen(Int(parts[index])) {
            for pixel in Int(starts[index])..<Int(ends[index]) { plane[pixel] = value }
        }
    }
}
