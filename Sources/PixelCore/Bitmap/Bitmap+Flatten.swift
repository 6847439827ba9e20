extension Bitmap {
    /// This bitmap over an opaque `matte`: what a service or a JPEG makes of its transparency.
    ///
    /// Every channel is `(colour × alpha + matte × (255 − alpha)) / 255`, rounded to the nearest integer.
    ///
    /// - Complexity: O(`size.area`), close to the speed of copying memory; in parallel when the image is large.
    public func flattened(onto matte: RGBA8) -> Bitmap {
        unsafe withUnsafePixels { source in
            unsafe Bitmap(
                size: size,
                fillingUninitialized: { target in
                    unsafe FlattenKernel.run(from: source, to: target, matte: matte)
                })
        }
    }

    /// Replaces every pixel by itself over an opaque `matte`.
    public mutating func flatten(onto matte: RGBA8) {
        unsafe withUnsafeMutablePixels { target in
            unsafe FlattenKernel.run(from: UnsafeBufferPointer(target), to: target, matte: matte)
        }
    }
}

/// Flattens rows of packed pixels, eight at a time.
enum FlattenKernel {
    private typealias Pixels = SIMD8<UInt32>
    private typealias Channels = SIMD16<UInt16>

    /// Pixels below which a second thread costs more than it saves.
    private static let minimumBand = 1 << 18

    /// Writes `source` over `matte` to `target`.
    ///
    /// - Precondition: both hold the same number of pixels, and are the same memory or do not overlap.
    static func run(
        from source: UnsafeBufferPointer<RGBA8>, to target: UnsafeMutableBufferPointer<RGBA8>, matte: RGBA8
    ) {
        precondition(source.count == target.count, "source and target hold the same number of pixels")
        nonisolated(unsafe) let source = unsafe source
        nonisolated(unsafe) let target = unsafe target
        unsafe Parallelism.forEachBand(of: source.count, minimumBand: minimumBand) { range in
            let vectorEnd = range.lowerBound + range.count / Pixels.scalarCount * Pixels.scalarCount
            unsafe flattenVectors(
                UnsafeRawBufferPointer(source), UnsafeMutableRawBufferPointer(target),
                range.lowerBound..<vectorEnd, matte: matte)
            for i in vectorEnd..<range.upperBound { unsafe target[i] = source[i].flattened(onto: matte) }
        }
    }

    /// The same arithmetic as `RGBA8.flattened(onto:)` on red and blue together, and on green.
    ///
    /// - Precondition: `range` lies in both buffers, counted in pixels, and its length is a multiple of eight.
    private static func flattenVectors(
        _ source: UnsafeRawBufferPointer, _ target: UnsafeMutableRawBufferPointer, _ range: Range<Int>, matte: RGBA8
    ) {
        let redBlueBytes = Pixels(repeating: 0x00FF_00FF)
        let redBlue = Layer(matte.red, matte.blue)
        let greenAlpha = Layer(matte.green, 0)
        var i = range.lowerBound &* 4
        let end = range.upperBound &* 4
        while i < end {
            let pixels = unsafe source.loadUnaligned(fromByteOffset: i, as: Pixels.self)
            let alpha = pixels &>> 24
            let opacity = unsafe unsafeBitCast(alpha | (alpha &<< 16), to: Channels.self)
            let even = unsafe unsafeBitCast(pixels & redBlueBytes, to: Channels.self)
            let odd = unsafe unsafeBitCast(pixels, to: Channels.self) &>> 8
            // Each colour in the upper byte of its sixteen bits.
            let mixedRedBlue = unsafe unsafeBitCast(redBlue.beneath(even, opacity) &>> 8, to: Pixels.self)
            let mixedGreen = unsafe unsafeBitCast(greenAlpha.beneath(odd, opacity), to: Pixels.self) & 0x0000_FF00
            let result = mixedRedBlue | mixedGreen | 0xFF00_0000
            unsafe target.storeBytes(of: result, toByteOffset: i, as: Pixels.self)
            i &+= 32
        }
    }

    /// Two channels of a matte.
    private struct Layer {
        private let color: Channels
        /// The colour × 255, and a half for rounding.
        private let rounded: Channels

        init(_ even: UInt8, _ odd: UInt8) {
            let pixels = Pixels(repeating: UInt32(even) | UInt32(odd) << 16)
            color = unsafe unsafeBitCast(pixels, to: Channels.self)
            rounded = color &* 255 &+ 128
        }

        /// The mix with what lies on it, in the upper byte.
        ///
        /// `top·opacity + colour·(255 − opacity)` with one multiplication: what wraps around in between comes back.
        @inline(__always)
        func beneath(_ top: Channels, _ opacity: Channels) -> Channels {
            let t = (top &- color) &* opacity &+ rounded
            return t &+ (t &>> 8)
        }
    }
}
