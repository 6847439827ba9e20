import PixelCore

extension Bitmap {
    /// Parts of several widths one above the other, as of a bottle, a sword, a lamp; bands, glints, an outline.
    static func object(_ random: inout Noise) -> Bitmap {
        let size = Size(random.number(in: 14...34), random.number(in: 16...48))
        var art = Bitmap(size: size)
        let materials = [Ramp.random(&random), .random(&random), .random(&random)]
        var y = 1
        while y < size.height - 1 {
            let height = min(random.number(in: 1...max(2, size.height / 3)), size.height - 1 - y)
            let width = random.number(in: 2...(size.width - 2))
            let ramp = materials[random.number(in: 0...2)]
            let left = (size.width - width) / 2
            if height > 5 && random.happens(0.5) {
                art.drawBall(
                    centerX: Double(size.width) / 2, centerY: Double(y) + Double(height) / 2,
                    radiusX: Double(width) / 2, radiusY: Double(height) / 2 + 0.5, ramp: ramp)
            } else {
                art.drawColumn(Rectangle(x: left, y: y, width: width, height: height), ramp: ramp)
            }
            y += height
        }
        if let glint = materials[0].colors.last { art.drawSpots(glint, share: 0.05, &random) }
        if let shade = materials[1].colors.first { art.drawSpots(shade, share: 0.05, &random) }
        if random.happens(0.85) { art.drawOutline(.ink(&random)) }
        return art
    }

    /// A cut stone: facets around the middle, in two rings, each of one colour.
    static func stone(_ random: inout Noise) -> Bitmap {
        let size = Size(random.number(in: 14...36), random.number(in: 14...36))
        var art = Bitmap(size: size)
        let ramp = Ramp.random(&random)
        let facets = (0..<16).map { _ in ramp.colors[random.number(in: 0...ramp.colors.count - 1)] }
        let lean = 0.3 * random.signed()
        for y in 1..<(size.height - 1) {
            for x in 1..<(size.width - 1) {
                let u = (Double(x) + 0.5) / Double(size.width) * 2 - 1
                let v = (Double(y) + 0.5) / Double(size.height) * 2 - 1
                let distance = max(abs(u + lean * v), abs(v), (abs(u) + abs(v)) * 0.72)
                guard distance <= 0.95 else { continue }
                // Which of eight directions, by signs and the longer side.
                let direction = (u < 0 ? 1 : 0) + (v < 0 ? 2 : 0) + (abs(u + lean) < abs(v) ? 4 : 0)
                art[x, y] = facets[distance < 0.5 ? direction : 8 + direction]
            }
        }
        if let light = ramp.colors.last { art.drawSpots(light, share: 0.06, &random) }
        art.drawOutline(.ink(&random))
        return art
    }
}
