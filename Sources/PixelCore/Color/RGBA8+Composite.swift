extension RGBA8 {
    /// This colour over an opaque `matte`, each channel rounded to the nearest integer; the result is opaque.
    @inlinable
    public func flattened(onto matte: RGBA8) -> RGBA8 {
        let a = UInt32(alpha)
        @inline(__always)
        func mix(_ top: UInt8, _ bottom: UInt8) -> UInt8 {
            let t = UInt32(top) &* a &+ UInt32(bottom) &* (255 &- a) &+ 128
            // t / 255 for every t below 65 536 (Blinn, "Three wrongs make a right", IEEE CG&A 1995).
            return UInt8(truncatingIfNeeded: (t &+ (t >> 8)) >> 8)
        }
        return RGBA8(mix(red, matte.red), mix(green, matte.green), mix(blue, matte.blue))
    }

    /// This colour over `backdrop`, by the source-over operator on straight alpha; alpha and channels are each rounded
    /// once, to the nearest integer, from the exact quotient.
    ///
    /// Where neither colour shows, the result is ``clear``.
    ///
    /// Source: Porter and Duff, "Compositing digital images", SIGGRAPH 1984.
    @inlinable
    public func composited(over backdrop: RGBA8) -> RGBA8 {
        if alpha == 255 || backdrop.alpha == 0 { return alpha == 0 ? .clear : self }
        if alpha == 0 { return backdrop }
        // Both weights carry a factor of 255, and so does their sum.
        let top = UInt32(alpha) &* 255
        let bottom = UInt32(backdrop.alpha) &* (255 &- UInt32(alpha))
        let sum = top &+ bottom
        @inline(__always)
        func mix(_ a: UInt8, _ b: UInt8) -> UInt8 {
            UInt8(truncatingIfNeeded: (UInt32(a) &* top &+ UInt32(b) &* bottom &+ sum / 2) / sum)
        }
        return RGBA8(
            mix(red, backdrop.red), mix(green, backdrop.green), mix(blue, backdrop.blue),
            UInt8(truncatingIfNeeded: (sum &+ 127) / 255))
    }
}
