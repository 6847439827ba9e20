import PixelColor
import PixelCore

/// The colours of a sprite beside those of what stands behind it.
struct MatteColors {
    private(set) var art: Bitmap
    /// For each colour of the sprite where it is; transparent pixels have none.
    private var places: [RGBA8: [Point]]
    /// What may stand behind each pixel.
    private let grounds: (Point) -> [RGBA8]

    init(of art: Bitmap, before grounds: @escaping (Point) -> [RGBA8]) {
        self.art = art
        self.grounds = grounds
        places = [:]
        for y in 0..<art.height {
            for x in 0..<art.width where !art[x, y].isTransparent {
                places[art[x, y], default: []].append(Point(x: x, y: y))
            }
        }
    }

    /// Changes colours that are nearer than `clearance` (ΔE) to what is behind them.
    mutating func moveAway(by clearance: Float) {
        for color in places.keys.sorted(by: { $0.packed < $1.packed }) {
            let behind = grounds(of: color)
            guard OKLab(color).deltaE(toNearestOf: behind) < clearance else { continue }
            replace(color, by: Self.color(like: color, apartFrom: behind, by: clearance))
        }
    }

    /// Brings a colour of much of the sprite, or that of most of its outline, as near to what is behind it as `distance`
    /// says, in ΔE. False when there is no such colour.
    mutating func moveNear(_ distance: ClosedRange<Float>, _ random: inout Noise) -> Bool {
        let isOfOutline = random.happens(0.5)
        let counts = places.mapValues { isOfOutline ? $0.count { isAtEdge($0) } : $0.count }
        let most = counts.sorted { ($0.value, $0.key.packed) > ($1.value, $1.key.packed) }.prefix(3)
        guard !most.isEmpty else { return false }
        let color = random.element(of: most.map(\.key))
        let behind = grounds(of: color)
        for _ in 0..<200 {
            let origin = random.element(of: behind)
            let span = Double(distance.lowerBound)...Double(distance.upperBound)
            let changed = origin.moved(by: Float(random.number(in: span)), towards: random.colorDirection())
            guard distance.contains(OKLab(changed).deltaE(toNearestOf: behind)) else { continue }
            replace(color, by: changed)
            return true
        }
        return false
    }

    /// Puts one to three spots of exactly `color`, of one to four pixels, where the sprite is farther than ΔE 15 from it
    /// all around. False when there is no such place.
    mutating func addSpots(_ color: RGBA8, _ random: inout Noise) -> Bool {
        var isDone = false
        for _ in 0..<random.number(in: 1...3) {
            let size = Size(random.number(in: 1...2), random.number(in: 1...2))
            let free = (1..<max(2, art.height - size.height)).flatMap { y in
                (1..<max(2, art.width - size.width)).map { Point(x: $0, y: y) }
            }.filter { isFree(Rectangle(origin: $0, size: size), for: color) }
            guard !free.isEmpty else { continue }
            art.draw(Bitmap(size: size, filledWith: color), at: random.element(of: free))
            isDone = true
        }
        return isDone
    }

    private func isFree(_ spot: Rectangle, for color: RGBA8) -> Bool {
        let around = Rectangle(x: spot.minX - 1, y: spot.minY - 1, width: spot.width + 2, height: spot.height + 2)
        guard art.bounds.contains(around) else { return false }
        let pixels = art.cropped(to: around)
        let origin = OKLab(color)
        return (0..<pixels.size.area).allSatisfy {
            let pixel = pixels[$0 % pixels.width, $0 / pixels.width]
            return pixel.isOpaque && OKLab(pixel).deltaE(to: origin) > 15
        }
    }

    private func isAtEdge(_ place: Point) -> Bool {
        [(-1, 0), (1, 0), (0, -1), (0, 1)].contains { dx, dy in
            let next = Point(x: place.x + dx, y: place.y + dy)
            return !art.bounds.contains(next) || art[next.x, next.y].isTransparent
        }
    }

    /// What is behind a colour, at 64 of its pixels at the most.
    private func grounds(of color: RGBA8) -> [OKLab] {
        let all = places[color] ?? []
        let some = stride(from: 0, to: all.count, by: max(1, all.count / 64)).flatMap { grounds(all[$0]) }
        return Set(some).sorted { $0.packed < $1.packed }.map { OKLab($0) }
    }

    private mutating func replace(_ color: RGBA8, by changed: RGBA8) {
        guard changed != color, let all = places.removeValue(forKey: color) else { return }
        for place in all { art[place.x, place.y] = changed }
        places[changed, default: []] += all
    }

    /// The first colour that is far enough: farther in the direction in which `color` is already, else lighter, darker or
    /// of another hue.
    private static func color(like color: RGBA8, apartFrom behind: [OKLab], by clearance: Float) -> RGBA8 {
        let own = OKLab(color)
        guard let nearest = behind.min(by: { own.deltaE(to: $0) < own.deltaE(to: $1) }) else { return color }
        let offset = SIMD3(own.l - nearest.l, own.a - nearest.a, own.b - nearest.b)
        let length = (offset * offset).sum().squareRoot()
        let lighter: SIMD3<Float> = nearest.l < 0.5 ? SIMD3(1, 0, 0) : SIMD3(-1, 0, 0)
        let directions = [
            length > 0.01 ? offset / length : lighter, lighter, -lighter, SIMD3(0, 1, 0), SIMD3(0, -1, 0),
            SIMD3(0, 0, 1), SIMD3(0, 0, -1),
        ]
        var best = (distance: own.deltaE(toNearestOf: behind), color: color)
        for reach: Float in [1.1, 1.5, 2, 3, 5, 8] {
            for direction in directions {
                let changed = nearest.moved(by: clearance * reach, towards: direction)
                let distance = OKLab(changed).deltaE(toNearestOf: behind)
                if distance >= clearance { return changed }
                if distance > best.distance { best = (distance, changed) }
            }
        }
        return best.color
    }
}
