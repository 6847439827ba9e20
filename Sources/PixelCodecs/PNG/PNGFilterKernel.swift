/// How a row's bytes are predicted from their neighbours; what is stored is the difference (PNG, section 9.2).
enum PNGFilter: UInt8, CaseIterable {
    /// Not at all.
    case none
    /// By the byte to the left.
    case sub
    /// By the byte above.
    case up
    /// By the mean of both.
    case average
    /// By left, above or above left, whichever is nearest to left + above − above left.
    case paeth
}

/// Filters rows, sixteen bytes at a time.
///
/// Rows are given with 16 bytes of zeros before them, and with 16 bytes after them that may be read.
enum PNGFilterKernel {
    typealias Bytes = SIMD16<UInt8>

    /// Bytes that rows need before and after them.
    static let margin = Bytes.scalarCount

    /// Writes the differences of the row at `current`, which follows `previous`.
    ///
    /// - Precondition: both rows have `count` bytes and their margins; `distance` is at most 8; `target` has room for
    ///   `count` bytes.
    static func apply(
        _ filter: PNGFilter, current: UnsafeRawPointer, previous: UnsafeRawPointer, count: Int, distance: Int,
        to target: UnsafeMutableRawPointer
    ) {
        switch filter {
        case .none:
            unsafe target.copyMemory(from: current, byteCount: count)
        case .sub:
            unsafe forEachVector(current, previous, count, distance, target) { x, a, _, _ in x &- a }
        case .up:
            unsafe forEachVector(current, previous, count, distance, target) { x, _, b, _ in x &- b }
        case .average:
            unsafe forEachVector(current, previous, count, distance, target) { x, a, b, _ in x &- average(a, b) }
        case .paeth:
            unsafe forEachVector(current, previous, count, distance, target) { x, a, b, c in x &- paeth(a, b, c) }
        }
    }

    /// The filter whose differences promise to take the least room: that with the smallest sum of magnitudes, each
    /// counted as no more than 31.
    ///
    /// Without the cap it is the heuristic of PNG, section 12.7. Differences are coded in a number of bits that grows
    /// far slower than they do: the cap makes photographs up to 2 % smaller.
    ///
    /// - Precondition: as for `apply`.
    static func best(
        current: UnsafeRawPointer, previous: UnsafeRawPointer, count: Int, distance: Int
    ) -> PNGFilter {
        var sums = Sums()
        var i = 0
        while i < count {
            // Eight vectors of at most 31 fit a byte.
            let end = min(i &+ 8 &* margin, count)
            var partial = PartialSums()
            while i &+ margin <= end {
                unsafe partial.add(current + i, previous + i, distance, mask: Bytes(repeating: 0xFF))
                i &+= margin
            }
            if i < end {
                let places = Bytes(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
                let isInside = places .< Bytes(repeating: UInt8(truncatingIfNeeded: end &- i))
                let mask = Bytes(repeating: 0).replacing(with: 0xFF, where: isInside)
                unsafe partial.add(current + i, previous + i, distance, mask: mask)
                i = end
            }
            sums.add(partial)
        }
        return sums.smallest
    }

    /// Whether two rows are the same.
    ///
    /// - Precondition: both have `count` bytes.
    static func areEqual(_ current: UnsafeRawPointer, _ previous: UnsafeRawPointer, count: Int) -> Bool {
        var i = 0
        while i &+ margin <= count {
            if unsafe load(current, i) != load(previous, i) { return false }
            i &+= margin
        }
        while i < count {
            if unsafe current.load(fromByteOffset: i, as: UInt8.self)
                != previous.load(fromByteOffset: i, as: UInt8.self)
            {
                return false
            }
            i &+= 1
        }
        return true
    }

    @inline(__always)
    private static func forEachVector(
        _ current: UnsafeRawPointer, _ previous: UnsafeRawPointer, _ count: Int, _ distance: Int,
        _ target: UnsafeMutableRawPointer, _ body: (Bytes, Bytes, Bytes, Bytes) -> Bytes
    ) {
        var i = 0
        while i < count {
            let difference = unsafe body(
                load(current, i), load(current, i &- distance), load(previous, i), load(previous, i &- distance))
            if i &+ margin <= count {
                unsafe target.storeBytes(of: difference, toByteOffset: i, as: Bytes.self)
            } else {
                for k in 0..<count &- i {
                    unsafe target.storeBytes(of: difference[k], toByteOffset: i &+ k, as: UInt8.self)
                }
            }
            i &+= margin
        }
    }

    @inline(__always)
    fileprivate static func load(_ pointer: UnsafeRawPointer, _ offset: Int) -> Bytes {
        unsafe pointer.loadUnaligned(fromByteOffset: offset, as: Bytes.self)
    }

    // The standard library's `pointwiseMin` and `pointwiseMax` are calls; these are instructions.
    @inline(__always)
    fileprivate static func lower(_ a: Bytes, _ b: Bytes) -> Bytes { a.replacing(with: b, where: b .< a) }

    @inline(__always)
    fileprivate static func higher(_ a: Bytes, _ b: Bytes) -> Bytes { a.replacing(with: b, where: b .> a) }

    /// (a + b) / 2, rounded down, without a ninth bit.
    @inline(__always)
    fileprivate static func average(_ a: Bytes, _ b: Bytes) -> Bytes {
        (a & b) &+ ((a ^ b) &>> 1)
    }

    /// The predictor by A. W. Paeth ("Image file compression made easy", Graphics Gems II, 1991), in bytes.
    ///
    /// With p = a + b − c, the distances are |p − a| = |b − c|, |p − b| = |a − c| and |p − c| = |(a − c) + (b − c)|. When
    /// both terms of the last have one sign it is at least as large as the others, and c is not chosen.
    @inline(__always)
    fileprivate static func paeth(_ a: Bytes, _ b: Bytes, _ c: Bytes) -> Bytes {
        let (lowA, lowB) = (lower(a, c), lower(b, c))
        let toA = higher(b, c) &- lowB
        let toB = higher(a, c) &- lowA
        let between = higher(toA, toB) &- lower(toA, toB)
        // One sign: both minima are c, or neither is, unless the term is zero, which changes nothing.
        let haveOneSign = (lowA .== c) .== (lowB .== c)
        let toC = between.replacing(with: 0xFF, where: haveOneSign)
        let other = c.replacing(with: b, where: toB .<= toC)
        return other.replacing(with: a, where: (toA .<= toB) .& (toA .<= toC))
    }
}

extension PNGFilterKernel {
    /// Sums of capped magnitudes in each lane, of at most eight vectors.
    private struct PartialSums {
        var none = Bytes(repeating: 0)
        var sub = Bytes(repeating: 0)
        var up = Bytes(repeating: 0)
        var average = Bytes(repeating: 0)
        var paeth = Bytes(repeating: 0)

