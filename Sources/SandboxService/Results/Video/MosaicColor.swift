import Pixelwright

/// The colour of a macroblock: luma and chroma by ITU-R BT.709, in the range that video has.
struct MosaicColor: Hashable {
    let luma: Int
    let blue: Int
    let red: Int

    init(_ color: RGBA8) {
        let (red, green, blue) = (Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
        let luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue
        self.luma = Int((16 + 219 * luma).rounded())
        self.blue = Int((128 + 224 * (blue - luma) / 1.8556).rounded())
        self.red = Int((128 + 224 * (red - luma) / 1.5748).rounded())
    }

    private init() { (luma, blue, red) = (128, 128, 128) }

    /// What a decoder expects where there is nothing to go by.
    static let unpredicted = MosaicColor()
}
