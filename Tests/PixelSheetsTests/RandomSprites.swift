import PixelCore
import PixelSheets
import TestSupport

extension RandomSource {
    /// Sprites of chance with transparent borders here and there; some equal, some empty.
    mutating func sprites(_ count: Int, sides: ClosedRange<Int> = 1...24) -> [SpriteImage] {
        var sprites: [SpriteImage] = []
        for index in 0..<count {
            let name = "sprite_\(index)"
            switch next(in: 0...9) {
            case 0: sprites.append(SpriteImage(name: name, bitmap: Bitmap(size: size(in: sides))))
            case 1 where index > 0: sprites.append(SpriteImage(name: name, bitmap: pick(sprites).bitmap))
            case 2: sprites.append(SpriteImage(name: name, bitmap: bitmap(.noise, size: size(in: sides))))
            default:
                let insets = Insets(
                    top: next(in: 0...4), right: next(in: 0...4), bottom: next(in: 0...4), left: next(in: 0...4))
                let bitmap = bitmap(.binaryAlpha, size: size(in: sides)).padded(by: insets)
                sprites.append(SpriteImage(name: name, bitmap: bitmap, duration: .milliseconds(next(in: 1...500))))
            }
        }
        return sprites
    }

    /// A packer with options of chance.
    mutating func packer() -> SheetPacker {
        var packer = SheetPacker()
        packer.arrangement = pick([.atlas, .atlas, .atlas, .horizontalStrip, .verticalStrip, .grid(columns: nil)])
        packer.padding = pick([0, 0, 1, 3])
        packer.margin = pick([0, 0, 2])
        packer.extrusion = pick([0, 0, 1, 2])
        packer.trimThreshold = pick([nil, 0])
        packer.allowsRotation = packer.arrangement == .atlas && chance(1, in: 2)
        packer.sharesDuplicates = chance(2, in: 3)
        packer.sides = pick([.any, .any, .multiple(of: 4), .powerOfTwo])
        packer.isSquare = chance(1, in: 4)
        packer.placementRule = pick([nil] + PlacementRule.allCases)
        if packer.arrangement == .atlas {
            packer.maximumSize = pick([Size(4096, 4096), Size(128, 128), Size(256, 64)])
        }
        return packer
    }
}
