import PixelColor
public import PixelCore

/// A picture of a sprite before a background, and what is known of it.
public struct MatteCase: Sendable {
    /// What stands behind the sprite.
    public enum Background: String, CaseIterable, Sendable {
        /// One exact colour.
        case uniform
        /// Two colours of ΔE 6 through 35, blended along a line or outwards, dithered or not.
        case gradient
        /// One colour or a gradient, with noise of up to 2 through 8 on each channel of everything.
        case noise
        /// Paper, clouds or stripes, lighter and darker than their mean by ΔE 2 through 6.
        case texture
        /// One colour, all compressed by JPEG at quality 85, with 4:2:0 colour; pixels of the art are 3 pixels or more.
        case jpeg
        /// Green, magenta or blue, exact, with slight noise or compressed by JPEG at quality 92, with 4:4:4 colour.
        case chroma
        /// The painted pattern that stands for transparency.
        case checkerboard
        /// Landscapes, wild textures, other sprites: nothing that local removal can be trusted with.
        case busy
    }

    /// How the sprite became as large as it is.
    public enum Scaling: String, CaseIterable, Sendable {
        /// At native size.
        case native
        /// By a whole factor, with hard edges.
        case whole
        /// By any factor, with edges mixed by area.
        case fractional
        /// As if drawn at that size, with soft edges.
        case smooth
    }

    /// What stands behind the sprite.
    public let background: Background
    /// The picture that a model or a service delivers: opaque.
    public let picture: Bitmap
    /// The sprite alone, as large as the picture: its true straight colours and alpha.
    public let truth: Bitmap
    /// How the sprite became as large as it is.
    public let scaling: Scaling
    /// How many pixels a pixel of the art is wide and high.
    public let pitch: Double
    /// Where the corner of the art is in the picture, in pixels; may be outside.
    public let artOrigin: SIMD2<Double>
    /// Whether the background shows through enclosed holes of at least 3 × 3 pixels of the art.
    public let hasHoles: Bool
    /// Whether a colour of the sprite was brought near to the background.
    public let hasNearColors: Bool
    /// Whether opaque spots of 1 to 4 pixels of the art have exactly the colour of the background.
    public let hasSpots: Bool
    /// Whether the sprite touches a border or is cut by it.
    public let isCut: Bool
}

extension MatteCase {
    /// A sprite of chance before a background of chance: creatures, objects and stones, some with holes, with colours
    /// close to the background or with highlights of exactly its colour; at native size or enlarged with hard or soft
    /// edges; in the middle or cut by a border. The same for the same `seed`.
    ///
    /// All but ``Background-swift.enum/busy`` can be solved: colours keep a distance (ΔE 5, and what noise adds; 8 with
    /// JPEG; 15.5 from keys) from what is behind them, and what has exactly its colour is smaller than any hole.
    ///
    /// - Throws: `EncodeError` or `DecodeError` from the compression.
    public static func random(_ background: Background, seed: UInt64) throws -> MatteCase {
        // Other sprites before each background.
        let kind = Background.allCases.firstIndex(of: background) ?? 0
        var random = Noise(seed: seed &* UInt64(Background.allCases.count) &+ UInt64(kind))
        let art = MatteArt.random(&random)
        let scene = MatteScene(background, art: art.bitmap.size, &random)
        let paint = MattePaint(art.bitmap, scene, background, &random)
        let truth = scene.truth(of: paint.art)
        return MatteCase(
            background: background, picture: try scene.picture(of: truth, seed: seed), truth: truth,
            scaling: scene.enlargement.scaling, pitch: scene.enlargement.pitch,
            artOrigin: SIMD2(Double(scene.origin.x), Double(scene.origin.y)) + scene.enlargement.phase,
            hasHoles: art.hasHole, hasNearColors: paint.hasNearColors,
            hasSpots: paint.hasSpots, isCut: scene.isCut)
    }
}

/// A sprite in colours that suit a scene.
struct MattePaint {
    let art: Bitmap
    let hasNearColors: Bool
    let hasSpots: Bool

    init(_ art: Bitmap, _ scene: MatteScene, _ background: MatteCase.Background, _ random: inout Noise) {
        let backdrop = scene.backdrop
        var colors = MatteColors(of: art) { scene.grounds(behind: $0) }
        colors.moveAway(by: backdrop.clearance)
        let wantsNearColors = backdrop.allowsNearColors && random.happens(0.36)
        hasNearColors =
            wantsNearColors && colors.moveNear(backdrop.clearance...max(12, backdrop.clearance + 3), &random)
        let ground = backdrop.picture[0, 0]
        // Smooth enlargement would leave nothing of their colour.
        let suitsSpots =
            (background == .uniform || background == .jpeg) && [.white, .black].contains(ground)
            && scene.enlargement.scaling != .smooth
        hasSpots = suitsSpots && random.happens(0.4) && colors.addSpots(ground, &random)
        self.art = colors.art
    }
}

extension MatteEnlargement {
    /// Its kind.
    var scaling: MatteCase.Scaling {
        switch self {
        case .whole(1): .native
        case .whole: .whole
        case .fractional: .fractional
        case .smooth: .smooth
        }
    }
}
