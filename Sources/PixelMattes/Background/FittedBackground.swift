import PixelCore

/// The background of one or more frames, found at their border and fitted to what else shows it.
struct FittedBackground: Sendable {
    let model: BackgroundModel
    let kind: Background.Kind
    /// How far the border strays from the model.
    let residuals: Residuals
    /// Its colour in the first corner, by which steps of eight bits are measured: red, green and blue.
    let light: SIMD4<Float>
    /// What is reported of it.
    let report: Background

    /// Whether colour changes smoothly from place to place.
    var isSmooth: Bool { if case .smooth = model { true } else { false } }
    /// Whether it is of one colour, or two, without any noise.
    var isExact: Bool { !isSmooth && residuals.quantile(0.98) == 0 }
    /// Whether it has two colours, of which either may be anywhere.
    var isUneven: Bool { if case .checkerboard(let board) = model { !board.isEven } else { false } }
    /// Whether it has a colour that sprites do not have.
    var isKey: Bool { kind == .chromaKey }

    /// How far in OKLab what belongs to a surface may be from its first guess, which knows the border alone: less in each
    /// round.
    private static let rounds: [Float] = [0.032, 0.02, 0.012]
    /// The same for what the sprite encloses, in OKLab and in steps of eight bits.
    private static let enclosed: (color: Float, steps: Float) = (0.022, 1.8)

    /// - Parameters:
    ///   - color: The colour where it is known.
    ///   - holes: What is assumed of background that the sprite encloses.
    init(of frames: [Bitmap], color: RGBA8?, holes: BackgroundRemover.HoleTreatment) {
        let estimate = BackgroundEstimate(of: frames, color: color)
        kind = estimate.kind
        light = estimate.model.light(x: 0, y: 0)
        if case .smooth(let field) = estimate.model {
            (model, residuals) = Self.fitted(field, to: frames, estimate, holes)
        } else {
            (model, residuals) = (estimate.model, estimate.residuals)
        }
        report = Background(
            kind: kind, colors: model.colors(size: frames[0].size), noise: Double(residuals.median * 100),
            borderShare: residuals.share)
    }

    /// How far what is enclosed by the sprite may be from a surface that was fitted around it.
    static func enclosedReach(at light: SIMD4<Float>) -> Float {
        max(enclosed.color, AdaptiveThreshold.distance(of: enclosed.steps, at: light))
    }

    /// The surface as it runs through all that is near to it.
    private static func fitted(
        _ first: BackgroundField, to frames: [Bitmap], _ estimate: BackgroundEstimate,
        _ holes: BackgroundRemover.HoleTreatment
    ) -> (BackgroundModel, Residuals) {
        let whole = frames[0].size
        let frames = frames.map(\.thinned)
        let size = frames[0].size
        var field = first.resized(to: size)
        func refine(_ region: (Bitmap, [Float]) -> BackgroundRegion) {
            let model = BackgroundModel.smooth(field)
            field = field.refined(by: frames, frames.map { region($0, model.squaredDistances(of: $0)).plane })
        }
        for reach in rounds {
            refine { BackgroundRegion($1, size: size, threshold: max(reach, estimate.residuals.reach)) }
        }
        let residuals = BorderSamples(frames).residuals(.smooth(field))
        // What the sprite encloses is farthest from the border: once it is known, it has its say.
        let reach = enclosedReach(at: estimate.model.light(x: 0, y: 0))
        let enclosed = EnclosedHoles(treatment: holes, isKey: false, smallestArea: 12, agreement: reach)
        for _ in 0..<2 {
            refine { frame, distances in
                var region = BackgroundRegion(
                    distances, size: size, threshold: max(rounds[rounds.count - 1], residuals.reach))
                let model = BackgroundModel.smooth(field)
                enclosed.add(to: &region, distances, threshold: reach, usual: residuals.median) {
                    model.difference(frame, $0)
                }
                return region
            }
        }
        return (.smooth(field.resized(to: whole)), residuals)
    }
}
