import PixelCodecs
import PixelCore

/// A picture file of chance: any look, format and shape, enlarged or not, moving or not.
package struct RandomPicture: CustomStringConvertible, Sendable {
    /// The file.
    package let bytes: [UInt8]
    /// Its number, what it is, and how large.
    package let description: String

    /// The same for the same number.
    package init(_ number: UInt64) throws {
        var random = RandomSource(seed: number)
        let size = random.pictureSize()
        let format = random.pick(ImageFormat.allCases)
        if format.canAnimate && random.chance(1, in: 3) {
            let animation = try random.animation(
                random.pick(BitmapKind.allCases), size: size, frameCount: random.next(in: 2...4),
                tick: .milliseconds(10))
            bytes = try animation.encoded(as: format)
            description = "\(number): \(animation.cels.count) frames of \(size) px, \(format.rawValue)"
        } else {
            var bitmap = random.bitmap(size: size)
            if random.chance(1, in: 4) { bitmap = bitmap.scaled(by: random.next(in: 2...4)) }
            if random.chance(1, in: 5) { bitmap = bitmap.padded(by: random.margins()) }
            if format == .jpeg { bitmap.flatten(onto: .white) }
            bytes = try bitmap.encoded(as: format == .apng ? .png : format)
            description = "\(number): \(bitmap.size) px, \(format.rawValue)"
        }
    }
}

extension RandomSource {
    /// Borders of nothing, now and then wide.
    fileprivate mutating func margins() -> Insets {
        Insets(top: next(in: 0...60), right: next(in: 0...200), bottom: next(in: 0...60), left: next(in: 0...200))
    }

    /// Mostly small and square, now and then a line, a dot or a banner.
    fileprivate mutating func pictureSize() -> Size {
        switch next(in: 0...9) {
        case 0: Size(next(in: 1...3), next(in: 1...3))
        case 1: Size(next(in: 1...4), next(in: 100...400))
        case 2: Size(next(in: 100...400), next(in: 1...4))
        case 3: Size(next(in: 255...258), next(in: 126...130))
        default: size(in: 5...64)
        }
    }
}
