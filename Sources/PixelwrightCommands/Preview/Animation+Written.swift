import Pixelwright

extension Animation {
    /// What a file holds of this animation, whose frames it has side by side if its format cannot play: colours that a
    /// format lost are lost here too.
    func asWritten(_ bytes: [UInt8], _ format: ImageFormat) throws -> Animation {
        let options = DecodeOptions.commandLine
        guard !format.canAnimate else { return try Animation(decoding: bytes, options: options) }
        let strip = try Bitmap(decoding: bytes, options: options)
        return try Animation(
            cels: cels.enumerated().map { index, cel in
                let place = Rectangle(origin: Point(x: index * size.width, y: 0), size: size)
                return Cel(strip.cropped(to: place), duration: cel.duration)
            }, loopCount: loopCount)
    }
}
