#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif
import Measuring
import Pixelwright

// Usage: PackRectangles RUNS < SIZES
// Packs rectangles, a line "WIDTH HEIGHT" for each, into the smallest square that is found, turned where that helps.
// Prints the square's side, how full it is in per cent, the least milliseconds of RUNS that packing takes and the least
// that drawing the page takes alone, which is part of it: sprites of these sizes go through the public packer. They are
// empty, and equal ones are kept.

var sprites: [SpriteImage] = []
var area = 0
while let line = readLine() {
    let sides = line.split(separator: " ").compactMap { Int($0) }
    guard sides.count == 2, let size = Size(validating: sides[0], sides[1]) else {
        print("\"\(line)\" is no width and height")
        exit(2)
    }
    sprites.append(SpriteImage(name: "sprite \(sprites.count)", bitmap: Bitmap(size: size)))
    area += size.area
}
let runs = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 9

var packer = SheetPacker()
packer.allowsRotation = true
packer.isSquare = true
packer.sharesDuplicates = false
packer.maximumSize = Size(SheetPacker.largestSide, SheetPacker.largestSide)

/// Draws the page as the packer does.
func draw(_ sprites: [SpriteImage], _ layout: SheetLayout) -> Bitmap {
    var page = Bitmap(size: layout.pages[0].size)
    for (sprite, place) in zip(sprites, layout.sprites) {
        let turned = place.isRotated ? sprite.bitmap.rotated(quarterTurns: 1) : sprite.bitmap
        page.draw(turned, at: place.region.origin, replacing: true)
    }
    return page
}

var packing = Double.infinity
var drawing = Double.infinity
var side = 0
for _ in 0..<max(1, runs) {
    let start = Clock.wall()
    let packed = try packer.pack(sprites)
    let middle = Clock.wall()
    side = draw(sprites, packed.layout).width
    packing = min(packing, middle - start)
    drawing = min(drawing, Clock.wall() - middle)
}
print(
    side, Table.number(100 * Double(area) / Double(side * side)), Table.number(1000 * packing, decimals: 1),
    Table.number(1000 * drawing, decimals: 1))
