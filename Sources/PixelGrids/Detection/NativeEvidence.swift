import PixelCore

/// Signs that a picture is pixel art at its true size: many features are one pixel wide, edges are hard, areas flat.
struct NativeEvidence {
    let isNative: Bool

    init(_ bitmap: Bitmap) {
        isNative = false
    }
}
