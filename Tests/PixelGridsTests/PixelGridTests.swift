import PixelCore
import PixelGrids
import Testing

@Suite struct PixelGridTests {
    @Test func cellsShareTheImageEvenly() {
        let grid = PixelGrid(cells: Size(3, 4), imageSize: Size(10, 8))
        #expect(grid.columnCuts == [0, 3, 7, 10])
        #expect(grid.rowCuts == [0, 2, 4, 6, 8])
        #expect(grid.size == Size(3, 4))
        #expect(grid.confidence == 1)
    }

    @Test func thereAreNoMoreCellsThanPixels() {
        let grid = PixelGrid(cells: Size(100, 2), imageSize: Size(5, 2))
        #expect(grid.size == Size(5, 2))
    }

    @Test func aPitchRepeatsFromItsOffset() {
        let grid = PixelGrid(pitchX: 4, pitchY: 2.5, offsetX: 3, offsetY: 0, imageSize: Size(16, 10))
        #expect(grid.columnCuts == [0, 3, 7, 11, 16])
        #expect(grid.rowCuts == [0, 3, 5, 8, 10])
        #expect(grid.offsetX == 0 || grid.offsetX == 3)
    }

    @Test func anOffsetIsTakenModuloThePitch() {
        let size = Size(40, 40)
        let near = PixelGrid(pitchX: 8, pitchY: 8, offsetX: 3, offsetY: 6, imageSize: size)
        let far = PixelGrid(pitchX: 8, pitchY: 8, offsetX: 3 + 16, offsetY: 6 - 24, imageSize: size)
        #expect(near.columnCuts == far.columnCuts)
        #expect(near.rowCuts == far.rowCuts)
    }

    @Test func aPitchLargerThanTheImageIsOneCell() {
        let grid = PixelGrid(pitchX: 100, pitchY: 64, imageSize: Size(9, 7))
        #expect(grid.columnCuts == [0, 9])
        #expect(grid.rowCuts == [0, 7])
    }

    @Test func aPartialFirstColumnIsTheOffset() {
        let grid = PixelGrid(pitchX: 8, pitchY: 8, offsetX: 5, offsetY: 0, imageSize: Size(37, 40))
        #expect(grid.offsetX == 5)
        #expect(grid.offsetY == 0)
    }
}
