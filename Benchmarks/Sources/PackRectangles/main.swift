import Measuring
import Pixelwright

// Usage: PackRectangles RUNS < SIZES
// Packs rectangles, a line "WIDTH HEIGHT" for each, into the smallest square that is found, turned where that helps.
// Prints the square's side, how full it is in per cent, and the least milliseconds of RUNS. Sprites of these sizes go
// through the public packer, so drawing the page counts; they are empty, and equal ones are kept.

var sprites: [SpriteImage] = []
var area = 0
while let line = readLine() {
    let sides = line.split(separator: " ").compactMap { Int($0) }
    guard sides.count == 2, let size = Size(validating: sides[0], sides[1]) else {
        fatalError("\"\(line)\" is no width and height")
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

var least = Double.infinity
var side = 0
for _ in 0..<max(1, runs) {
    let start = Clock.wall()
    let packed = try packer.pack(sprites)
    least = min(least, Clock.wall() - start)
    side = packed.layout.pages[0].size.width
}
print(side, Table.number(100 * Double(area) / Double(side * side)), Table.number(1000 * least, decimals: 1))
