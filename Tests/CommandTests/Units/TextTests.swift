import Pixelwright
import Testing

@testable import PixelwrightCommands

@Suite("Text")
struct TextTests {
    @Test func numbersInNamesAreCompared() {
        let names = ["", "f1", "f02", "f2", "f10", "f10a", "g", "g1b2", "g1b10"]
        for _ in 0..<20 { #expect(names.shuffled().sorted(by: naturallyPrecedes) == names) }
    }

    @Test func decimalsAreRounded() {
        #expect(decimal(1.005, places: 0) == "1")
        #expect(decimal(0.999, places: 2) == "1.00")
        #expect(decimal(-0.04, places: 1) == "0.0")
        #expect(decimal(-2.25, places: 2) == "-2.25")
        #expect(shortDecimal(8) == "8")
        #expect(shortDecimal(8.5) == "8.5")
        #expect(shortDecimal(10) == "10")
        #expect(shortDecimal(8.534) == "8.53")
    }

    @Test func byteCountsHaveTheirUnit() {
        #expect(byteCountText(999) == "999 B")
        #expect(byteCountText(1000) == "1.0 kB")
        #expect(byteCountText(123_456) == "123 kB")
        #expect(byteCountText(999_999) == "1.0 MB")
        #expect(byteCountText(5_300_000_000) == "5.3 GB")
    }

    @Test func pathsAreCutAtTheirLastDotAndSlash() {
        let path = FilePath("a.b/c.d.png")
        #expect(path.folder == "a.b/" && path.stem == "c.d" && path.ending == "png")
        #expect(FilePath(".hidden").ending == nil)
        #expect(FilePath("a/").name.isEmpty)
        #expect(FilePath.join("a", "b") == "a/b" && FilePath.join("a/", "b") == "a/b" && FilePath.join("", "b") == "b")
    }

    @Test func durationsAreReadInMilliseconds() {
        #expect(FrameDurations(argument: "100")?.values == [.milliseconds(100)])
        #expect(FrameDurations(argument: "33.5,0")?.values == [.microseconds(33_500), .zero])
        for text in ["", "a", "1,,2", "-1", "inf", "nan"] { #expect(FrameDurations(argument: text) == nil) }
    }
}

@Suite("Terminal colours")
struct XtermColorTests {
    @Test func colorsOfTheCubeAndTheGreysAreExact() {
        #expect(XtermColor.index(nearestTo: RGBA8(255, 0, 0)) == 196)
        #expect(XtermColor.index(nearestTo: RGBA8(95, 135, 175)) == 67)
        #expect(XtermColor.index(nearestTo: RGBA8(8, 8, 8)) == 232)
        #expect(XtermColor.index(nearestTo: RGBA8(238, 238, 238)) == 255)
        #expect(XtermColor.index(nearestTo: .black) == 16)
        #expect(XtermColor.index(nearestTo: .white) == 231)
    }
}

@Suite("Colour counting")
struct ColorCounterTests {
    @Test func allThatIsTransparentIsOneColor() {
        var bitmap = Bitmap(size: Size(3, 2), filledWith: RGBA8(9, 9, 9, 0))
        bitmap[0, 0] = RGBA8(1, 2, 3, 0)
        bitmap[1, 0] = RGBA8(1, 2, 3)
        bitmap[2, 0] = RGBA8(1, 2, 3, 128)
        bitmap[0, 1] = RGBA8(1, 2, 3)
        let summary = ColorSummary([bitmap, bitmap])
        #expect(summary.count == 3)
        #expect(summary.colors.count == 3)
    }
}
