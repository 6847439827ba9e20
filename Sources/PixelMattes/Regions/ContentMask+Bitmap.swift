package import PixelCore

extension ContentMask {
    /// The pixels of `bitmap` that `isContent` says belong to it.
    ///
    /// - Complexity: O(pixels)
    package init(_ bitmap: Bitmap, where isContent: (RGBA8) -> Bool) {
        let pixels = bitmap.pixels
        var mask = [Bool](repeating: false, count: bitmap.size.area)
        for index in pixels.indices { mask[index] = isContent(pixels[index]) }
        self.init(size: bitmap.size, isContent: mask)
    }
}
