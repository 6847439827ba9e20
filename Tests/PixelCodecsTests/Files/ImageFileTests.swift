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
}
