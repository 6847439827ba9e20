import PixelCore

/// A place for a sprite: how large it is drawn and where, and what is behind it.
struct MatteScene {
    let enlargement: MatteEnlargement
    /// Where the sprite's corner is in the picture.
    let origin: Point
    /// Whether the sprite touches a border of the picture or is cut by it.
    let isCut: Bool
    let backdrop: MatteBackdrop

    /// A scene of chance for sprites of the size `art`.
    init(_ background: MatteCase.Background, art: Size, _ random: inout Noise) {
        let margins = MatteMargins(&random)
        let side = random.happens(0.8) ? random.number(in: 128...400) : random.number(in: 96...640)
        let room = Double(side) * min(1 - margins.left - margins.right, 1 - margins.above - margins.below)
        // JPEG keeps one colour for 2 × 2 pixels: it has none for each pixel of art smaller than 3.
        enlargement = random.enlargement(
            pitch: room / Double(max(art.width, art.height)), smallest: background == .jpeg ? 3 : 1)
        let sprite = enlargement.size(of: art)
        let size = margins.size(around: sprite)
        var origin = margins.origin(of: sprite, in: size)
        isCut = random.happens(1.0 / 6)
        if isCut { origin = random.origin(of: sprite, cutBy: size, insteadOf: origin) }
        self.origin = origin
        backdrop = MatteBackdrop(background, size: size, &random)
    }

    /// What may stand behind a pixel of the sprite.
    func grounds(behind place: Point) -> [RGBA8] {
        let center = (SIMD2(Double(place.x), Double(place.y)) + 0.5) * enlargement.pitch + enlargement.phase
        let x = min(max(origin.x + Int(center.x), 0), backdrop.picture.width - 1)
        let y = min(max(origin.y + Int(center.y), 0), backdrop.picture.height - 1)
        return [backdrop.picture[x, y]] + backdrop.alternatingColors
    }

    /// The sprite alone, as large as the picture.
    func truth(of art: Bitmap) -> Bitmap {
        var truth = Bitmap(size: backdrop.picture.size)
        truth.draw(enlargement.apply(to: art), at: origin)
        return truth
    }

    /// The picture of a sprite that is alone in `truth`.
    ///
    /// - Throws: `EncodeError` or `DecodeError` from the compression.
    func picture(of truth: Bitmap, seed: UInt64) throws -> Bitmap {
        var picture = backdrop.picture
        picture.draw(truth, at: .zero)
        return try backdrop.wear.apply(to: picture, seed: seed)
    }
}

/// How much of a picture is free on each side of a sprite.
private struct MatteMargins {
    let left, right, above, below: Double
    private let isSquare: Bool

    init(_ random: inout Noise) {
        (left, right) = (random.number(in: 0.04...0.2), random.number(in: 0.04...0.2))
        (above, below) = (random.number(in: 0.04...0.2), random.number(in: 0.04...0.2))
        isSquare = random.happens(0.6)
    }

    func size(around sprite: Size) -> Size {
        let width = max(48, Int((Double(sprite.width) / (1 - left - right)).rounded(.up)))
        let height = max(48, Int((Double(sprite.height) / (1 - above - below)).rounded(.up)))
        return isSquare ? Size(max(width, height), max(width, height)) : Size(width, height)
    }

    func origin(of sprite: Size, in size: Size) -> Point {
        Point(
            x: Int(Double(size.width - sprite.width) * left / (left + right)),
            y: Int(Double(size.height - sprite.height) * above / (above + below)))
    }
}

extension Noise {
    /// One that makes a pixel of the sprite about as large as `pitch` says.
    fileprivate mutating func enlargement(pitch: Double, smallest: Int) -> MatteEnlargement {
        switch fraction() {
        case ..<0.15 where smallest == 1: .whole(1)
        case ..<0.5: .whole(min(max(Int(pitch), max(2, smallest)), 12))
        case ..<0.85:
            .fractional(pitch: min(max(pitch, max(2.3, Double(smallest))), 12.7), phase: SIMD2(fraction(), fraction()))
        default: .smooth(pitch: min(max(pitch, 3), 12), edge: number(in: 1...2.0))
        }
    }

    /// Where a sprite is that touches a border, mostly the lower, or of which up to a seventh is beyond it.
    fileprivate mutating func origin(of sprite: Size, cutBy size: Size, insteadOf origin: Point) -> Point {
        let beyond = happens(0.4) ? 0 : number(in: 0.02...0.14)
        let across = Int(Double(sprite.width) * beyond)
        let down = Int(Double(sprite.height) * beyond)
        switch fraction() {
        case ..<0.7: return Point(x: origin.x, y: size.height - sprite.height + down)
        case ..<0.8: return Point(x: origin.x, y: -down)
        case ..<0.9: return Point(x: -across, y: origin.y)
        default: return Point(x: size.width - sprite.width + across, y: origin.y)
        }
    }
}
