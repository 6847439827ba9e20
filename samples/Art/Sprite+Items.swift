internal import PixelCore

private let ink = RGBA8(33, 24, 41)

extension Sprite {
    /// A round flask, half full.
    static let potion: Sprite = {
        var art = Bitmap(size: Size(24, 30))
        let glass = Ramp("#5a7a9c", "#86aac4", "#b4d2dc", "#e2f2f0")
        let brew = Ramp("#6b1d4e", "#9c2462", "#cf3d6b", "#f0728a")
        art.drawBall(centerX: 12, centerY: 19, radiusX: 9, radiusY: 9, ramp: glass)
        art.drawBall(centerX: 12, centerY: 19, radiusX: 8, radiusY: 8, ramp: brew) { _, y in y >= 16 }
        art.drawColumn(Rectangle(x: 9, y: 5, width: 6, height: 7), ramp: glass)
        art.drawColumn(Rectangle(x: 8, y: 4, width: 8, height: 2), ramp: glass)
        art.drawColumn(Rectangle(x: 10, y: 1, width: 4, height: 3), ramp: Ramp("#5e3b28", "#8c5a36", "#b98a52"))
        art.drawRows(["ww ", "w  ", "   ", "w  "], at: Point(x: 6, y: 14), colors: ["w": .white])
        art[14, 21] = RGBA8(250, 190, 190)
        art[10, 24] = RGBA8(250, 190, 190)
        art.drawOutline(ink)
        return Sprite(name: "potion", bitmap: art)
    }()

    /// A red cap with white dots on a pale stem.
    static let mushroom: Sprite = {
        var art = Bitmap(size: Size(28, 26))
        art.drawColumn(
            Rectangle(x: 10, y: 14, width: 8, height: 10), ramp: Ramp("#a58a72", "#cdb594", "#e8d8b8", "#f6eed8"))
        let cap = Ramp("#5c1420", "#8f1f25", "#c23428", "#e35b36", "#f58a55")
        art.drawBall(centerX: 14, centerY: 15, radiusX: 12.5, radiusY: 13, ramp: cap) { _, y in y <= 15 }
        let dots = [Point(x: 7, y: 8), Point(x: 14, y: 4), Point(x: 19, y: 10), Point(x: 12, y: 11)]
        for dot in dots {
            art.drawRows([" w ", "www", "wsw"], at: dot, colors: ["w": .white, "s": RGBA8(214, 196, 190)])
        }
        for x in 11..<17 { art[x, 16] = RGBA8(116, 88, 78) }
        art.drawOutline(ink)
        return Sprite(name: "mushroom", bitmap: art)
    }()

    /// A green drop with eyes.
    static let slime: Sprite = {
        var art = Bitmap(size: Size(32, 24))
        let jelly = Ramp("#14503c", "#1f7a4a", "#34a853", "#6fd05e", "#b5ee7e")
        art.drawBall(centerX: 16, centerY: 15, radiusX: 14, radiusY: 12.5, ramp: jelly) { _, y in y < 22 }
        let eye = ["ww", "wb", "wb"]
        for x in [10, 18] { art.drawRows(eye, at: Point(x: x, y: 10), colors: ["w": .white, "b": ink]) }
        for x in 13..<18 { art[x, 17] = RGBA8(16, 60, 48) }
        art[12, 16] = RGBA8(16, 60, 48)
        art[18, 16] = RGBA8(16, 60, 48)
        art.drawOutline(RGBA8(10, 38, 40))
        return Sprite(name: "slime", bitmap: art)
    }()

    /// A cut stone of flat facets.
    static let gem: Sprite = {
        var art = Bitmap(size: Size(22, 20))
        let facets = Ramp("#1b2a6b", "#2748a8", "#3a78d8", "#62aef0", "#a8e0ff", "#e8faff")
        for y in 1..<19 {
            let half = y < 7 ? 4 + y : 10 - (y - 7) * 10 / 12
            for x in (11 - half)..<(11 + half) {
                let facet = y < 7 ? (x < 7 ? 4 : x < 15 ? 5 : 3) : (x < 7 ? 3 : x < 11 ? 2 : x < 15 ? 1 : 0)
                art[x, y] = facets.colors[facet]
            }
        }
        art.drawOutline(RGBA8(14, 16, 52))
        return Sprite(name: "gem", bitmap: art)
    }()
}
