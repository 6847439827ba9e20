import PixelColor
import PixelCore

extension MatteBackdrop {
    /// Paper, clouds or stripes, lighter and darker than `color` by ΔE 2 through 6.
    init(texture color: RGBA8, size: Size, _ random: inout Noise) {
        let middle = OKLab(color)
        let amplitude = Float(random.number(in: 2.0...6))
        // Near white and black there is room to one side only.
        let level = min(max(middle.l, amplitude / 100), 1 - amplitude / 100)
        let base = OKLab(l: level, a: middle.a, b: middle.b)
        let light = base.moved(by: amplitude, towards: SIMD3(1, 0, 0))
        let dark = base.moved(by: amplitude, towards: SIMD3(-1, 0, 0))
        let height = Self.texture(size: size, &random)
        self.init(
            picture: Bitmap(size: size) { x, y in RGBA8(from: dark, to: light, share: 0.5 + height(x, y) / 2) },
            alternatingColors: [light, RGBA8(base), dark], clearance: 5)
    }

    /// A height from −1 to 1 at each pixel.
    private static func texture(size: Size, _ random: inout Noise) -> (Int, Int) -> Double {
        switch random.number(in: 0...2) {
        case 0:
            let fibres = MatteField(size: size, cell: random.number(in: 1.5...3), &random)
            let mottling = MatteField(size: size, cell: random.number(in: 12...40.0), &random)
            return { x, y in 0.7 * fibres[x, y] + 0.3 * mottling[x, y] }
        case 1:
            let clouds = MatteTurbulence(size: size, cell: random.number(in: 16...70.0), roughness: 0.4, &random)
            return { x, y in clouds[x, y] }
        default:
            let direction = random.direction() / random.number(in: 4...24.0)
            return { x, y in
                let turns = Double(x) * direction.x + Double(y) * direction.y + 4096
                let phase = 4 * (turns - turns.rounded(.down)) - 2
                // Two parabolas, about as a sine.
                return phase * (2 - abs(phase))
            }
        }
    }

    /// The pattern that stands for transparency, painted: squares of two greys that may be soft, uneven or noisy.
    init(checkerboard size: Size, _ random: inout Noise) {
        let greys: [(UInt8, UInt8)] = [
            (255, 204), (153, 102), (255, 239), (255, 191), (204, 170), (68, 51), (255, 220), (192, 128),
        ]
        let (first, second) = random.element(of: greys)
        let (light, dark) = (RGBA8(first, first, first), RGBA8(second, second, second))
        // Enough squares to tell the pattern by.
        let side = random.number(in: 6...min(40, Double(min(size.width, size.height)) / 5))
        let board = CheckerAxis.Style(
            side: random.happens(0.6) ? side.rounded() : side,
            stray: random.happens(0.35) ? 0.08 : 0, edge: random.happens(0.4) ? random.number(in: 1.0...2.5) : 0)
        let columns = CheckerAxis(length: size.width, board, &random)
        let rows = CheckerAxis(length: size.height, board, &random)
        self.init(
            picture: Bitmap(size: size) { x, y in
                RGBA8(from: dark, to: light, share: 0.5 + columns.values[x] * rows.values[y] / 2)
            },
            alternatingColors: [light, dark], clearance: 5)
        if random.happens(0.35) { addNoise(of: random.number(in: 1...3)) }
    }

    /// What no local method can be trusted with: a landscape, wild textures, other sprites strewn about.
    init(busy size: Size, _ random: inout Noise) {
        self.init(picture: .busy(size, &random), clearance: 0, allowsNearColors: false)
        if random.happens(0.5) { wear.noise = random.number(in: 2...6) }
        if random.happens(0.3) { wear.jpegQuality = random.number(in: 80...92) }
    }

    private init(
        picture: Bitmap, alternatingColors: [RGBA8] = [], clearance: Float, allowsNearColors: Bool = true
    ) {
        self.picture = picture
        self.alternatingColors = alternatingColors
        self.clearance = clearance
        self.allowsNearColors = allowsNearColors
    }
}

/// Stripes across one axis of a checkerboard.
private struct CheckerAxis {
    /// 1 in one stripe and −1 in the next; between them where edges are soft.
    let values: [Double]

    struct Style {
        /// The width of a stripe in pixels.
        let side: Double
        /// How far a boundary may stray, of that width.
        let stray: Double
        /// Over how many pixels two stripes blend.
        let edge: Double
    }

    init(length: Int, _ style: Style, _ random: inout Noise) {
        var boundary = -style.side * random.fraction()
        var next = boundary + style.side
        var isOdd = random.happens(0.5)
        values = (0..<length).map { pixel in
            let center = Double(pixel) + 0.5
            while center >= next {
                boundary = next
                next += style.side * (1 + style.stray * random.signed())
                isOdd.toggle()
            }
            let toEdge = min(center - boundary, next - center)
            let strength = style.edge > 0 ? min(1, 2 * toEdge / style.edge) : 1
            return isOdd ? -strength : strength
        }
    }
}

extension Bitmap {
    fileprivate static func busy(_ size: Size, _ random: inout Noise) -> Bitmap {
        switch random.number(in: 0...3) {
        case 0: return Bitmap.landscape(&random).resizedToNearest(size)
        case 1: return Bitmap.place(&random).resizedToNearest(size)
        case 2:
            let fields = (0..<3).map { _ in
                MatteTurbulence(size: size, cell: random.number(in: 20...90.0), roughness: 0.65, &random)
            }
            return Bitmap(size: size) { x, y in
                let channels = fields.map { UInt8(min(max(128 + 150 * $0[x, y], 0), 255)) }
                return RGBA8(channels[0], channels[1], channels[2])
            }
        default:
            var picture = Bitmap(size: size, filledWith: random.backdropColor())
            for _ in 0..<random.number(in: 12...40) {
                let sprite = Bitmap.creature(&random).scaled(by: random.number(in: 1...max(1, size.width / 100)))
                let place = Point(
                    x: random.number(in: 0...size.width) - sprite.width / 2,
                    y: random.number(in: 0...size.height) - sprite.height / 2)
                picture.draw(sprite, at: place)
            }
            return picture
        }
    }
}
