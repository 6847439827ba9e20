public import PixelCore

extension Sprite {
    /// The slime, which jumps: frames of one size, of which the first and the last stand on the ground.
    public static let bounce: [Bitmap] = {
        let canvas = Size(slime.bitmap.width + 4, slime.bitmap.height + 10)
        // How high above the ground, and how much wider and lower than at rest.
        let poses = [(0, 0), (0, 2), (3, -2), (7, -2), (9, 0), (8, 0), (4, -2), (0, 3)]
        return poses.map { height, squash in
            let size = Size(slime.bitmap.width + squash, slime.bitmap.height - squash)
            var frame = Bitmap(size: canvas)
            frame.draw(
                slime.bitmap.resizedToNearest(size),
                at: Point(x: (canvas.width - size.width) / 2, y: canvas.height - height - size.height))
            return frame
        }
    }()
}
