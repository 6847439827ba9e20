import PixelColor
import PixelCore

/// What stands behind a sprite, and what the picture of both goes through.
struct MatteBackdrop {
    /// The backdrop alone, before noise and compression.
    var picture: Bitmap
    /// Colours that may stand behind any pixel, where they alternate.
    var alternatingColors: [RGBA8] = []
    /// Noise and compression.
    var wear = Degradation(pitch: 1)
    /// How far in ΔE a sprite's colours must be from the backdrop for anyone to tell them apart.
    var clearance: Float
    /// Whether colours of the sprite may be brought near to the backdrop.
    var allowsNearColors = true

    init(_ kind: MatteCase.Background, size: Size, _ random: inout Noise) {
        let color = random.backdropColor()
        switch kind {
        case .uniform: self.init(uniform: color, size: size)
        case .gradient: self.init(gradientFrom: color, size: size, &random)
        case .noise: self.init(noisy: color, size: size, &random)
        case .texture: self.init(texture: color, size: size, &random)
        case .jpeg:
            self.init(uniform: color, size: size)
            wear.jpegQuality = 85
            clearance = 8
        case .chroma: self.init(chromaKey: size, &random)
        case .checkerboard: self.init(checkerboard: size, &random)
        case .busy: self.init(busy: size, &random)
        }
    }

    private init(uniform color: RGBA8, size: Size) {
        picture = Bitmap(size: size, filledWith: color)
        clearance = 5
    }

    /// Two colours of ΔE 6 through 35, blended along a line or from the middle outwards, dithered or not.
    private init(gradientFrom color: RGBA8, size: Size, _ random: inout Noise) {
        let other = random.color(awayFrom: color, by: 6...35)
        let share = MatteGradient(size: size, &random)
        let isDithered = random.happens(0.5)
        picture = Bitmap(size: size) { x, y in
            RGBA8(from: color, to: other, share: share[x, y], dither: isDithered ? random.signed() / 2 : 0)
        }
        clearance = 5
    }

    private init(noisy color: RGBA8, size: Size, _ random: inout Noise) {
        if random.happens(0.5) {
            self.init(uniform: color, size: size)
        } else {
            self.init(gradientFrom: color, size: size, &random)
        }
        addNoise(of: random.number(in: 2...8))
    }

    /// A key colour of studios and of image models' prompts; exact, with slight noise, or compressed (4:4:4 at that
    /// quality).
    private init(chromaKey size: Size, _ random: inout Noise) {
        let keys = [
            RGBA8(0, 255, 0), RGBA8(0, 177, 64), RGBA8(4, 244, 4), RGBA8(255, 0, 255), RGBA8(240, 10, 230),
            RGBA8(0, 0, 255), RGBA8(0, 71, 187),
        ]
        self.init(uniform: random.element(of: keys), size: size)
        switch random.number(in: 0...3) {
        case 0: wear.noise = random.number(in: 1...3)
        case 1: wear.jpegQuality = 92
        default: break
        }
        clearance = 15.5
        allowsNearColors = false
    }

    /// Noise of up to `amplitude` on each channel of everything.
    mutating func addNoise(of amplitude: Int) {
        wear.noise = amplitude
        let color = picture[0, 0]
        let step = color.green < 128 ? amplitude : -amplitude
        func moved(_ channel: UInt8) -> UInt8 { UInt8(min(max(Int(channel) + step, 0), 255)) }
        let strayed = RGBA8(moved(color.red), moved(color.green), moved(color.blue))
        clearance += OKLab(color).deltaE(to: OKLab(strayed))
    }
}

/// How far between its two colours a gradient is at each pixel: 0 through 1.
private struct MatteGradient {
    private let origin: SIMD2<Double>
    private let direction: SIMD2<Double>?
    private let length: Double
    private let isVignette: Bool

    init(size: Size, _ random: inout Noise) {
        let extent = SIMD2(Double(size.width), Double(size.height))
        isVignette = random.happens(0.5)
        if random.happens(0.6) {
            let direction = random.direction()
            // The corner from which all others lie in that direction.
            origin = SIMD2(direction.x < 0 ? extent.x : 0, direction.y < 0 ? extent.y : 0)
            length = abs(direction.x) * extent.x + abs(direction.y) * extent.y
            self.direction = direction
        } else {
            let center = extent * (0.5 + 0.12 * SIMD2(random.signed(), random.signed()))
            let reach = SIMD2(max(center.x, extent.x - center.x), max(center.y, extent.y - center.y))
            origin = center
            length = (reach * reach).sum().squareRoot()
            direction = nil
        }
    }

    subscript(x: Int, y: Int) -> Double {
        let offset = SIMD2(Double(x) + 0.5, Double(y) + 0.5) - origin
        if let direction { return (offset * direction).sum() / length }
        let share = (offset * offset).sum().squareRoot() / length
        return isVignette ? share * share : share
    }
}

extension Noise {
    /// A colour as far from `color` as `distance` says, in ΔE.
    mutating func color(awayFrom color: RGBA8, by distance: ClosedRange<Double>) -> RGBA8 {
        let origin = OKLab(color)
        for _ in 0..<60 {
            let other = origin.moved(by: Float(number(in: distance)), towards: colorDirection())
            if distance.contains(Double(origin.deltaE(to: OKLab(other)))) { return other }
        }
        let towardsGrey = SIMD3<Float>(origin.l < 0.5 ? 1 : -1, 0, 0)
        return origin.moved(by: Float(distance.lowerBound + distance.upperBound) / 2, towards: towardsGrey)
    }
}
