import PixelCore

extension Bitmap {
    /// A head, a body, limbs on both sides, eyes, an outline.
    static func creature(_ random: inout Noise) -> Bitmap {
        let size = Size(random.number(in: 16...44), random.number(in: 18...52))
        var art = Bitmap(size: size)
        let (skin, cloth) = (Ramp.random(&random), Ramp.random(&random))
        let center = Double(size.width) / 2
        let head = Double(size.height) * (0.18 + 0.1 * random.fraction())
        let half = Double(size.width) * (0.22 + 0.12 * random.fraction())

        art.drawLimbs(size, ramp: random.happens(0.5) ? skin : cloth, &random)
        art.drawBall(
            centerX: center, centerY: Double(size.height) * 0.62, radiusX: half, radiusY: Double(size.height) * 0.3,
            ramp: cloth)
        art.drawBall(
            centerX: center, centerY: head + 2, radiusX: half * (0.7 + 0.4 * random.fraction()), radiusY: head,
            ramp: skin)
        if random.happens(0.6), let light = cloth.colors.last {
            art.drawSpots(light, share: 0.08, &random)
        }
        let ink = RGBA8.ink(&random)
        art.drawFace(centerX: size.width / 2, y: Int(head) + 1, spread: max(2, Int(half / 2)), ink: ink, &random)
        if random.happens(0.85) { art.drawOutline(ink) }
        return art
    }

    /// Arms, legs and perhaps horns: columns that mirror each other, each a little different in length.
    private mutating func drawLimbs(_ size: Size, ramp: Ramp, _ random: inout Noise) {
        let width = random.number(in: 2...max(2, size.width / 6))
        let reach = random.number(in: 1...max(1, size.width / 5))
        for (top, tall) in [(0.4, 0.3), (0.72, 0.24), (0.02, random.happens(0.4) ? 0.25 : 0)] where tall > 0 {
            let y = Int(Double(size.height) * top)
            for isLeft in [true, false] {
                let height = Int(Double(size.height) * tall) - random.number(in: 0...2)
                let inset = top == 0.4 ? 1 : reach + 1
                let x = isLeft ? inset : size.width - inset - width
                drawColumn(
                    Rectangle(x: x, y: y, width: width, height: max(1, min(height, size.height - 1 - y))), ramp: ramp)
            }
        }
    }

    private mutating func drawFace(centerX: Int, y: Int, spread: Int, ink: RGBA8, _ random: inout Noise) {
        let eyes = [["wk"], ["ww", "wk"], ["w ", "wk", " k"], ["k"]]
        let eye = eyes[random.number(in: 0...eyes.count - 1)]
        let colors: [Character: RGBA8] = ["w": RGBA8(248, 248, 240), "k": ink]
        for x in [centerX - spread, centerX + spread - 1] { drawRows(eye, at: Point(x: x, y: y), colors: colors) }
        for x in (centerX - spread / 2)..<(centerX + spread / 2) where y + 4 < height { self[x, y + 4] = ink }
    }
}
