internal import PixelCore

/// How the filters of an image's rows are chosen.
enum PNGFilterStrategy: Hashable {
    /// None, except that a long row like the one above becomes zeros: enlarged drawings are made of such rows.
    case repeatsOnly
    /// One filter for all rows.
    case fixed(PNGFilter)
    /// For each row the filter that promises the smallest differences.
    case adaptive
}

extension PNGRows {
    /// The most bytes that deflate can say are as before (RFC 1951, section 3.2.5): no filter makes that cheaper.
    private static let longestMatch = 258
    /// Bytes of rows below which a second thread costs more than it saves.
    private static let minimumBand = 1 << 18

    /// The given rows, filtered, each after the byte that names its filter.
    ///
    /// - Complexity: O(bytes of the rows); in parallel when they are many.
    func filtered(_ rows: Range<Int>, _ strategy: PNGFilterStrategy) -> [UInt8] {
        let count = rows.count * (1 + rowByteCount)
        return [UInt8](capacity: count) { span in
            unsafe span.withUnsafeMutableBufferPointer { buffer, initialized in
                guard let start = buffer.baseAddress else { return }
                unsafe filterInParallel(rows, strategy, to: start)
                initialized = count
            }
        }
    }

    /// All rows, filtered; the pixels of each band but the last are freed once they are no longer needed.
    mutating func filteredFreeingBands(_ strategy: PNGFilterStrategy) -> [UInt8] {
        let count = byteCount
        return [UInt8](capacity: count) { span in
            unsafe span.withUnsafeMutableBufferPointer { buffer, initialized in
                guard let start = buffer.baseAddress else { return }
                for (index, band) in bands.enumerated() {
                    unsafe filterInParallel(band, strategy, to: start + band.lowerBound * (1 + rowByteCount))
                    // The last row of the band before was needed for the first of this one.
                    if index > 0 { freeBand(index - 1) }
                }
                initialized = count
            }
        }
    }

    /// Filters rows, in parallel when they are many.
    ///
    /// - Precondition: `target` has room for the rows and a byte more for each.
    private func filterInParallel(
        _ rows: Range<Int>, _ strategy: PNGFilterStrategy, to target: UnsafeMutablePointer<UInt8>
    ) {
        nonisolated(unsafe) let target = unsafe target
        let minimumRows = max(1, Self.minimumBand / (1 + rowByteCount))
        Parallelism.forEachBand(of: rows.count, minimumBand: minimumRows) { band in
            unsafe filter(
                rows.lowerBound + band.lowerBound..<rows.lowerBound + band.upperBound, strategy,
                to: target + band.lowerBound * (1 + rowByteCount))
        }
    }

    /// Filters one band of rows.
    ///
    /// - Precondition: `target` has room for the rows and a byte more for each.
    private func filter(_ rows: Range<Int>, _ strategy: PNGFilterStrategy, to target: UnsafeMutablePointer<UInt8>) {
        let margin = PNGFilterKernel.margin
        let rowByteCount = rowByteCount
        // A row is made of a byte a pixel when that is more than it takes in the end.
        let room = 2 * margin + max(rowByteCount, size.width)
        var scratch = [UInt8](repeating: 0, count: 2 * room)
        unsafe scratch.withUnsafeMutableBufferPointer { scratch in
            guard let start = scratch.baseAddress else { return }
            var previous = unsafe start + margin
            var current = unsafe start + room + margin
            if rows.lowerBound > 0 { unsafe write(rows.lowerBound - 1, to: previous) }
            for (i, y) in rows.enumerated() {
                unsafe write(y, to: current)
                let filter = unsafe filter(current, previous, strategy)
                let place = unsafe target + i * (1 + rowByteCount)
                unsafe place.pointee = filter.rawValue
                unsafe PNGFilterKernel.apply(
                    filter, current: current, previous: previous, count: rowByteCount, distance: format.filterDistance,
                    to: place + 1)
                unsafe swap(&current, &previous)
            }
        }
    }

    private func filter(
        _ current: UnsafePointer<UInt8>, _ previous: UnsafePointer<UInt8>, _ strategy: PNGFilterStrategy
    ) -> PNGFilter {
        switch strategy {
        case .repeatsOnly:
            unsafe rowByteCount > Self.longestMatch
                && PNGFilterKernel.areEqual(current, previous, count: rowByteCount) ? .up : .none
        case .fixed(let filter):
            filter
        case .adaptive:
            unsafe PNGFilterKernel.best(
                current: current, previous: previous, count: rowByteCount, distance: format.filterDistance)
        }
    }
}
