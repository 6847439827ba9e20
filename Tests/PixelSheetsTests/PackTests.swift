import PixelCore
import PixelSheets
import TestSupport
import Testing

@Suite("Packing sprites")
struct PackTests {
    private static let seeds = Array(UInt64(0)..<40)

    private func packed(_ seed: UInt64) throws -> (SheetPacker, [SpriteImage], PackedSheet) {
        var random = RandomSource(seed: seed)
        let packer = random.packer()
        let sprites = random.sprites(random.next(in: 1...40))
        return (packer, sprites, try packer.pack(sprites))
    }

    @Test("every sprite is cut from the sheet as it went in", arguments: seeds)
    func slicesBack(seed: UInt64) throws {
        let (_, sprites, packed) = try packed(seed)
        let pictures = try packed.layout.sprites(cutFrom: packed.images)
        let sources = Dictionary(uniqueKeysWithValues: sprites.map { ($0.name, $0) })
        #expect(packed.layout.sprites.count == sprites.count)
        for (sprite, picture) in zip(packed.layout.sprites, pictures) {
            let source = try #require(sources[sprite.name])
            #expect(picture == source.bitmap)
            #expect(sprite.duration == source.duration)
        }
    }

    @Test("sprites keep their distance from each other and from the edges", arguments: seeds)
    func keepsDistance(seed: UInt64) throws {
        let (packer, _, packed) = try packed(seed)
        let gap = 2 * packer.extrusion + packer.padding
        let edge = packer.margin + packer.extrusion
        let places = Set(packed.layout.sprites.map { Place(page: $0.page, region: $0.region) })
        for place in places {
            let page = packed.layout.pages[place.page].size
            let region = place.region
            #expect(region.minX >= edge && region.minY >= edge)
            #expect(region.maxX <= page.width - edge && region.maxY <= page.height - edge)
            let around = Rectangle(
                x: region.minX - gap, y: region.minY - gap, width: region.width + 2 * gap,
                height: region.height + 2 * gap)
            for other in places where other != place && other.page == place.page {
                #expect(around.intersection(other.region) == nil)
            }
        }
    }

    private struct Place: Hashable {
        let page: Int
        let region: Rectangle
    }

    @Test("what is extruded repeats the border, and all else is transparent", arguments: seeds)
    func extrudes(seed: UInt64) throws {
        let (packer, _, packed) = try packed(seed)
        for (page, image) in packed.images.enumerated() {
            var rest = image
            for sprite in packed.layout.sprites where sprite.page == page {
                let region = sprite.region
                for y in region.minY - packer.extrusion..<region.maxY + packer.extrusion {
                    for x in region.minX - packer.extrusion..<region.maxX + packer.extrusion {
                        let nearest = (
                            x: min(max(x, region.minX), region.maxX - 1), y: min(max(y, region.minY), region.maxY - 1)
                        )
                        #expect(image[x, y] == image[nearest.x, nearest.y])
                        rest[x, y] = .clear
                    }
                }
            }
            #expect(rest == Bitmap(size: image.size))
        }
    }

