import PixelCodecs
import Testing

@Suite("Data URLs")
struct DataURLTests {
    private let bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0xFF, 0x00, 0x01]

    @Test("A URL that was written reads back equal", arguments: ImageFormat.allCases)
    func roundTrip(format: ImageFormat) throws {
        let url = DataURL(bytes, format: format)
        #expect(url.text.hasPrefix("data:\(format.mediaType);base64,"))
        #expect(try DataURL(parsing: url.text) == url)
    }

    @Test("Scheme and base64 count in either case, and the media type may have parameters")
    func leniency() throws {
        let url = try DataURL(parsing: "DATA:Image/PNG;name=a;q=\"1\";BASE64,iVBORw==")
        #expect(url.mediaType == "image/png")
        #expect(url.parameters == ["name=a", "q=\"1\""])
        #expect(url.bytes == [0x89, 0x50, 0x4E, 0x47])
        #expect(try DataURL(parsing: "data:;base64,").bytes == [])
    }

    @Test(
        "What is wrong is said, and where",
        arguments: [
            ("", .scheme, 0), ("dat", .scheme, 0), ("http://example.com/a.png", .scheme, 0),
            ("data:image/png;base64", .comma, 21), ("data:image/png,%89PNG", .encoding, 14),
            ("data:base64,AAAA", .encoding, 11), ("data:image/png;base64,AA*A", .payload, 24),
            ("data:image/png;base64,AAA", .payload, 25), ("data:image/png;base64,AA%3D%3D", .payload, 24),
        ] as [(String, DataURLError.Code, Int)])
    func faults(text: String, code: DataURLError.Code, offset: Int) {
        let error = #expect(throws: DataURLError.self) { try DataURL(parsing: text) }
        #expect(error?.code == code)
        #expect(error?.offset == offset)
    }
}

@Suite("Image payloads")
struct ImagePayloadTests {
    @Test("Base64 and a data URL give the same bytes")
    func eitherForm() throws {
        let plain = try ImagePayload("iVBORw==")
        let url = try ImagePayload("data:image/png;base64,iVBORw==")
        #expect(plain.bytes == [0x89, 0x50, 0x4E, 0x47])
        #expect(url.bytes == plain.bytes)
        #expect(plain.declaredMediaType == nil)
        #expect(url.declaredMediaType == "image/png")
    }

    @Test("Whitespace around and within is skipped where that is asked for")
    func whitespace() throws {
        for text in ["\n data:image/png;base64,iVBO\nRw==\n", " iVBO\r\nRw==\n"] {
            #expect(try ImagePayload(text, ignoringWhitespace: true).bytes == [0x89, 0x50, 0x4E, 0x47])
            #expect(throws: DataURLError.self) { try ImagePayload(text) }
        }
    }

    @Test("The place of a fault is counted from the start of the text")
    func place() {
        let plain = #expect(throws: DataURLError.self) { try ImagePayload("iVB!") }
        #expect(plain?.code == .payload)
        #expect(plain?.offset == 3)
        let url = #expect(throws: DataURLError.self) {
            try ImagePayload("\n\ndata:image/png;base64,!", ignoringWhitespace: true)
        }
        #expect(url?.offset == 24)
    }
}
