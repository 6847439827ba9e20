internal import PixelCore

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

extension Bitmap {
    /// The smallest rectangle that holds every pixel which differs from `previous`, colours under alpha 0 included; nil
    /// when all are equal.
    ///
    /// - Precondition: both have the same size.
    /// - Complexity: O(`size.area`) at the speed of comparing memory, but for the columns at the rectangle's sides.
    func changedBounds(since previous: Bitmap) -> Rectangle? {
        precondition(size == previous.size, "frames of one animation have one size")
        return unsafe withUnsafePixels { new in
            unsafe previous.withUnsafePixels { old in
                unsafe Self.changedBounds(old, new, size)
            }
        }
    }

    /// - Precondition: both buffers hold `size.area` pixels.
    private static func changedBounds(
        _ old: UnsafeBufferPointer<RGBA8>, _ new: UnsafeBufferPointer<RGBA8>, _ size: Size
    ) -> Rectangle? {
        guard let oldStart = old.baseAddress, let newStart = new.baseAddress else { return nil }
        let width = size.width
        func differs(row y: Int) -> Bool {
            unsafe memcmp(oldStart + y * width, newStart + y * width, width * MemoryLayout<RGBA8>.stride) != 0
        }
        func differs(index: Int) -> Bool { unsafe old[index].packed != new[index].packed }
        guard let top = (0..<size.height).first(where: differs(row:)),
            let bottom = (top..<size.height).last(where: differs(row:))
        else { return nil }
        var (left, right) = (width, -1)
        for y in top...bottom {
            let row = y * width
            left = (0..<left).first { differs(index: row + $0) } ?? left
            right = (right + 1..<width).last { differs(index: row + $0) } ?? right
        }
        return Rectangle(x: left, y: top, width: right - left + 1, height: bottom - top + 1)
    }
}
