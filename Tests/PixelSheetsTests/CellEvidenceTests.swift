import PixelCore
import PixelMattes
import TestSupport
import Testing

@testable import PixelSheets

@Suite("What the cells of a sheet say of its grid")
struct CellEvidenceTests {
    /// 4×3 cells of 16 px, each with a figure in its middle but for `moves`.
    private static func sheet(of figure: (Int) -> Bitmap, moves: (Int) -> Point = { _ in .zero }) -> Bitmap {
        var sheet = Bitmap(size: Size(64, 48))
        for (index, cell) in truth.cells.enumerated() {
            let (art, move) = (figure(index), moves(index))
            let middle = Point(x: cell.minX + (16 - art.width) / 2, y: cell.minY + (16 - art.height) / 2)
            sheet.draw(art, at: Point(x: middle.x + move.x, y: middle.y + move.y))
        }
        return sheet
    }

    private static let truth = CellGrid(cell: Size(16, 16), columns: 4, rows: 3)
    private static let figures = sheet { Bitmap.noise(UInt64($0), Size(10, 12)) }

    private static func terms(_ grid: CellGrid, of sheet: Bitmap) -> GridTerms {
        var terms = GridTerms()
        let mask = ContentMask(of: sheet, background: nil, tolerance: 8)
        CellContents(of: grid, in: RegionHashes(of: sheet, mask)).add(to: &terms)
        return terms
    }

    @Test("cells that cut figures are told from cells that hold them")
    func cuts() {
        let narrow = CellGrid(cell: Size(12, 16), columns: 5, rows: 3, margin: Point(x: 2, y: 0))
        #expect(Self.terms(Self.truth, of: Self.figures)[.cut] == 0)
        #expect(Self.terms(narrow, of: Self.figures)[.cut] > 0)
    }

    @Test("cells that hold several figures are seen to part")
    func splits() {
        let wide = CellGrid(cell: Size(32, 16), columns: 2, rows: 3)
        let large = CellGrid(cell: Size(32, 48), columns: 2, rows: 1)
        #expect(Self.terms(Self.truth, of: Self.figures)[.split] == 0)
        #expect(Self.terms(wide, of: Self.figures)[.split] == 1)
        #expect(Self.terms(large, of: Self.figures)[.split] == 2)
    }

    @Test("figures that stand on the ground or hover in the middle lie alike, others do not")
    func spread() {
        func figure(_ index: Int) -> Bitmap { Bitmap.noise(UInt64(index), Size(10, 4 + 2 * (index % 5))) }
        let hovering = Self.sheet(of: figure)
        let standing = Self.sheet(of: figure) { Point(x: 0, y: 6 - $0 % 5) }
        let scattered = Self.sheet(of: figure) { Point(x: $0 % 3, y: 0) }
        #expect(Self.terms(Self.truth, of: hovering)[.spread] == 0)
        #expect(Self.terms(Self.truth, of: standing)[.spread] == 0)
        #expect(Self.terms(Self.truth, of: scattered)[.spread] > 0)
    }

    @Test("what comes again counts once, wherever it lies in its cell")
    func novelty() {
        func figure(_ index: Int) -> Bitmap { Bitmap.noise(UInt64(index % 2), Size(10, 12)) }
        let still = Self.terms(Self.truth, of: Self.sheet(of: figure))
        let walking = Self.terms(Self.truth, of: Self.sheet(of: figure) { Point(x: $0 % 3 - 1, y: $0 % 2) })
        let different = Self.terms(Self.truth, of: Self.figures)
        for term in [GridTerms.Term.novelty, .distinct] {
            #expect(still[term] == walking[term])
            #expect(still[term] < different[term])
        }
    }

    @Test("empty cells at the end are told from those before it")
    func empties() {
        func terms(where isFull: (Int) -> Bool) -> GridTerms {
            let sheet = Self.sheet { isFull($0) ? Bitmap.noise(UInt64($0), Size(10, 12)) : Bitmap(size: Size(10, 12)) }
            return Self.terms(Self.truth, of: sheet)
        }
        let (full, short, holed) = (terms { _ in true }, terms { $0 < 9 }, terms { $0 % 4 > 0 })
        #expect(full[.trailing] == 0 && full[.interior] == 0)
        #expect(short[.trailing] > 0 && short[.interior] == 0)
        #expect(holed[.trailing] == 0 && holed[.interior] > 0)
    }
}

@Suite("Hashes of regions")
struct RegionHashTests {
    private static let art = Bitmap.noise(7, Size(9, 11))

    private static func hashes(_ sheet: Bitmap) -> RegionHashes {
        RegionHashes(of: sheet, ContentMask(of: sheet, background: nil, tolerance: 8))
    }

    @Test("what holds the same has the same hash wherever it lies, and what differs in one pixel has another")
    func followsContent() {
        var sheet = Bitmap(size: Size(80, 40))
        let places = [Point(x: 0, y: 0), Point(x: 31, y: 17), Point(x: 71, y: 29)]
        for place in places { sheet.draw(Self.art, at: place) }
        let hashes = Self.hashes(sheet)
        let seen = Set(places.map { hashes.hash($0.x..<$0.x + 9, $0.y..<$0.y + 11) })
        #expect(seen.count == 1)
        for index in stride(from: 0, to: Self.art.size.area, by: 5) {
            var other = sheet
            other[31 + index % 9, 17 + index / 9].red ^= 1
            #expect(!seen.contains(Self.hashes(other).hash(31..<40, 17..<28)))
        }
    }

    @Test("the bounds of content are those that a look at each pixel finds")
    func findsBounds() {
        for seed in UInt64(0)..<40 {
            var random = RandomSource(seed: seed)
            let sheet = random.bitmap(.binaryAlpha, size: random.size(in: 6...60))
            let mask = ContentMask(of: sheet, background: nil, tolerance: 8)
            let hashes = RegionHashes(of: sheet, mask)
            for cell in CellGrid(cell: Size(sheet.width / 3, sheet.height / 2), columns: 3, rows: 2).cells {
                let found = hashes.contentBounds(cell.minX..<cell.maxX, cell.minY..<cell.maxY)
                #expect(found?.x.lowerBound == mask.contentBounds(in: cell)?.minX)
                #expect(found?.x.upperBound == mask.contentBounds(in: cell)?.maxX)
                #expect(found?.y.lowerBound == mask.contentBounds(in: cell)?.minY)
                #expect(found?.y.upperBound == mask.contentBounds(in: cell)?.maxY)
            }
        }
    }
}

extension Bitmap {
    /// Opaque noise, the same for the same seed.
    static func noise(_ seed: UInt64, _ size: Size) -> Bitmap {
        var random = RandomSource(seed: seed)
        return random.bitmap(.noise, size: size)
    }
}
