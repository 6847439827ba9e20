import PixelCore

/// A sprite of native size to stand before a background.
struct MatteArt {
    private(set) var bitmap: Bitmap

    /// A creature, an object or a stone, every third of them with a hole.
    ///
    /// Holes are of at least 3 × 3 pixels: smaller ones are closed, for no one could tell them from spots that happen to
    /// have the colour of the background.
    static func random(_ random: inout Noise) -> MatteArt {
        let figure: Bitmap =
            switch random.number(in: 0...9) {
            case 0...4: .creature(&random)
            case 5...8: .object(&random)
            default: .stone(&random)
            }
        var art = MatteArt(bitmap: (figure.trimmed()?.bitmap ?? figure).padded(by: Insets(all: 1)))
        if random.happens(0.36) { art.addHole(&random) }
        art.closeSmallHoles()
        return MatteArt(bitmap: art.bitmap.trimmed()?.bitmap ?? art.bitmap)
    }

    /// Whether background of at least 3 × 3 pixels shows through that is enclosed on all sides.
    var hasHole: Bool { enclosedRegions.contains { $0.holdsSquare(of: 3) } }

    private mutating func addHole(_ random: inout Noise) {
        for _ in 0..<8 {
            var changed = self
            switch random.number(in: 0...3) {
            case 0: changed.addHandle(&random)
            case 1: changed.cutWindow(&random)
            case 2: changed.addGround(&random)
            default: changed.becomeRing(&random)
            }
            guard changed.hasHole else { continue }
            self = changed
            return
        }
        becomeRing(&random)
    }

    /// A ring at one side, partly behind the body.
    private mutating func addHandle(_ random: inout Noise) {
        let outer = Double(random.number(in: 5...9))
        let room = Int(2 * outer) + 2
        bitmap = bitmap.padded(by: Insets(right: room))
        let y = random.number(in: bitmap.height / 4...bitmap.height * 3 / 4)
        guard let edge = (0..<bitmap.width).last(where: { bitmap[$0, y].isOpaque }) else { return }
        let body = bitmap
        bitmap = Bitmap(size: bitmap.size)
        drawRing(
            center: SIMD2(Double(edge) + 0.5 * outer, Double(y) + 0.5), outer: SIMD2(outer, outer), share: 0.66, &random
        )
        bitmap.draw(body, at: .zero)
        if random.happens(0.5) { bitmap = bitmap.flippedHorizontally() }
    }

    /// An ellipse in the body through which one sees, with a rim.
    private mutating func cutWindow(_ random: inout Noise) {
        for _ in 0..<40 {
            let size = Size(random.number(in: 4...9), random.number(in: 4...9))
            let room = (x: bitmap.width - size.width - 4, y: bitmap.height - size.height - 4)
            guard room.x >= 0, room.y >= 0 else { continue }
            let corner = Point(x: 2 + random.number(in: 0...room.x), y: 2 + random.number(in: 0...room.y))
            let around = Rectangle(x: corner.x - 2, y: corner.y - 2, width: size.width + 4, height: size.height + 4)
            guard bitmap.cropped(to: around).isOpaque else { continue }
            let ink = RGBA8.ink(&random)
            drawEllipse(around: corner, size, grownBy: 1, ink)
            drawEllipse(around: corner, size, grownBy: 0, .clear)
            return
        }
    }

    private mutating func drawEllipse(around corner: Point, _ size: Size, grownBy border: Double, _ color: RGBA8) {
        let radius = SIMD2(Double(size.width), Double(size.height)) / 2
        for y in 0..<bitmap.height {
            for x in 0..<bitmap.width {
                let offset = SIMD2(Double(x - corner.x) + 0.5, Double(y - corner.y) + 0.5) - radius
                let place = offset / (radius + border)
                if (place * place).sum() <= 1 { bitmap[x, y] = color }
            }
        }
    }

    /// A plinth under the feet, which closes the gaps between them.
    private mutating func addGround(_ random: inout Noise) {
        let tall = random.number(in: 2...3)
        let start = bitmap.height - 2
        bitmap = bitmap.padded(by: Insets(bottom: tall))
        let ramp = Ramp.random(&random)
        bitmap.drawColumn(Rectangle(x: 1, y: start, width: bitmap.width - 2, height: tall), ramp: ramp)
    }

    /// A ring with a stone instead of the figure.
    private mutating func becomeRing(_ random: inout Noise) {
        let radius = SIMD2(Double(random.number(in: 8...16)), Double(random.number(in: 8...16)))
        bitmap = Bitmap(size: Size(Int(2 * radius.x) + 4, Int(2 * radius.y) + 8))
        drawRing(center: radius + SIMD2(2, 6), outer: radius, share: random.number(in: 0.5...0.75), &random)
        let ramp = Ramp.random(&random)
        bitmap.drawBall(centerX: radius.x + 2, centerY: 6, radiusX: 4, radiusY: 4, ramp: ramp)
        bitmap.drawOutline(.ink(&random))
    }

    private mutating func drawRing(
        center: SIMD2<Double>, outer: SIMD2<Double>, share: Double, _ random: inout Noise
    ) {
        bitmap.drawBall(
            centerX: center.x, centerY: center.y, radiusX: outer.x, radiusY: outer.y, ramp: .random(&random)
        ) { x, y in
            let place = (SIMD2(Double(x) + 0.5, Double(y) + 0.5) - center) / (outer * share)
            return (place * place).sum() > 1
        }
    }

    /// Fills what is enclosed and smaller than a hole with the colour to its left.
    private mutating func closeSmallHoles() {
        for region in enclosedRegions where !region.holdsSquare(of: 3) {
            for place in region.places.sorted(by: { ($0.y, $0.x) < ($1.y, $1.x) }) {
                bitmap[place.x, place.y] = bitmap[place.x - 1, place.y]
            }
        }
    }
}

/// Connected pixels.
struct MatteRegion {
    let places: Set<Point>

    /// Whether a square of `side` × `side` fits in.
    func holdsSquare(of side: Int) -> Bool {
        places.contains { corner in
            (0..<side * side).allSatisfy {
                places.contains(Point(x: corner.x + $0 % side, y: corner.y + $0 / side))
            }
        }
    }
}

extension MatteArt {
    /// Transparent regions without a way out, over sides of pixels.
    private var enclosedRegions: [MatteRegion] {
        var isSeen = [Bool](repeating: false, count: bitmap.size.area)
        var regions: [MatteRegion] = []
        for y in 0..<bitmap.height {
            for x in 0..<bitmap.width where bitmap[x, y].isTransparent && !isSeen[y * bitmap.width + x] {
                if let region = enclosedRegion(from: Point(x: x, y: y), &isSeen) { regions.append(region) }
            }
        }
        return regions
    }

    /// The transparent region around `start`; nil when it reaches the border.
    private func enclosedRegion(from start: Point, _ isSeen: inout [Bool]) -> MatteRegion? {
        var places: Set<Point> = []
        var open = [start]
        var reachesBorder = false
        isSeen[start.y * bitmap.width + start.x] = true
        while let place = open.popLast() {
            places.insert(place)
            for (dx, dy) in [(-1, 0), (1, 0), (0, -1), (0, 1)] {
                let next = Point(x: place.x + dx, y: place.y + dy)
                guard bitmap.bounds.contains(next) else {
                    reachesBorder = true
                    continue
                }
                let index = next.y * bitmap.width + next.x
                guard bitmap[next.x, next.y].isTransparent, !isSeen[index] else { continue }
                isSeen[index] = true
                open.append(next)
            }
        }
        return reachesBorder ? nil : MatteRegion(places: places)
    }
}
