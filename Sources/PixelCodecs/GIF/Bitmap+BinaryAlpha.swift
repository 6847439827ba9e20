internal import PixelCore

extension Bitmap {
    /// This bitmap with every pixel opaque, or ``RGBA8/clear`` where its alpha is below `threshold`.
    ///
    /// - Complexity: O(pixels)
    func withBinaryAlpha(threshold: UInt8) -> Bitmap {
        let pixels = pixels
        return Bitmap(size: size) { span in
            for i in pixels.indices { span.append(pixels[i].withBinaryAlpha(threshold: threshold)) }
        }
    }

    /// Whether a pixel is transparent.
    var hasTransparentPixels: Bool {
        let pixels = pixels
        return pixels.indices.contains { pixels[$0].isTransparent }
    }
}

extension RGBA8 {
    /// This colour made opaque, or ``clear`` when its alpha is below `threshold`.
    func withBinaryAlpha(threshold: UInt8) -> RGBA8 {
        alpha < threshold ? .clear : RGBA8(red, green, blue)
    }
}
