/// A solid that a drawn sprite is made of. What lies to the right of the middle is there on the left as well.
///
/// Coordinates are shares of the canvas' shorter side: x from the middle outwards, y from the top downwards.
struct SpritePart {
    /// The outline, as which power of the distances from the centre adds up to less than 1.
    enum Form {
        case diamond, round, block
    }

    /// What it is made of.
    enum Material {
        case main, accent, detail
    }

    let form: Form
    let material: Material
    let x: Double
    let y: Double
    let width: Double
    let height: Double

    /// - Parameters:
    ///   - width: Half of it.
    ///   - height: Half of it.
    init(_ form: Form, _ material: Material, x: Double = 0, y: Double, width: Double, height: Double) {
        self.form = form
        self.material = material
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    /// How bright it is at a place, 0 through 1, by light from above; nil outside.
    func light(x: Double, y: Double) -> Double? {
        let (across, down) = ((x - self.x) / width, (y - self.y) / height)
        let (a, b) = (across * across, down * down)
        let distance =
            switch form {
            case .diamond: (across.magnitude + down.magnitude) * (across.magnitude + down.magnitude)
            case .round: a + b
            case .block: a * a + b * b
            }
        guard distance < 1 else { return nil }
        return min(max(0.3 + 0.5 * (1 - distance).squareRoot() - 0.32 * down, 0), 0.999)
    }
}

/// Where a sprite's eyes are, in the same coordinates.
struct SpriteFace {
    let x: Double
    let y: Double
    let hasMouth: Bool
}
