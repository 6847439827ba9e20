import PixelCore
import PixelGrids
import Testing

@Suite struct EvidenceTests {
    private let picture = Sprite.random(Size(24, 20), seed: 21).scaled(by: 6)

    @Test func theProfileReachesFromBorderToBorderAndPeaksAtCuts() throws {
        let detection = PixelGrid.detect(in: picture)
        let evidence = detection.evidence(in: picture)
        #expect(evidence.columns.edgeProfile.count == picture.width + 1)
        #expect(evidence.rows.edgeProfile.count == picture.height + 1)
        let grid = try #require(detection.grid)
        let onCuts = grid.columnCuts.map { evidence.columns.edgeProfile[$0] }.reduce(0, +)
        #expect(onCuts > 0.95 * evidence.columns.edgeProfile.reduce(0, +))
    }

    @Test func candidatesAreRankedAndHoldTheGridsPitch() throws {
        let detection = PixelGrid.detect(in: picture)
        let grid = try #require(detection.grid)
        for (axis, pitch) in [
            (detection.evidence(in: picture).columns, grid.pitchX), (detection.evidence(in: picture).rows, grid.pitchY),
        ] {
            #expect(axis.candidates.contains { $0.pitch == pitch })
            #expect(axis.candidates.map(\.score) == axis.candidates.map(\.score).sorted(by: >))
            #expect(axis.repetition.map(\.pitch) == axis.repetition.map(\.pitch).sorted())
            #expect(axis.repetition.allSatisfy { $0.strength.isFinite })
        }
    }

    @Test func everyAlternativeHasItsGrid() {
        let detection = PixelGrid.detect(in: picture)
        let grids = detection.evidence(in: picture).alternativeGrids
        #expect(grids.count == detection.alternatives.count)
        for (grid, alternative) in zip(grids, detection.alternatives) {
            #expect(grid.pitchX == alternative.pitchX && grid.pitchY == alternative.pitchY)
            #expect(grid.columnCuts.last == picture.width && grid.rowCuts.last == picture.height)
        }
    }

    @Test func nativeArtShowsItsSigns() {
        let sprite = Sprite.random(Size(40, 32), seed: 22)
        #expect(PixelGrid.detect(in: sprite).evidence(in: sprite).nativeSigns == .all)
    }

    @Test(arguments: [Size(1, 1), Size(3, 40), Size(40, 2)])
    func tinyPicturesHaveNoEvidenceAndNoHarm(size: Size) {
        let picture = Bitmap(size: size, filledWith: .white)
        let evidence = PixelGrid.detect(in: picture).evidence(in: picture)
        #expect(evidence.columns.candidates.isEmpty && evidence.rows.candidates.isEmpty)
    }
}

@Suite struct OverlayTests {
    @Test func linesLieOnCutsAndHideNothingElse() {
        let picture = Sprite.random(Size(6, 5), seed: 23).scaled(by: 10)
        let grid = PixelGrid(cells: Size(6, 5), imageSize: picture.size)
        let overlay = grid.overlay(on: picture)
        #expect(overlay.size == picture.size)
        for y in 0..<picture.height {
            for x in 0..<picture.width {
                let isLine = x > 0 && x % 10 == 0 || y > 0 && y % 10 == 0
                #expect((overlay[x, y] != picture[x, y]) == isLine)
            }
        }
    }

    @Test(arguments: [1, 2, 3, 5])
    func smallCellsAreEnlarged(pitch: Int) {
        let sprite = Sprite.random(Size(6, 5), seed: 24)
        let picture = sprite.scaled(by: pitch)
        let overlay = PixelGrid(cells: sprite.size, imageSize: picture.size).overlay(on: picture)
        let factor = overlay.width / picture.width
        #expect(factor * pitch >= 8)
        #expect(overlay.size == Size(picture.width * factor, picture.height * factor))
        // Every pixel of the picture shows at its lower right corner.
        for y in 0..<picture.height {
            for x in 0..<picture.width {
                #expect(overlay[(x + 1) * factor - 1, (y + 1) * factor - 1] == picture[x, y])
            }
        }
    }
}
