import Pixelwright

/// The colours of a drawn sprite: a ramp for each material, from dark to light.
struct SpriteColors {
    let outline: RGBA8
    let white = RGBA8(250, 246, 236)
    private let main: [RGBA8]
    private let accent: [RGBA8]
    private let detail: [RGBA8]

    /// - Parameter palette: What the sprite will be mapped to, so that its colours are chosen from there.
    init(_ random: inout SeededRandom, palette: Palette?) {
        let bases = palette.map(Self.middle) ?? Self.bases
        let base = random.pick(bases)
        let others = bases.filter { $0 != base }
        let main = OKLab(base)
        let accent = OKLab(others.isEmpty ? base : random.pick(others))
        self.main = [-0.24, -0.12, 0, 0.11].map { main.shaded(by: $0) }
        self.accent = [-0.16, 0, 0.1].map { accent.shaded(by: $0) }
        detail = [0.55, 0.7, 0.84].map { RGBA8(OKLab(l: $0, a: main.a / 6, b: main.b / 6)) }
        outline = RGBA8(OKLab(l: 0.2, a: main.a / 4, b: main.b / 4))
    }

    /// The colour of a material under some light, 0 through 1.
    func color(_ material: SpritePart.Material, light: Double) -> RGBA8 {
        let ramp =
            switch material {
            case .main: main
            case .accent: accent
            case .detail: detail
            }
        return ramp[min(Int(light * Double(ramp.count)), ramp.count - 1)]
    }

    /// The colours of a palette that are neither its darkest nor its lightest, where there are others.
    private static func middle(of palette: Palette) -> [RGBA8] {
        let sorted = palette.colors.sorted { OKLab($0).l < OKLab($1).l }
        return sorted.count > 2 ? Array(sorted.dropFirst().dropLast()) : [sorted[sorted.count - 1]]
    }

    private static let bases = [
        RGBA8(208, 70, 72), RGBA8(210, 125, 44), RGBA8(222, 178, 62), RGBA8(124, 168, 58), RGBA8(52, 140, 90),
        RGBA8(56, 160, 168), RGBA8(72, 120, 208), RGBA8(104, 92, 190), RGBA8(158, 82, 176), RGBA8(206, 96, 140),
        RGBA8(150, 106, 74), RGBA8(118, 130, 146),
    ]
}

extension OKLab {
    /// Lighter or darker; shadows are a little bluer and lights a little yellower, as painters have them.
    fileprivate func shaded(by amount: Float) -> RGBA8 {
        RGBA8(OKLab(l: min(max(l + amount, 0.1), 0.97), a: a, b: b + amount * 0.12))
    }
}
