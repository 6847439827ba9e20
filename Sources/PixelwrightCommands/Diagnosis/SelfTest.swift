import Pixelwright

/// Whether each format can be written and read back here.
struct SelfTest {
    /// The format tried.
    let format: ImageFormat
    /// What went wrong; nil when nothing did.
    let problem: String?

    /// Tries all formats.
    static func run() -> [SelfTest] { ImageFormat.allCases.map { SelfTest($0) } }

    private init(_ format: ImageFormat) {
        self.format = format
        do {
            let original = try format.canAnimate ? Self.animation() : Animation(Self.still(format == .jpeg ? 255 : 0))
            let result = try Animation(decoding: original.encoded(as: format))
            problem = Self.difference(original, result, format)
        } catch {
            problem = String(describing: error)
        }
    }

    /// A few colours, of which some have the opacity `alpha`.
    private static func still(_ alpha: UInt8, shift: Int = 0) -> Bitmap {
        var bitmap = Bitmap(size: Size(16, 16))
        for y in 0..<16 {
            for x in 0..<16 {
                let isOpaque = (x / 8 + y / 8 + shift).isMultiple(of: 2)
                bitmap[x, y] = isOpaque ? RGBA8(200, 40, 80) : alpha == 0 ? .clear : RGBA8(20, 90, 160, alpha)
            }
        }
        return bitmap
    }

    private static func animation() throws -> Animation {
        try Animation(
            cels: [
                Cel(still(0), duration: .milliseconds(100)), Cel(still(0, shift: 1), duration: .milliseconds(250)),
            ], loopCount: 3)
    }

    private static func difference(_ original: Animation, _ result: Animation, _ format: ImageFormat) -> String? {
        if format == .jpeg {
            let deltaE = ImageDifference(original.cels[0].bitmap, result.cels[0].bitmap).meanDeltaE
            return deltaE < 5 ? nil : "colours came back changed"
        }
        if original.cels.map(\.bitmap) != result.cels.map(\.bitmap) { return "pixels came back changed" }
        return original == result ? nil : "timing came back changed"
    }
}
