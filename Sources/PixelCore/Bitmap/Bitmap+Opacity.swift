extension Bitmap {
    /// Whether nothing shows through anywhere.
    ///
    /// - Complexity: O(`size.area`), less when something does
    public var isOpaque: Bool {
        for y in 0..<height where !row(y).isOpaque { return false }
        return true
    }
}

extension Span<RGBA8> {
    /// Whether all colours are opaque.
    package var isOpaque: Bool {
        // Without a way out in the middle the compiler takes many at a time.
        var all: UInt8 = 255
        for i in indices { all &= self[i].alpha }
        return all == 255
    }
}
