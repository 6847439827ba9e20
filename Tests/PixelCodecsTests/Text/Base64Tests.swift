import PixelCodecs
import Testing

@Suite("Base64")
struct Base64Tests {
    @Test(
        "The vectors of RFC 4648, section 10",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ])
    func vectors(plain: String, encoded: String) throws {
        #expect(Base64.encode(Array(plain.utf8)) == encoded)
        #expect(try Base64.decode(encoded) == Array(plain.utf8))
    }

    @Test("Every length encodes as the plain reference does, and decodes to itself")
    func everyLength() throws {
        var random = SystemRandomNumberGenerator()
        for count in 0..<100 {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            let text = Base64.encode(bytes)
            #expect(text == PlainBase64.encode(bytes))
            #expect(text.utf8.count == Base64.encodedCount(count))
            #expect(try Base64.decode(text) == bytes)
            #expect(try Base64.decode(utf8: Array(text.utf8)) == bytes)
        }
    }

    @Test("A foreign byte is found at every place of a long text")
    func foreignByte() throws {
        let text = Array(Base64.encode([UInt8](repeating: 0xA5, count: 47)).utf8)
        for offset in 0..<63 {
            for byte: UInt8 in [0, 0x20, 0x2D, 0x80, 0xFF] {
                var damaged = text
                damaged[offset] = byte
                let error = #expect(throws: Base64Error.self) { try Base64.decode(utf8: damaged) }
                #expect(error?.code == .character)
                #expect(error?.offset == offset)
            }
        }
    }

    @Test("Every character that is not of the alphabet is refused, and every one of it is taken")
    func alphabet() {
        for byte in UInt8.min...UInt8.max where byte != UInt8(ascii: "=") {
            let isOfAlphabet = PlainBase64.alphabet.contains(byte)
            for place in 0..<8 {
                var text = Array("AAAAAAAA".utf8)
                text[place] = byte
                let isTaken = (try? Base64.decode(utf8: text)) != nil
                #expect(isTaken == isOfAlphabet)
            }
        }
    }

    @Test(
        "What is wrong is said, and where",
        arguments: [
            ("Zg", .length, 2), ("Zm9vY", .length, 5), ("Zm9vYmE", .length, 7),
            ("Zg=", .padding, 2), ("Z===", .padding, 1), ("====", .padding, 0), ("Zm9v====", .padding, 4),
            ("Zg==Zg==", .padding, 4), ("Zg=a", .padding, 3), ("Zm8=\n", .padding, 4), ("Zm9vZ===", .padding, 5),
            ("Zh==", .trailingBits, 1), ("Zm9=", .trailingBits, 2), ("Zm9vZm9=", .trailingBits, 6),
            ("Zm9 ", .character, 3), ("Zm9v\nZm9v", .character, 4), ("é", .character, 0), ("-___", .character, 0),
        ] as [(String, Base64Error.Code, Int)])
    func faults(text: String, code: Base64Error.Code, offset: Int) {
        let error = #expect(throws: Base64Error.self) { try Base64.decode(text) }
        #expect(error?.code == code)
        #expect(error?.offset == offset)
        #expect(error?.description.isEmpty == false)
    }

    @Test("Wrapped lines are read where that is asked for")
    func whitespace() throws {
        let bytes = (0..<200).map { UInt8($0) }
        let text = Array(Base64.encode(bytes))
        let wrapped = stride(from: 0, to: text.count, by: 76).map { String(text[$0..<min($0 + 76, text.count)]) }
            .joined(separator: "\r\n")
        #expect(try Base64.decode(" \t" + wrapped + "\n", ignoringWhitespace: true) == bytes)
        #expect(throws: Base64Error.self) { try Base64.decode(wrapped) }
    }

    @Test("The place of a fault counts the whitespace that was skipped")
    func offsetWithWhitespace() {
        let error = #expect(throws: Base64Error.self) {
            try Base64.decode("Zm 9v\r\nZ*9v", ignoringWhitespace: true)
        }
        #expect(error?.offset == 8)
        let short = #expect(throws: Base64Error.self) { try Base64.decode("Zm9v Zg ", ignoringWhitespace: true) }
        #expect(short?.code == .length)
        #expect(short?.offset == 8)
    }
}

/// Base64 bit by bit, to compare with.
private enum PlainBase64 {
    static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encode(_ bytes: [UInt8]) -> String {
        let bits = bytes.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
        var text = ""
        for start in stride(from: 0, to: bits.count, by: 6) {
            let value = (0..<6).reduce(0) { $0 << 1 | (start + $1 < bits.count ? Int(bits[start + $1]) : 0) }
            text.unicodeScalars.append(Unicode.Scalar(alphabet[value]))
        }
        return text + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    }
}
