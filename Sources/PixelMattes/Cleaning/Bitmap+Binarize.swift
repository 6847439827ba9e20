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
            let alpha: UInt8 = pixels[index].alpha < least ? 0 : 255
            if pixels[index].alpha != alpha { count += 1 }
            pixels[index].alpha = alpha
        }
        return count
    }
}
