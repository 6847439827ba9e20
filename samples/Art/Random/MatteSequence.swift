public import PixelCore

/// Pictures of a sprite that moves before one background, and what is known of them.
public struct MatteSequence: Sendable {
    /// What stands behind the sprite.
    public let background: MatteCase.Background
    /// The frames that a model or a service delivers: opaque, of one size.
    public let pictures: [Bitmap]
    /// The sprite alone in each frame: its true straight colours and alpha.
    public let truths: [Bitmap]
}

extension MatteSequence {
    /// A sprite of chance that hops and squashes in 6 to 10 frames, with new noise or compression in each. The same for
    /// the same `seed`.
    ///
    /// - Throws: `EncodeError` or `DecodeError` from the compression.
    public static func random(seed: UInt64) throws -> MatteSequence {
        var random = Noise(seed: seed)
        let backgrounds: [MatteCase.Background] = [.uniform, .gradient, .noise, .noise, .jpeg, .chroma]
        let background = random.element(of: backgrounds)
        let sprite = MatteArt.random(&random).bitmap
        let poses = random.poses()
        let room = Size(sprite.width + 6, sprite.height + 8)
        let scene = MatteScene(background, art: room, &random)
        // In its colours before it moves: those of a gradient change little over a hop.
        var canvas = Bitmap(size: room)
        canvas.draw(sprite, at: Point(x: 3, y: 8))
        let paint = MattePaint(canvas, scene, background, &random)
        let painted = paint.art.cropped(to: Rectangle(x: 3, y: 8, width: sprite.width, height: sprite.height))

        let truths = poses.map { scene.truth(of: painted.posed($0, in: room)) }
        let pictures = try truths.enumerated().map { index, truth in
            try scene.picture(of: truth, seed: seed &* 64 &+ UInt64(index))
        }
        return MatteSequence(background: background, pictures: pictures, truths: truths)
    }
}

/// How a sprite stands in one frame, in pixels of the art.
private struct MattePose {
    /// How far to the right of the middle.
    let aside: Int
    /// How high above the ground.
    let height: Int
    /// How much wider and lower than at rest.
    let squash: Int
}

extension Noise {
    fileprivate mutating func poses() -> [MattePose] {
        let count = number(in: 6...10)
        let drift = number(in: -3...3)
        return (0..<count).map { frame in
            // Up and down once, squashed where it leaves the ground and lands.
            let height = 6 * 4 * frame * (count - 1 - frame) / ((count - 1) * (count - 1))
            let isOnGround = frame == 0 || frame == count - 1
            return MattePose(
                aside: drift * (2 * frame - count + 1) / (count - 1), height: height,
                squash: isOnGround ? number(in: 0...2) : frame % 3 == 1 ? -2 : 0)
        }
    }
}

extension Bitmap {
    /// This sprite in a picture of the size `room`, on its ground.
    fileprivate func posed(_ pose: MattePose, in room: Size) -> Bitmap {
        let squashed = resizedToNearest(Size(width + pose.squash, height - pose.squash))
        var frame = Bitmap(size: room)
        frame.draw(
            squashed,
            at: Point(
                x: (room.width - squashed.width) / 2 + pose.aside, y: room.height - pose.height - squashed.height))
        return frame
    }
}
