import PixelCore

/// What is free of a page: the largest free rectangles, which may overlap; none lies in another.
///
/// J. Jylänki, "A Thousand Ways to Pack the Bin" (2010), the maximal rectangles algorithm. A rectangle that comes about
/// lies in one that went, so only new ones can lie in others: that check alone keeps the list free of them.
struct FreeSpace {
    /// The rectangles as (left, top, right, bottom), right and bottom one past the last pixel.
    private(set) var boxes: [SIMD4<Int32>]
    /// Those that came about when the last place was taken.
    private(set) var newBoxes: [SIMD4<Int32>] = []

    /// The shortest side of anything to be placed: what is thinner is of no use.
    private let minimumSide: Int32

    init(_ size: Size, minimumSide: Int32) {
        self.minimumSide = minimumSide
        boxes = [SIMD4(0, 0, Int32(size.width), Int32(size.height))]
        newBoxes = boxes
    }

    /// Takes `taken` out of what is free.
    mutating func take(_ taken: SIMD4<Int32>) {
        newBoxes.removeAll(keepingCapacity: true)
        var index = 0
        while index < boxes.count {
            let box = boxes[index]
            guard Self.overlap(box, taken) else {
                index += 1
                continue
            }
            boxes.swapAt(index, boxes.count - 1)
            boxes.removeLast()
            split(box, by: taken)
        }
        dropContained()
        boxes.append(contentsOf: newBoxes)
    }

    /// Adds what is left of `box` on each side of `taken`.
    private mutating func split(_ box: SIMD4<Int32>, by taken: SIMD4<Int32>) {
        if taken.x - box.x >= minimumSide { newBoxes.append(SIMD4(box.x, box.y, taken.x, box.w)) }
        if taken.y - box.y >= minimumSide { newBoxes.append(SIMD4(box.x, box.y, box.z, taken.y)) }
        if box.z - taken.z >= minimumSide { newBoxes.append(SIMD4(taken.z, box.y, box.z, box.w)) }
        if box.w - taken.w >= minimumSide { newBoxes.append(SIMD4(box.x, taken.w, box.z, box.w)) }
    }

    /// Drops the new rectangles that lie in others.
    private mutating func dropContained() {
        var index = 0
        while index < newBoxes.count {
            let box = newBoxes[index]
            let isContained =
                newBoxes.indices.contains { $0 != index && Self.holds(newBoxes[$0], box) }
                || boxes.contains { Self.holds($0, box) }
            if isContained {
                newBoxes.swapAt(index, newBoxes.count - 1)
                newBoxes.removeLast()
            } else {
                index += 1
            }
        }
    }

    /// Whether two rectangles share a pixel.
    @inline(__always)
    static func overlap(_ a: SIMD4<Int32>, _ b: SIMD4<Int32>) -> Bool {
        a.x < b.z && b.x < a.z && a.y < b.w && b.y < a.w
    }

    /// Whether all of `b` lies in `a`.
    @inline(__always)
    private static func holds(_ a: SIMD4<Int32>, _ b: SIMD4<Int32>) -> Bool {
        a.x <= b.x && a.y <= b.y && a.z >= b.z && a.w >= b.w
    }
}
