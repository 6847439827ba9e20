import PixelCodecs
import PixelCore
import Testing

@Suite("Image files by name")
struct ImageFileTests {
    private let folder = TemporaryFolder()

    @Test("An ending that asks for no format is refused before anything is written", arguments: ["a", "a.txt", ".gif"])
    func unknownEnding(name: String) {
        let error = #expect(throws: EncodeError.self) { try Bitmap(size: Size(1, 1)).write(to: folder / name) }
        #expect(error?.code == .unknownFormat)
        #expect(error?.format == nil)
        #expect(folder.names.isEmpty)
    }

    @Test("A file that cannot be read is an error of its own")
    func unreadable() {
        let bitmap = #expect(throws: DecodeError.self) { try Bitmap(contentsOf: folder / "a.gif") }
        #expect(bitmap?.code == .unreadable)
        let animation = #expect(throws: DecodeError.self) { try Animation(contentsOf: folder / "a.gif") }
        #expect(animation?.code == .unreadable)
    }

    @Test("The ending asks for the format unless one is named, and what was written reads back equal")
    func formats() throws {
        let bitmap = Bitmap(size: Size(3, 2), filledWith: RGBA8(1, 2, 3))
        try bitmap.write(to: folder / "a.gif")
        try bitmap.write(to: folder / "b.GIF")
        try bitmap.write(to: folder / "c.txt", as: .gif)
        for name in ["a.gif", "b.GIF", "c.txt"] {
            #expect(try ImageInfo(contentsOf: folder / name).format == .gif)
            #expect(try Bitmap(contentsOf: folder / name) == bitmap)
        }
        let cels = [RGBA8.black, .white].map {
            Cel(Bitmap(size: Size(2, 2), filledWith: $0), duration: .milliseconds(50))
        }
        let animation = try Animation(cels: cels)
        try animation.write(to: folder / "d.gif")
        #expect(try Animation(contentsOf: folder / "d.gif") == animation)
        let error = #expect(throws: EncodeError.self) { try animation.write(to: folder / "d.png") }
        #expect(error?.code == .unsupported)
    }

    @Test("A file that is there is an error of its own unless it may be replaced")
    func existing() throws {
        let (old, new) = (Bitmap(size: Size(1, 1)), Bitmap(size: Size(2, 2)))
        try old.write(to: folder / "a.gif")
        let error = #expect(throws: EncodeError.self) { try new.write(to: folder / "a.gif") }
        #expect(error?.code == .exists)
        #expect(error?.format == .gif)
        #expect(try Bitmap(contentsOf: folder / "a.gif") == old)
        try new.write(to: folder / "a.gif", replacing: true)
        #expect(try Bitmap(contentsOf: folder / "a.gif") == new)
        let missing = #expect(throws: EncodeError.self) { try new.write(to: folder / "missing/a.gif") }
        #expect(missing?.code == .unwritable)
    }
}
