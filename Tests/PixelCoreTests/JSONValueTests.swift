import Foundation
import PixelCore
import Testing

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

    @Test func literalsAreWhatTheyLookLike() {
        let value: JSONValue = ["a": [1, 0.5, "x", true], "b": ["c": 2.0]]
        #expect(value.compactText == #"{"a":[1,0.5,"x",true],"b":{"c":2}}"#)
    }

    @Test func whatIsLookedForIsFoundOrNothing() {
        let value: JSONValue = ["a": [1, 0.5, "x", true, 3.0], "b": ["c": 2]]
        #expect(value["b"]["c"].integerValue == 2 && value["b"]["c"].numberValue == 2)
        #expect(value["a"][1].numberValue == 0.5 && value["a"][1].integerValue == nil)
        #expect(value["a"][4].integerValue == 3 && value["a"][2].stringValue == "x" && value["a"][3].boolValue == true)
        #expect(value["a"][9] == .null && value["a"][-1] == .null && value["a"]["b"] == .null && value["b"][0] == .null)
        #expect(value["a"].elements.count == 5 && value["b"].elements.isEmpty)
        #expect(value.members.map(\.key) == ["a", "b"] && value["a"].members.isEmpty)
        #expect(value["b"].stringValue == nil && value["b"].boolValue == nil && value["b"].numberValue == nil)
    }

    @Test func anyTextIsReadBackAsItWas() throws {
        for text in ["plain", "a \"quoted\" \\ path", "tab\tline\nreturn\r", "\u{0}\u{1}\u{1F}", "äöü 🎨 \u{2028}"] {
            let data = Data(JSONValue.array([.string(text)]).text.utf8)
            #expect(try JSONSerialization.jsonObject(with: data) as? [String] == [text])
        }
    }
}

@Suite("Reading JSON")
struct JSONParsingTests {
    private func value(_ text: String) throws -> JSONValue { try JSONValue(parsing: Array(text.utf8)) }

    @Test func whatIsWrittenIsReadBack() throws {
        let document = JSONValue.object([
            "b": .array([.integer(-3), .number(1.5), .null, .bool(false)]),
            "a": .object(["": .string("\u{1F3A8}\"\n")]),
            "c": .array([.object([:]), .array([])]), "d": .integer(.max),
        ])
        #expect(try value(document.text) == document)
        #expect(try value(document.text(inliningPlainObjects: true)) == document)
    }

    @Test func charactersMayBeEscaped() throws {
        #expect(try value(#""\u00e9\ud83c\udfa8\/\b""#) == .string("é\u{1F3A8}/\u{8}"))
    }

    @Test func numbersBeyondIntAreNumbers() throws {
        #expect(try value("99999999999999999999") == .number(1e20))
        #expect(try value("-0.5e1") == .number(-5))
    }

    @Test(arguments: [
        ("{\"a\":\n  1,\n \"a\": 2}", 3, 5, "second time"), ("[1,]", 1, 4, "value"), ("[01]", 1, 2, "number"),
        ("[1] x", 1, 5, "end"), ("[1e999]", 1, 2, "large"), ("[\"\\ud800\"]", 1, 9, "surrogate"),
        ("[.5]", 1, 2, "value"), ("[NaN]", 1, 2, "value"), ("[\"ä\" 1]", 1, 6, "]"), ("", 1, 1, "end"),
        ("[\"a\nb\"]", 1, 5, "line"), ("[\"\\x\"]", 1, 5, "escape"), ("[-]", 1, 2, "number"), ("[1.]", 1, 2, "number"),
    ])
    func mistakesAreFoundWhereTheyAre(text: String, line: Int, column: Int, word: String) {
        let error = #expect(throws: JSONError.self) { try value(text) }
        #expect(error?.line == line)
        #expect(error?.column == column, "\(text): \(String(describing: error))")
        #expect(error?.detail.contains(word) == true, "\(String(describing: error))")
    }

    @Test func depthIsLimited() throws {
        let depth = JSONValue.maximumDepth
        _ = try value(String(repeating: "[", count: depth) + String(repeating: "]", count: depth))
        #expect(throws: JSONError.self) { try value(String(repeating: "[", count: 1_000_000)) }
    }

    @Test func textIsUTF8() {
        #expect(throws: JSONError.self) { try JSONValue(parsing: [0x22, 0xFF, 0x22]) }
    }
}
