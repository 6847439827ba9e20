import Foundation
import Pixelwright
import Testing

@Suite("flatten", .timeLimit(.minutes(30)))
struct FlattenTests {
    @Test func putsGrayBehindUnlessTold() throws {
        let folder = try Workspace()
        try folder.write(Sample.cutout(), to: "a.png")
        #expect(try folder.tool()("flatten", "a.png").status == 0)
        #expect(try folder.bitmap("a_flattened.png") == Sample.cutout().flattened(onto: RGBA8(128, 128, 128)))
    }

    @Test(arguments: ["#f0a", "f0a", "#ff00aa", "FF00AA"]) func takesAColorInHexadecimal(matte: String) throws {
        let folder = try Workspace()
        try folder.write(Sample.cutout(), to: "a.png")
        let outcome = try folder.tool()("flatten", "a.png", "--matte", matte, "-o", "b.png", "--json")
        #expect(outcome.reports.first?["matte"] as? String == "#ff00aa")
        #expect(try folder.bitmap("b.png") == Sample.cutout().flattened(onto: RGBA8(255, 0, 170)))
    }

    @Test(arguments: ["webp", "apng"]) func keepsFormatAndTiming(ending: String) throws {
        let folder = try Workspace()
        let cels = try Sample.walk().cels.enumerated().map { index, cel in
            Cel(Sample.cutout(UInt64(index)), duration: cel.duration)
        }
        let animation = try Animation(cels: cels, loopCount: 4)
        try folder.write(animation, to: "a.\(ending)")
        #expect(try folder.tool()("flatten", "a.\(ending)").status == 0)
        let result = try folder.animation("a_flattened.\(ending)")
        let expected = cels.map { $0.bitmap.flattened(onto: RGBA8(128, 128, 128)) }
        #expect(result.cels.map(\.bitmap) == expected)
        #expect(result.cels.map(\.duration) == cels.map(\.duration))
        #expect(result.loopCount == 4)
    }

    @Test func opaqueFilesAreCopied() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite().scaled(by: 4), to: "a.jpg")
        #expect(try folder.tool()("flatten", "a.jpg").status == 0)
        #expect(try folder.bytes("a_flattened.jpg") == (try folder.bytes("a.jpg")))
    }

    @Test(arguments: ["red", "#12345", "#11223344"]) func refusesWhatIsNoOpaqueColor(matte: String) throws {
        let folder = try Workspace()
        try folder.write(Sample.cutout(), to: "a.png")
        #expect(try folder.tool()("flatten", "a.png", "--matte", matte).status == 2)
    }
}
