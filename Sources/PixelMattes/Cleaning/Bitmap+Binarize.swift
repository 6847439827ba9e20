public import PixelCore

extension Bitmap {
    /// Makes every pixel opaque whose alpha is `threshold` or more, and all others transparent. Colours stay, under
    /// alpha 0 too.
    ///
    /// - Parameter threshold: The least alpha that becomes opaque; with 0 and 1 all that shows at all does.
    /// - Returns: How many pixels changed.
    /// - Complexity: O(pixels)
    @discardableResult
    public mutating func binarizeAlpha(at threshold: UInt8 = 128) -> Int {
        let least = max(threshold, 1)
        var pixels = mutablePixels
        var count = 0
        for index in pixels.indices {
            var pixel = pixels[index]
            let alpha: UInt8 = pixel.alpha < least ? 0 : 255
            count &+= pixel.alpha == alpha ? 0 : 1
            pixel.alpha = alpha
            pixels[index] = pixel
        }
        return count
    }
}
