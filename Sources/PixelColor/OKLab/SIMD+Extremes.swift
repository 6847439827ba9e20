// The standard library's pointwiseMax, min() and max() go lane by lane in Swift 6.3; these are a few instructions.

extension SIMD4<Float> {
    /// The absolute values.
    @inlinable @inline(__always)
    package var magnitudes: SIMD4<Float> { replacing(with: -self, where: self .< 0) }

    /// The smaller of both in each lane; none is NaN.
    @inlinable @inline(__always)
    package func smallerLanes(_ other: SIMD4<Float>) -> SIMD4<Float> { replacing(with: other, where: other .< self) }

    /// The largest lane; none is NaN.
    @inlinable @inline(__always)
    package var largest: Float { Swift.max(Swift.max(x, y), Swift.max(z, w)) }
}

extension SIMD8<Float> {
    /// The absolute values.
    @inlinable @inline(__always)
    package var magnitudes: SIMD8<Float> { replacing(with: -self, where: self .< 0) }

    /// The larger of both in each lane; none is NaN.
    @inlinable @inline(__always)
    package func largerLanes(_ other: SIMD8<Float>) -> SIMD8<Float> { replacing(with: other, where: other .> self) }

    /// The smaller of both in each lane; none is NaN.
    @inlinable @inline(__always)
    package func smallerLanes(_ other: SIMD8<Float>) -> SIMD8<Float> { replacing(with: other, where: other .< self) }

    /// The largest lane; none is NaN.
    @inlinable @inline(__always)
    package var largest: Float { lowHalf.replacing(with: highHalf, where: highHalf .> lowHalf).largest }

    /// The smallest lane; none is NaN.
    @inlinable @inline(__always)
    package var smallest: Float {
        let half = lowHalf.smallerLanes(highHalf)
        let pairs = half.smallerLanes(SIMD4(half.z, half.w, half.x, half.y))
        return Swift.min(pairs.x, pairs.y)
    }
}

extension SIMD8<Int32> {
    /// The smallest lane.
    @inlinable @inline(__always)
    package var smallest: Int32 {
        let half = lowHalf.replacing(with: highHalf, where: highHalf .< lowHalf)
        return Swift.min(Swift.min(half.x, half.y), Swift.min(half.z, half.w))
    }
}

extension SIMDMask<SIMD8<Int32>> {
    /// A bit a lane, the first lowest.
    @inlinable @inline(__always)
    package var bits: Int {
        let weights = SIMD8<Int32>.zero.replacing(with: SIMD8(1, 2, 4, 8, 16, 32, 64, 128), where: self)
        let pairs = unsafe unsafeBitCast(weights.lowHalf | weights.highHalf, to: SIMD2<Int>.self)
        let both = pairs.x | pairs.y
        return (both | both &>> 32) & 0xff
    }
}
