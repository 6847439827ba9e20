/// Erosion and dilation of planes of bytes that are 0 or 255, eight pixels in a word.
///
/// Source: J. Serra, "Image analysis and mathematical morphology", 1982.
enum Morphology {
    /// `plane` with 255 where it and all neighbours of a pixel have 255.
    ///
    /// - Parameters:
    ///   - outside: What lies around the plane: 0 or 255.
    ///   - connectsCorners: Whether pixels at corners are neighbours.
    /// - Precondition: the plane is `width` pixels wide, and each is 0 or 255.
    /// - Complexity: O(pixels)
    static func eroded(_ plane: [UInt8], width: Int, outside: UInt8, connectsCorners: Bool) -> [UInt8] {
        combined(plane, width, outside, connectsCorners, flip: 0)
    }

    /// `plane` with 255 where it or a neighbour above, below, left or right of a pixel has 255; outside nothing has.
    ///
    /// - Precondition: the plane is `width` pixels wide, and each is 0 or 255.
    /// - Complexity: O(pixels)
    static func dilated(_ plane: [UInt8], width: Int) -> [UInt8] {
        combined(plane, width, 0, false, flip: 255)
    }

    /// The neighbours' conjunction; with `flip` 255, of what is not, so that it is the disjunction of what is.
    private static func combined(
        _ plane: [UInt8], _ width: Int, _ outside: UInt8, _ connectsCorners: Bool, flip: UInt8
    ) -> [UInt8] {
        let height = plane.count / width
        return unsafe [UInt8](unsafeUninitializedCapacity: plane.count) { target, count in
            unsafe plane.withUnsafeBufferPointer { source in
                for y in 0..<height {
                    let isInner = y > 0 && y + 1 < height && width >= 10
                    if isInner { unsafe combineRow(source, target, y, width, connectsCorners, flip) }
                    for x in 0..<width where !isInner || x == 0 || x == width - 1 {
                        let value = unsafe pixel(source, x, y, width, height, outside, connectsCorners, flip)
                        unsafe target[y * width + x] = value
                    }
                }
            }
            count = plane.count
        }
    }

    /// All of a row but its first and last pixel.
    ///
    /// - Precondition: there are rows above and below, and they are 10 pixels wide or more.
    private static func combineRow(
        _ source: UnsafeBufferPointer<UInt8>, _ target: UnsafeMutableBufferPointer<UInt8>, _ y: Int, _ width: Int,
        _ connectsCorners: Bool, _ flip: UInt8
    ) {
        let (from, to) = (UnsafeRawBufferPointer(source), UnsafeMutableRawBufferPointer(target))
        let flips: UInt64 = flip == 0 ? 0 : .max
        @inline(__always)
        func word(_ index: Int) -> UInt64 {
            unsafe from.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ flips
        }
        @inline(__always)
        func combine(_ index: Int) {
            var all = word(index) & word(index - 1) & word(index + 1) & word(index - width) & word(index + width)
            if connectsCorners {
                all &= word(index - width - 1) & word(index - width + 1)
                all &= word(index + width - 1) & word(index + width + 1)
            }
            unsafe to.storeBytes(of: all ^ flips, toByteOffset: index, as: UInt64.self)
        }
        let row = y * width
        for number in 0..<(width - 2) / 8 { combine(row + 1 + 8 * number) }
        // The last word overlaps the one before.
        combine(row + width - 9)
    }

    /// In how many bytes two planes that hold 0 and 255 differ.
    ///
    /// - Precondition: they have one length.
    static func difference(_ a: [UInt8], _ b: [UInt8]) -> Int {
        precondition(a.count == b.count, "the planes have one size")
        let (first, second) = (a.span.bytes, b.span.bytes)
        let words = a.count / 8
        var bits = 0
        for index in 0..<words {
            // Inside both, as there are that many words.
            let left = unsafe first.unsafeLoadUnaligned(fromByteOffset: 8 * index, as: UInt64.self)
            let right = unsafe second.unsafeLoadUnaligned(fromByteOffset: 8 * index, as: UInt64.self)
            bits &+= (left ^ right).nonzeroBitCount
        }
        return bits / 8 + (8 * words..<a.count).count { a[$0] != b[$0] }
    }

    /// - Precondition: the pixel lies in the plane.
    private static func pixel(
        _ source: UnsafeBufferPointer<UInt8>, _ x: Int, _ y: Int, _ width: Int, _ height: Int, _ outside: UInt8,
        _ connectsCorners: Bool, _ flip: UInt8
    ) -> UInt8 {
        var all: UInt8 = 255
        for dy in -1...1 {
            for dx in -1...1 where connectsCorners || dx == 0 || dy == 0 {
                let isInside = x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height
                all &= unsafe (isInside ? source[(y + dy) * width + x + dx] : outside) ^ flip
            }
        }
        return all ^ flip
    }
}