    @Test("pages have the sides that were asked for", arguments: seeds)
    func keepsToSides(seed: UInt64) throws {
        let (packer, _, packed) = try packed(seed)
        for page in packed.layout.pages {
            #expect(page.size.width <= packer.maximumSize.width && page.size.height <= packer.maximumSize.height)
            for side in [page.size.width, page.size.height] {
                switch packer.sides {
                case .any: break
                case .multiple(let unit): #expect(side.isMultiple(of: unit))
                case .powerOfTwo: #expect(side & (side - 1) == 0)
                }
            }
            let isSquare = packer.isSquare && packer.maximumSize.width == packer.maximumSize.height
            if isSquare { #expect(page.size.width == page.size.height) }
        }
    }

    @Test("an atlas does not depend on the order of its sprites", arguments: seeds.prefix(12))
    func ignoresOrder(seed: UInt64) throws {
        var random = RandomSource(seed: seed)
        var packer = random.packer()
        packer.arrangement = .atlas
        let sprites = random.sprites(30)
        let first = try packer.pack(sprites)
        #expect(try packer.pack(sprites.reversed()) == first)
        #expect(try packer.pack(sprites.shuffled(using: &random)) == first)
        #expect(try Parallelism.limited(to: 1) { () throws(SheetError) in try packer.pack(sprites) } == first)
    }

    @Test("equal sprites of an atlas share a place, and frames of a strip do not")
    func sharesPlaces() throws {
        var random = RandomSource(seed: 7)
        let picture = random.bitmap(.noise, size: Size(6, 5))
        let sprites = ["a", "b", "c"].map { SpriteImage(name: $0, bitmap: picture) }
        var packer = SheetPacker()
        let atlas = try packer.pack(sprites)
        #expect(Set(atlas.layout.sprites.map(\.region)).count == 1)
        #expect(atlas.sharedCount == 2 && atlas.images[0].size == picture.size)
        packer.sharesDuplicates = false
        #expect(Set(try packer.pack(sprites).layout.sprites.map(\.region)).count == 3)
        packer.sharesDuplicates = true
        packer.arrangement = .horizontalStrip
        let strip = try packer.pack(sprites)
        #expect(strip.images[0].size == Size(18, 5))
        #expect(strip.layout.sprites.map(\.region.minX) == [0, 6, 12])
    }

    @Test(
        "equal and empty frames are not dropped or merged in strips and grids",
        arguments: [SheetPacker.Arrangement.horizontalStrip, .verticalStrip, .grid(columns: nil), .grid(columns: 2)])
    func keepsEqualFrames(_ arrangement: SheetPacker.Arrangement) throws {
        let picture = Bitmap(size: Size(4, 3), filledWith: RGBA8(1, 2, 3))
        let sprites = [picture, picture, Bitmap(size: Size(4, 3)), Bitmap(size: Size(4, 3)), picture].enumerated().map {
            SpriteImage(name: "\($0)", bitmap: $1)
        }
        for trims in [false, true] {
            var packer = SheetPacker()
            (packer.arrangement, packer.trimThreshold) = (arrangement, trims ? 0 : nil)
            let packed = try packer.pack(sprites)
            #expect(Set(packed.layout.sprites.map(\.region.origin)).count == 5)
            #expect(packed.layout.sprites.map(\.name) == sprites.map(\.name))
            #expect(try packed.layout.sprites(cutFrom: packed.images) == sprites.map(\.bitmap))
        }
    }

    @Test("a grid has cells of one size, in order")
    func fillsGrids() throws {
        var random = RandomSource(seed: 3)
        var packer = SheetPacker()
        packer.arrangement = .grid(columns: 3)
        packer.padding = 1
        let sizes = [Size(4, 4), Size(8, 2), Size(3, 6), Size(8, 6)]
        let sprites = sizes.enumerated().map { index, size in
            SpriteImage(name: "\(9 - index)", bitmap: random.bitmap(.noise, size: size))
        }
        let packed = try packer.pack(sprites)
        #expect(packed.layout.sprites.map(\.name) == ["9", "8", "7", "6"])
        #expect(packed.layout.sprites.map(\.region.origin) == [(0, 0), (9, 0), (18, 0), (0, 7)].map(Point.init))
        #expect(packed.images[0].size == Size(26, 13))
    }

    @Test("names of an atlas stand in natural order, and further pages get a number")
    func goesOnOverPages() throws {
        var random = RandomSource(seed: 5)
        var packer = SheetPacker()
        packer.maximumSize = Size(16, 16)
        packer.imageName = "hero.png"
        let sprites = (1...11).reversed().map { number in
            SpriteImage(name: "f\(number)", bitmap: random.bitmap(.noise, size: Size(8, 8)))
        }
        let packed = try packer.pack(sprites)
        #expect(packed.layout.sprites.map(\.name) == (1...11).map { "f\($0)" })
        #expect(packed.layout.pages.map(\.imageName) == ["hero.png", "hero_2.png", "hero_3.png"])
        #expect(packed.layout.pages[0].size == Size(16, 16))
    }

    @Test("many rectangles leave little of a square unused")
    func packsTightly() throws {
        var random = RandomSource(seed: 11)
        var packer = SheetPacker()
        packer.isSquare = true
        packer.allowsRotation = true
        let sprites = (0..<80).map { index in
            SpriteImage(name: "s\(index)", bitmap: random.bitmap(.solid, size: random.size(in: 4...40)))
        }
        #expect(try packer.pack(sprites).efficiency > 0.93)
    }

    @Test("what cannot be packed is refused with what to do")
    func refuses() throws {
        func code(_ sprites: [SpriteImage], _ change: (inout SheetPacker) -> Void = { _ in }) -> SheetError.Code? {
            var packer = SheetPacker()
            change(&packer)
            do {
                _ = try packer.pack(sprites)
                return nil
            } catch { return error.code }
        }
        let sprite = SpriteImage(name: "a", bitmap: Bitmap(size: Size(20, 4)))
        #expect(code([]) == .noSprites)
        #expect(code([sprite, sprite]) == .duplicateName)
        #expect(code([sprite]) { $0.padding = -1 } == .options)
        #expect(code([sprite]) { $0.sides = .multiple(of: 0) } == .options)
        #expect(code([sprite]) { $0.arrangement = .grid(columns: 0) } == .options)
        #expect(code([sprite]) { $0.maximumSize = Size(16, 16) } == .doesNotFit)
        #expect(
            code([sprite]) {
                $0.margin = 1024; $0.maximumSize = Size(64, 64)
            } == .doesNotFit)
        #expect(code([sprite]) { ($0.arrangement, $0.maximumSize) = (.verticalStrip, Size(16, 16)) } == .doesNotFit)
        #expect(code([sprite]) { ($0.allowsRotation, $0.maximumSize) = (true, Size(4, 32)) } == nil)
    }
}
