package import PixelCore

extension RGBA8 {
    /// Linear light, 0 through 1, of red, green and blue, each times the opacity, then the opacity.
    package var premultipliedLight: SIMD4<Float> {
        let table = SRGBTransfer.linear
        return SIMD4(table[Int(red)], table[Int(green)], table[Int(blue)], 1) * (Float(alpha) / 255)
    }

    /// Creates the colour of a mean of ``premultipliedLight``: opaque, or transparent when less than half of it is.
    package init(averageLight sum: SIMD4<Float>) {
        guard sum.w >= 0.5 else {
            self = .clear
            return
        }
        self.init(
            SRGBTransfer.encode(sum.x / sum.w), SRGBTransfer.encode(sum.y / sum.w),
            SRGBTransfer.encode(sum.z / sum.w))
    }
}
