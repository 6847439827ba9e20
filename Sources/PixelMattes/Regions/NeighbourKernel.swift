/// What the neighbours of many pixels in a plane of bytes are, 32 at a time.
enum NeighbourKernel {
    private typealias Bytes = SIMD32<UInt8>

    /// Sets to `mark`, in `target`, each pixel of `source` that equals `own` and has a neighbour that equals `other`.
    ///
    /// Pixels of the outermost rows and columns are left to the caller.
    ///
    /// - Precondition: both planes have `width` × `height` pixels and do not overlap.
    static func mark(
        _ source: UnsafeBufferPointer<UInt8>, _ target: UnsafeMutableBufferPointer<UInt8>, width: Int, height: Int,
        own: UInt8, other: UInt8, connectsCorners: Bool, mark: UInt8
    ) {
        guard width > 2, height > 2 else { return }
        let (from, to) = (UnsafeRawBufferPointer(source), UnsafeMutableRawBufferPointer(target))
        let (mine, theirs) = (Bytes(repeating: own), Bytes(repeating: other))
        for y in 1..<height - 1 {
            let row = y * width
            var x = 1
            while x < width - 1 && width >= 34 {
                // The last lot overlaps the one before.
                let index = row + min(x, width - 33)
                let bytes = unsafe from.loadUnaligned(fromByteOffset: index, as: Bytes.self)
                x += 32
                let isMarked = unsafe (bytes .== mine) .& touches(from, index, width, theirs, connectsCorners)
                let marked = bytes.replacing(with: mark, where: isMarked)
                unsafe to.storeBytes(of: marked, toByteOffset: index, as: Bytes.self)
            }
            while x < width - 1 {
                let index = row + x
                x += 1
                guard unsafe source[index] == own else { continue }
                let isMarked = unsafe touches(source, index, width, other, connectsCorners)
                if isMarked { unsafe target[index] = mark }
            }
        }
    }

    /// - Precondition: the 32 pixels from `index` on and all their neighbours lie in the plane.
    @inline(__always)
    private static func touches(
        _ plane: UnsafeRawBufferPointer, _ index: Int, _ width: Int, _ other: Bytes, _ connectsCorners: Bool
    ) -> SIMDMask<SIMD32<Int8>> {
        @inline(__always)
        func equals(_ offset: Int) -> SIMDMask<SIMD32<Int8>> {
            unsafe plane.loadUnaligned(fromByteOffset: index + offset, as: Bytes.self) .== other
        }
        let sides = equals(-1) .| equals(1) .| equals(-width) .| equals(width)
        guard connectsCorners else { return sides }
        return sides .| equals(-width - 1) .| equals(-width + 1) .| equals(width - 1) .| equals(width + 1)
    }

    /// - Precondition: the neighbours of `index` lie in the plane.
    @inline(__always)
    private static func touches(
        _ plane: UnsafeBufferPointer<UInt8>, _ index: Int, _ width: Int, _ other: UInt8, _ connectsCorners: Bool
    ) -> Bool {
        let sides =
            unsafe plane[index - 1] == other || plane[index + 1] == other || plane[index - width] == other
            || plane[index + width] == other
        guard connectsCorners && !sides else { return sides }
        return unsafe plane[index - width - 1] == other || plane[index - width + 1] == other
            || plane[index + width - 1] == other || plane[index + width + 1] == other
    }
}

extension [UInt8] {
    /// Marks the pixels of this plane that equal `own` and touch one that equals `other`. Outside the plane lies `outside`.
    ///
    /// - Precondition: the plane is `width` pixels wide.
    /// - Complexity: O(pixels)
    mutating func mark(
        width: Int, own: UInt8, touching other: UInt8, outside: UInt8?, connectsCorners: Bool, with mark: UInt8
    ) {
        let height = count / width
        let source = self
        unsafe source.withUnsafeBufferPointer { source in
            unsafe withUnsafeMutableBufferPointer { target in
                unsafe NeighbourKernel.mark(
                    source, target, width: width, height: height, own: own, other: other,
                    connectsCorners: connectsCorners, mark: mark)
            }
        }
        let (rows, columns) = (0..<height, 0..<width)
        func isOther(_ x: Int, _ y: Int) -> Bool {
            rows.contains(y) && columns.contains(x) ? source[y * width + x] == other : outside == other
        }
        func visit(_ x: Int, _ y: Int) {
            guard source[y * width + x] == own else { return }
            var touches = isOther(x - 1, y) || isOther(x + 1, y) || isOther(x, y - 1) || isOther(x, y + 1)
            if connectsCorners && !touches {
                touches =
                    isOther(x - 1, y - 1) || isOther(x + 1, y - 1) || isOther(x - 1, y + 1) || isOther(x + 1, y + 1)
            }
            if touches { self[y * width + x] = mark }
        }
        for x in columns {
            visit(x, 0)
            if height > 1 { visit(x, height - 1) }
        }
        for y in rows.dropFirst().dropLast() {
            visit(0, y)
            if width > 1 { visit(width - 1, y) }
        }
    }
}
