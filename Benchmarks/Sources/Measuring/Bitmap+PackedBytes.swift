package import Pixelwright

extension Bitmap {
    /// The pixels as bytes in the order R, G, B, A.
    package var packedBytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size.area * 4)
        let pixels = pixels
        for i in pixels.indices {
            let pixel = pixels[i]
            bytes += [pixel.red, pixel.green, pixel.blue, pixel.alpha]
        }
        return bytes
    }
}
