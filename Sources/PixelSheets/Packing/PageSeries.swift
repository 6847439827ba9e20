import PixelCore

/// Page sizes to try, each at least as large as the one before.
struct PageSeries: RandomAccessCollection {
    let count: Int
    private let size: @Sendable (Int) -> Size

    init(count: Int, size: @escaping @Sendable (Int) -> Size) {
        self.count = count
        self.size = size
    }

    var startIndex: Int { 0 }
    var endIndex: Int { count }

    subscript(index: Int) -> Size { size(index) }
}

extension PageSeries {
    /// Sizes that `sides` allows, square as long as the largest one allows.
    ///
    /// - Parameter isSquare: Whether powers of two must be equal, too.
    init(_ sides: SheetPacker.PageSides, maximum: Size, isSquare: Bool) {
        switch sides {
        case .any: self.init(multiplesOf: 1, maximum: maximum, isSquare: isSquare)
        case .multiple(let unit): self.init(multiplesOf: unit, maximum: maximum, isSquare: isSquare)
        case .powerOfTwo:
            let (width, height) = (Self.exponent(maximum.width), Self.exponent(maximum.height))
            if isSquare {
                self.init(count: Swift.min(width, height) + 1) { Size(1 << $0, 1 << $0) }
            } else {
                // 1×1, 2×1, 2×2, 4×2 …, and on along the longer side once the other one ends.
                let steps = width + height + 1
                self.init(count: steps) { index in
                    let down = Swift.min(height, Swift.max(index / 2, index - width))
                    return Size(1 << (index - down), 1 << down)
                }
            }
        }
    }

    private init(multiplesOf unit: Int, maximum: Size, isSquare: Bool) {
        let (width, height) = (maximum.width / unit, maximum.height / unit)
        let count = isSquare ? Swift.min(width, height) : Swift.max(width, height)
        self.init(count: Swift.min(width, height) == 0 ? 0 : count) { index in
            Size(Swift.min(index + 1, width) * unit, Swift.min(index + 1, height) * unit)
        }
    }

    /// Pages of one width, up to a height.
    init(width: Int, maximumHeight: Int, multiplesOf unit: Int) {
        self.init(count: maximumHeight / unit) { Size(width, ($0 + 1) * unit) }
    }

    /// The largest power of two that is not larger than `side`, as an exponent.
    private static func exponent(_ side: Int) -> Int { Int.bitWidth - 1 - side.leadingZeroBitCount }
}
