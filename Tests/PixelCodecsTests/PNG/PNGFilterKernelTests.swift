@testable import PixelCodecs
import Testing

@Suite struct PNGFilterKernelTests {
    /// The filters as PNG, section 9.2, defines them.
    private func reference(_ filter: PNGFilter, _ row: [UInt8], _ above: [UInt8], distance: Int) -> [UInt8] {
        row.indices.map { i in
            let a = i >= distance ? Int(row[i - distance]) : 0
            let b = Int(above[i])
            let c = i >= distance ? Int(above[i - distance]) : 0
            let prediction =
                switch filter {
                case .none: 0
                case .sub: a
                case .up: b
                case .average: (a + b) / 2
                case .paeth: paeth(a, b, c)
                }
            return row[i] &- UInt8(truncatingIfNeeded: prediction)
        }
    }

    private func paeth(_ a: Int, _ b: Int, _ c: Int) -> Int {
        let p = a + b - c
        if abs(p - a) <= abs(p - b) && abs(p - a) <= abs(p - c) { return a }
        return abs(p - b) <= abs(p - c) ? b : c
    }

    private func withRows<R>(
        _ row: [UInt8], _ above: [UInt8], _ body: (UnsafeRawPointer, UnsafeRawPointer) throws -> R
    ) throws -> R {
        let margin = [UInt8](repeating: 0, count: PNGFilterKernel.margin)
        return try unsafe (margin + row + margin).withUnsafeBytes { current in
            try unsafe (margin + above + margin).withUnsafeBytes { previous in
                try unsafe body(
                    #require(current.baseAddress) + margin.count, #require(previous.baseAddress) + margin.count)
            }
        }
    }

    @Test(arguments: [1, 2, 3, 4, 6, 8], [1, 2, 15, 16, 17, 31, 33, 130, 257])
    func filtersAreThoseOfTheSpecification(_ distance: Int, _ count: Int) throws {
        var numbers = PNGPicture.Numbers(state: UInt64(distance * 1000 + count))
        for spread in [UInt8(255), 3] {
            let row = (0..<count).map { _ in UInt8.random(in: 0...spread, using: &numbers) }
            let above = (0..<count).map { _ in UInt8.random(in: 0...spread, using: &numbers) }
            for filter in PNGFilter.allCases {
                var result = [UInt8](repeating: 0, count: count)
                try unsafe withRows(row, above) { current, previous in
                    unsafe result.withUnsafeMutableBytes { target in
                        guard let start = target.baseAddress else { return }
                        unsafe PNGFilterKernel.apply(
                            filter, current: current, previous: previous, count: count, distance: distance, to: start)
                    }
                }
                #expect(result == reference(filter, row, above, distance: distance))
            }
        }
    }

    @Test(arguments: [1, 15, 16, 17, 40])
    func rowsAreEqualOnlyIfEveryByteIs(_ count: Int) throws {
        let row = (0..<count).map { UInt8($0) }
        for changed in -1..<count {
            var above = row
            if changed >= 0 { above[changed] ^= 0x80 }
            let areEqual = try unsafe withRows(row, above) { current, previous in
                unsafe PNGFilterKernel.areEqual(current, previous, count: count)
            }
            #expect(areEqual == (changed < 0))
        }
    }

    @Test(arguments: [1, 3, 4], [1, 7, 16, 40, 128, 129, 300])
    func theBestFilterHasTheSmallestCappedSum(_ distance: Int, _ count: Int) throws {
        var numbers = PNGPicture.Numbers(state: UInt64(distance * 1000 + count))
        for spread in [UInt8(255), 40, 5, 0] {
            let row = (0..<count).map { UInt8(truncatingIfNeeded: $0) &+ .random(in: 0...spread, using: &numbers) }
            let above = row.map { $0 &+ UInt8.random(in: 0...spread, using: &numbers) }
            let sums = PNGFilter.allCases.map { filter in
                reference(filter, row, above, distance: distance).reduce(0) { $0 + Int(min($1, 0 &- $1, 31)) }
            }
            let best = try unsafe withRows(row, above) { current, previous in
                unsafe PNGFilterKernel.best(current: current, previous: previous, count: count, distance: distance)
            }
            #expect(Int(best.rawValue) == sums.firstIndex(of: try #require(sums.min())))
        }
    }
}
