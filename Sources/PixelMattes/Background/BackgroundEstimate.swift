import PixelColor
import PixelCore

/// The background as the border shows it.
struct BackgroundEstimate: Sendable {
    let model: BackgroundModel
    let kind: Background.Kind
    let residuals: Residuals

    /// The chroma in OKLab from which a colour is a key and not one that sprites may have too.
    private static let keyChroma: Float = 0.13
    /// How far in OKLab the usual pixel strays where there is a texture and not just noise.
    private static let textureNoise: Float = 0.016
    /// By how much a surface must fit better than one colour to be believed.
    private static let surfaceGain: Float = 0.75
    /// How far in OKLab the usual pixel is from the one colour of what is plain.
    private static let plain: Float = 0.0015

    /// - Parameter color: The background's colour where it is known.
    init(of frames: [Bitmap], color: RGBA8?) {
        let samples = BorderSamples(frames)
        let flat = color.map { FlatBackground(BackgroundColor($0), samples) } ?? FlatBackground(samples)
        let isPlain = flat.residuals.share > 0.6 && flat.residuals.median < Self.plain
        if color == nil && !isPlain {
            if let board = CheckerboardBackground(samples, in: frames) {
                (model, kind, residuals) = (.checkerboard(board), .checkerboard, board.residuals)
                return
            }
            let surface = SmoothBackground(samples)
            if Self.isBetter(surface.residuals, than: flat.residuals) {
                model = .smooth(BackgroundField(surface, size: samples.size))
                kind = surface.residuals.median > Self.textureNoise ? .texture : .gradient
                residuals = surface.residuals
                return
            }
        }
        model = .flat(flat.color)
        residuals = flat.residuals
        let isNoisy = residuals.median > Self.textureNoise
        kind = flat.color.lab.chroma >= Self.keyChroma ? .chromaKey : isNoisy ? .texture : .uniform
    }

    private static func isBetter(_ surface: Residuals, than flat: Residuals) -> Bool {
        // Of as many samples, or more of them.
        surface.share > flat.share + 0.03
            || surface.overallMedian < 0.6 * flat.overallMedian && surface.share > flat.share - 0.1
            || surface.share > flat.share - 0.02 && surface.quantile(0.9) < surfaceGain * flat.quantile(0.9)
    }
}
