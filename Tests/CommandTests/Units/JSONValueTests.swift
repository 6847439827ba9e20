import Foundation
import Testing

@testable import PixelwrightCommands

@Suite("JSON")
struct JSONValueTests {
    @Test func keysKeepTheirOrder() {
        let value = JSONValue.object(["z": .integer(1), "a": .array([.null, .bool(true)]), "m": .array([])])
        #expect(value.text == "{\n  \"z\": 1,\n  \"a\": [null, true],\n  \"m\": []\n}")
    }

    @Test func numbersAreReadBackAsTheyWere() throws {
        for number in [0, -1.5, 0.1, 1e-7, 123_456.789, 1e15] {
            let data = Data(JSONValue.array([.number(number)]).text.utf8)
            #expect(try JSONSerialization.jsonObject(with: data) as? [Double] == [number])
        }
        #expect(JSONValue.number(2.000_04, places: 4).text == "2")
        #expect(JSONValue.number(1 / 3, places: 3).text == "0.333")
        #expect(JSONValue.number(.infinity, places: 2).text == "null")
        #expect(JSONValue.number(.nan).text == "null")
    }

    @Test func anyTextIsReadBackAsItWas() throws {
        for text in ["plain", "a \"quoted\" \\ path", "tab\tline\nreturn\r", "\u{0}\u{1}\u{1F}", "äöü 🎨 \u{2028}"] {
            let data = Data(JSONValue.array([.string(text)]).text.utf8)
            #expect(try JSONSerialization.jsonObject(with: data) as? [String] == [text])
        }
    }
}
