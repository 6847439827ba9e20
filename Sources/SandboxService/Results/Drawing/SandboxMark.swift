import Pixelwright

/// What tells people that a picture is the sandbox's: a checkered corner, and where there is room, a plate with its
/// name.
///
/// It stands in the lower right corner. On sprites of 64 pixels the corner is four pixels wide; pictures of 96 by 64
/// pixels or more have the plate, a seventh of their height at the most.
struct SandboxMark {
    private let origin: Point
    private let picture: Bitmap

    /// The mark for pictures of a size.
    init(on size: Size, bright: RGBA8, dark: RGBA8) {
        let side = min(size.width, size.height)
        let scale = max(1, side / 256)
        picture =
            size.width >= Self.plateRoom.width && size.height >= Self.plateRoom.height
            ? Self.plate(bright, dark).scaled(by: scale)
            : Self.corner(side < 16 ? 2 : side < 48 ? 3 : 4, bright, dark)
        origin = Point(x: size.width - picture.width, y: size.height - picture.height)
    }

    /// The least size that has room for the plate.
    static let plateRoom = Size(96, 64)
    private static let name = "SANDBOX"

    /// Where it stands.
    var bounds: Rectangle { Rectangle(origin: origin, size: picture.size) }

    /// Marks a picture of the mark's size.
    func draw(on bitmap: inout Bitmap) { bitmap.draw(picture, at: origin, replacing: true) }

    private static func plate(_ bright: RGBA8, _ dark: RGBA8) -> Bitmap {
        let letters = Bitmap.textSize(name)
        var plate = Bitmap(size: Size(letters.width + 2, letters.height + 2), filledWith: dark)
        plate.draw(name, at: Point(x: 1, y: 1), color: bright)
        return plate
    }

    private static func corner(_ side: Int, _ bright: RGBA8, _ dark: RGBA8) -> Bitmap {
        var corner = Bitmap(size: Size(side, side), filledWith: bright)
        for y in 0..<side {
            for x in 0..<side where (x + y) % 2 == 1 { corner[x, y] = dark }
        }
        return corner
    }
}
