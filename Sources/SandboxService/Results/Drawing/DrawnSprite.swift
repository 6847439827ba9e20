import Pixelwright

/// Draws a sprite that its seed describes: mirrored at the middle, with outline, shades from above, and eyes.
struct DrawnSprite {
    private let plan: SpritePlan
    private let colors: SpriteColors

    init(seed: UInt64, palette: Palette?) {
        var random = SeededRandom(seed: seed)
        plan = SpritePlan(&random)
        colors = SpriteColors(&random, palette: palette)
    }

    /// The sprite on a transparent canvas, at whose edges there is room to move.
    func bitmap(_ size: Size) -> Bitmap {
        let side = Double(min(size.width, size.height))
        let top = (Double(size.height) - side) / 2
        var bitmap = Bitmap(size: size)
        for y in 0..<size.height {
            let down = (Double(y) + 0.5 - top) / side
            // One half, and its mirror image.
            for x in 0..<(size.width + 1) / 2 {
                let across = (Double(size.width) / 2 - Double(x) - 0.5) / side
                guard let color = color(across, down) else { continue }
                bitmap[x, y] = color
                bitmap[size.width - 1 - x, y] = color
            }
        }
        outline(&bitmap)
        if let face = plan.face { draw(face, side: Int(side), top: Int(top), on: &bitmap) }
        return bitmap
    }

    /// The colour of the nearest part at a place.
    private func color(_ x: Double, _ y: Double) -> RGBA8? {
        for part in plan.parts.reversed() {
            if let light = part.light(x: x, y: y) { return colors.color(part.material, light: light) }
        }
        return nil
    }

    /// Puts the outline where the sprite ends.
    private func outline(_ bitmap: inout Bitmap) {
        let inside = bitmap
        func isInside(_ x: Int, _ y: Int) -> Bool {
            bitmap.bounds.contains(Point(x: x, y: y)) && inside[x, y].isOpaque
        }
        for y in 0..<bitmap.height {
            for x in 0..<bitmap.width where inside[x, y].isTransparent {
                if isInside(x - 1, y) || isInside(x + 1, y) || isInside(x, y - 1) || isInside(x, y + 1) {
                    bitmap[x, y] = colors.outline
                }
            }
        }
    }

    private func draw(_ face: SpriteFace, side: Int, top: Int, on bitmap: inout Bitmap) {
        let eye = max(1, side * 9 / 100)
        let (column, row) = (Int(face.x * Double(side)), top + Int(face.y * Double(side)) - eye / 2)
        let (middle, last) = ((bitmap.width - 1) / 2, bitmap.width - 1)
        func plot(_ distance: Int, _ y: Int, _ color: RGBA8) {
            let x = middle - distance
            guard bitmap.bounds.contains(Point(x: x, y: y)) else { return }
            bitmap[x, y] = color
            bitmap[last - x, y] = color
        }
        let pupil = max(1, eye / 2)
        for y in 0..<eye {
            for x in 0..<eye {
                let isPupil = x < pupil && y >= eye - pupil || eye == 1
                plot(column - eye / 2 + x, row + y, isPupil ? colors.outline : colors.white)
            }
        }
        guard face.hasMouth, side >= 16 else { return }
        for x in 0..<max(1, side / 20) {
            for y in 0..<max(1, side / 48) { plot(x, row + eye + max(1, side / 24) + y, colors.outline) }
        }
    }
}