        @inline(__always)
        mutating func add(_ current: UnsafeRawPointer, _ previous: UnsafeRawPointer, _ distance: Int, mask: Bytes) {
            let x = unsafe load(current, 0)
            let a = unsafe load(current, 0 &- distance)
            let b = unsafe load(previous, 0)
            let c = unsafe load(previous, 0 &- distance)
            none &+= Self.magnitude(x, mask)
            sub &+= Self.magnitude(x &- a, mask)
            up &+= Self.magnitude(x &- b, mask)
            average &+= Self.magnitude(x &- PNGFilterKernel.average(a, b), mask)
            paeth &+= Self.magnitude(x &- PNGFilterKernel.paeth(a, b, c), mask)
        }

        @inline(__always)
        private static func magnitude(_ difference: Bytes, _ mask: Bytes) -> Bytes {
            PNGFilterKernel.lower(
                PNGFilterKernel.lower(difference, 0 &- difference), Bytes(repeating: 31)) & mask
        }
    }

    /// Sums of capped magnitudes of a row, in four lanes.
    private struct Sums {
        var none = SIMD4<UInt32>()
        var sub = SIMD4<UInt32>()
        var up = SIMD4<UInt32>()
        var average = SIMD4<UInt32>()
        var paeth = SIMD4<UInt32>()

        @inline(__always)
        mutating func add(_ partial: PartialSums) {
            none &+= Self.widened(partial.none)
            sub &+= Self.widened(partial.sub)
            up &+= Self.widened(partial.up)
            average &+= Self.widened(partial.average)
            paeth &+= Self.widened(partial.paeth)
        }

        @inline(__always)
        private static func widened(_ bytes: Bytes) -> SIMD4<UInt32> {
            let words = unsafe unsafeBitCast(bytes, to: SIMD4<UInt32>.self)
            let pairs = (words & 0x00FF_00FF) &+ ((words &>> 8) & 0x00FF_00FF)
            return (pairs & 0xFFFF) &+ (pairs &>> 16)
        }

        /// The first filter with the smallest sum.
        var smallest: PNGFilter {
            var best = (filter: PNGFilter.none, sum: none.wrappedSum())
            func consider(_ filter: PNGFilter, _ sum: UInt32) {
                if sum < best.sum { best = (filter, sum) }
            }
            consider(.sub, sub.wrappedSum())
            consider(.up, up.wrappedSum())
            consider(.average, average.wrappedSum())
            consider(.paeth, paeth.wrappedSum())
            return best.filter
        }
    }
}
