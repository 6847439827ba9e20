import PixelCodecs

/// What must hold of any text as Base64, data URL or payload: it may be refused, but what is taken goes there and back.
package enum TextCheck {
    package static func run(_ bytes: [UInt8]) {
        precondition((try? Base64.decode(Base64.encode(bytes))) == bytes, "bytes go there and back")
        if let decoded = try? Base64.decode(utf8: bytes) {
            precondition(Array(Base64.encode(decoded).utf8) == bytes, "equal bytes mean equal text")
            precondition((try? Base64.decode(utf8: bytes, ignoringWhitespace: true)) == decoded, "both modes agree")
        }
        if let loose = try? Base64.decode(utf8: bytes, ignoringWhitespace: true) {
            let spaces = Set(" \t\n\r\u{B}\u{C}".utf8)
            precondition(
                Array(Base64.encode(loose).utf8) == bytes.filter { !spaces.contains($0) }, "only whitespace is ignored")
        }
        let text = String(decoding: bytes, as: UTF8.self)
        for ignoringWhitespace in [false, true] {
            checkOffsets(text, ignoringWhitespace)
            if let url = try? DataURL(parsing: text, ignoringWhitespace: ignoringWhitespace) {
                precondition((try? DataURL(parsing: url.text)) == url, "a data URL goes there and back")
            }
        }
    }

    /// An error names a place in the text.
    private static func checkOffsets(_ text: String, _ ignoringWhitespace: Bool) {
        let places = 0...text.utf8.count
        do { _ = try Base64.decode(text, ignoringWhitespace: ignoringWhitespace) } catch {
            precondition(places.contains(error.offset), "the error lies in the text")
        }
        do { _ = try ImagePayload(text, ignoringWhitespace: ignoringWhitespace) } catch {
            precondition(places.contains(error.offset), "the error lies in the text")
        }
        do { _ = try DataURL(parsing: text, ignoringWhitespace: ignoringWhitespace) } catch {
            precondition(places.contains(error.offset), "the error lies in the text")
        }
    }
}
